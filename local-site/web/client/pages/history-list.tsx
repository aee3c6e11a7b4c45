import { readHistory } from '../jira/activity';
import type { HistoryEntry } from '../jira/activity';
import { Avatar } from '../shell/avatar';
import { FailureNotice } from '../shell/failure-notice';
import { Moment } from '../shell/moment';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useLongList } from '../use-long-list';
import { useScrollTo } from '../use-scroll-to';
import { MoreButton } from './more-button';

interface Props {
  readonly issueKey: string;
  readonly focusedId: string | undefined;
  readonly round: number;
}

/** Who changed which field from what to what, the oldest first, in parts. */
export function HistoryList({ issueKey, focusedId, round }: Props) {
  const { words } = useSite();
  const history = useLongList<HistoryEntry>(
    `history ${issueKey}`,
    round,
    (startAt) => readHistory(issueKey, startAt),
    focusedId === undefined ? undefined : { id: focusedId, isMet: (entry) => entry.id === focusedId },
  );
  const present = history.entries?.some((entry) => entry.id === focusedId) === true;
  useScrollTo(focusedId === undefined ? undefined : `history-${focusedId}`, present);

  if (!history.entries) {
    return history.failure === undefined ? (
      <Skeleton lines={5} />
    ) : (
      <FailureNotice failure={history.failure} retry={history.more} />
    );
  }
  return (
    <>
      {history.entries.length === 0 && <p class="subtle">{words.jira.noHistory}</p>}
      <ol class="comments">
        {history.entries.map((entry) => (
          <li key={entry.id}>
            <div
              id={`history-${entry.id}`}
              class={entry.id === focusedId ? 'comment comment-focused' : 'comment'}
              tabIndex={-1}
            >
              <Avatar name={entry.author ?? words.jira.nobody} size={32} />
              <div class="comment-content">
                <p class="comment-byline">
                  <strong>
                    {words.jira.changedBy(
                      entry.author ?? words.jira.nobody,
                      entry.changes
                        .map((change) => words.jira.fieldNames[change.field] ?? change.field)
                        .join(', '),
                    )}
                  </strong>
                  <a
                    href={`/browse/${issueKey}?focusedHistoryId=${entry.id}`}
                    class="quiet-link"
                    title={words.jira.permalink}
                  >
                    <Moment at={entry.created} />
                  </a>
                </p>
                {entry.changes.map((change, index) => (
                  <p key={index} class="change">
                    <span class="tag">{shortened(change.from) ?? words.jira.emptyValue}</span>
                    <span aria-hidden="true">→</span>
                    <span class="visually-hidden">{words.jira.to}</span>
                    <span class="tag">{shortened(change.to) ?? words.jira.emptyValue}</span>
                  </p>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ol>
      {history.failure !== undefined && <FailureNotice failure={history.failure} retry={history.more} />}
      <MoreButton
        list={history}
        text={words.jira.olderHistory(Math.min(50, history.total - history.entries.length))}
      />
    </>
  );
}

/** Descriptions change too; their text would drown the rest. */
function shortened(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
