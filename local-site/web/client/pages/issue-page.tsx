import { useEffect, useState } from 'preact/hooks';
import { getIssue } from '../jira/issue';
import type { Issue } from '../jira/issue';
import { AppsMenu } from './apps-menu';
import { ContextPanels } from './context-panels';
import { Document } from './document';
import { IssueActivity } from './issue-activity';
import { IssueDetails } from './issue-details';
import { IssueLinks } from './issue-links';
import { StatusMenu } from './status-menu';
import { FailurePage } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';

/** One issue with everything that Jira shows of it, and the app's action and panels. */
export function IssuePage({ issueKey }: { issueKey: string }) {
  const issue = useResource(`issue ${issueKey}`, () => getIssue(issueKey));
  useDocumentTitle(issue.value ? `[${issue.value.key}] ${issue.value.summary}` : issueKey);

  if (issue.failure !== undefined) return <FailurePage failure={issue.failure} retry={issue.reload} />;
  if (!issue.value) {
    return (
      <div class="page issue-page">
        <Skeleton lines={9} heading />
      </div>
    );
  }
  return <IssueView issue={issue.value} reload={issue.reload} />;
}

function IssueView({ issue, reload }: { issue: Issue; reload: () => void }) {
  const { words } = useSite();
  // Bumped after each change, so that activity and panels read again without losing their place.
  const [round, setRound] = useState(0);
  const changed = (): void => {
    setRound((before) => before + 1);
    reload();
  };
  useEffect(() => {
    const visible = (): void => {
      if (document.visibilityState === 'visible') reload();
    };
    document.addEventListener('visibilitychange', visible);
    return () => document.removeEventListener('visibilitychange', visible);
  }, [reload]);

  return (
    <article class="page issue-page">
      <nav class="breadcrumbs" aria-label={words.jira.projects}>
        <ol>
          <li>
            <a href={`/projects/${issue.project.key}/issues`}>{issue.project.name}</a>
          </li>
          <li>
            <a href={`/browse/${issue.key}`} aria-current="page">
              {issue.key}
            </a>
          </li>
        </ol>
      </nav>
      <header class="issue-header">
        <h1 tabIndex={-1}>{issue.summary}</h1>
        {issue.security !== undefined && (
          <p class="restricted-note">
            <Icon name="lock" />
            <span>
              {words.jira.restricted} · {issue.security}
            </span>
          </p>
        )}
        <div class="button-row">
          <StatusMenu issue={issue} round={round} changed={changed} />
          <AppsMenu issue={issue} changed={changed} />
        </div>
      </header>
      <div class="issue-columns">
        <div class="issue-main">
          <section aria-labelledby="description-heading">
            <h2 id="description-heading" class="section-heading">
              {words.jira.description}
            </h2>
            {issue.description === undefined ? (
              <p class="subtle">{words.jira.noDescription}</p>
            ) : (
              <Document doc={issue.description} />
            )}
          </section>
          <IssueLinks issue={issue} round={round} />
        </div>
        <aside class="issue-side">
          <IssueDetails issue={issue} />
          <ContextPanels issue={issue} round={round} changed={changed} />
        </aside>
        <IssueActivity issue={issue} round={round} changed={changed} />
      </div>
    </article>
  );
}
