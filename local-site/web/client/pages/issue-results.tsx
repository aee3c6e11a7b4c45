import { useEffect, useState } from 'preact/hooks';
import { searchIssues } from '../jira/search';
import type { Issue } from '../jira/issue';
import { RestFailure } from '../rest';
import { FailureNotice } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useResource } from '../use-resource';
import { IssueTable } from './issue-table';

/** The result of a JQL query: a table that grows on demand, or Jira's own words on why it cannot be run. */
export function IssueResults({ jql, caption }: { jql: string; caption: string }) {
  const { words } = useSite();
  const first = useResource(`jql ${jql}`, () => searchIssues(jql));
  const [added, setAdded] = useState<readonly Issue[]>([]);
  const [next, setNext] = useState<string>();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setAdded([]);
    setFailure(undefined);
    setNext(first.value?.next);
  }, [first.value]);

  if (first.failure instanceof RestFailure && first.failure.status === 400) {
    return <RefusedQuery reasons={first.failure.reasons} />;
  }
  if (first.failure !== undefined) return <FailureNotice failure={first.failure} retry={first.reload} />;
  if (!first.value) return <Skeleton lines={8} />;

  const issues = [...first.value.issues, ...added];
  const more = async (): Promise<void> => {
    setBusy(true);
    try {
      const part = await searchIssues(jql, next);
      setAdded([...added, ...part.issues]);
      setNext(part.next);
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p role="status" class="subtle">
        {issues.length === 0 ? words.jira.noResults : words.jira.results(issues.length, next !== undefined)}
      </p>
      {issues.length > 0 && <IssueTable issues={issues} caption={caption} />}
      {failure !== undefined && <FailureNotice failure={failure} />}
      {next !== undefined && (
        <p class="more-row">
          <button type="button" class="button" disabled={busy} onClick={() => void more()}>
            {busy ? words.frame.loading : words.jira.loadMore}
          </button>
        </p>
      )}
    </>
  );
}

function RefusedQuery({ reasons }: { reasons: readonly string[] }) {
  const { words } = useSite();
  return (
    <div class="notice notice-error" role="alert">
      <Icon name="warning" />
      <div>
        <p>
          <strong>{words.jira.jqlRefused}</strong>
        </p>
        {reasons.map((reason) => (
          <p key={reason}>{reason}</p>
        ))}
      </div>
    </div>
  );
}
