import { useEffect, useState } from 'preact/hooks';
import { useAddress } from '../location';
import type { Issue } from '../jira/issue';
import { useSite } from '../site-state';
import { CommentForm } from './comment-form';
import { CommentList } from './comment-list';
import { HistoryList } from './history-list';

type Tab = 'comments' | 'history';

interface Props {
  readonly issue: Issue;
  readonly round: number;
  readonly changed: () => void;
}

/** Comments and history. `focusedCommentId`, `focusedHistoryId` and the anchors `#comment-…`, `#history-…` lead to one entry. */
export function IssueActivity({ issue, round, changed }: Props) {
  const { words } = useSite();
  const address = useAddress();
  const commentId = address.searchParams.get('focusedCommentId') ?? /^#comment-(.+)$/.exec(address.hash)?.[1];
  const historyId = address.searchParams.get('focusedHistoryId') ?? /^#history-(.+)$/.exec(address.hash)?.[1];
  const [tab, setTab] = useState<Tab>(historyId === undefined ? 'comments' : 'history');
  useEffect(() => {
    if (historyId !== undefined) setTab('history');
    else if (commentId !== undefined) setTab('comments');
  }, [commentId, historyId]);

  const tabs: readonly (readonly [Tab, string])[] = [
    ['comments', words.jira.comments],
    ['history', words.jira.history],
  ];
  return (
    <section class="issue-activity" aria-labelledby="activity-heading">
      <h2 id="activity-heading" class="section-heading">
        {words.jira.activity}
      </h2>
      <div
        class="tabs"
        role="tablist"
        aria-labelledby="activity-heading"
        onKeyDown={(event) => {
          if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
          const next = tab === 'comments' ? 'history' : 'comments';
          setTab(next);
          document.getElementById(`tab-${next}`)?.focus();
        }}
      >
        {tabs.map(([key, text]) => (
          <button
            key={key}
            id={`tab-${key}`}
            type="button"
            role="tab"
            aria-selected={tab === key}
            aria-controls="activity-panel"
            tabIndex={tab === key ? 0 : -1}
            onClick={() => setTab(key)}
          >
            {text}
          </button>
        ))}
      </div>
      <div id="activity-panel" role="tabpanel" aria-labelledby={`tab-${tab}`}>
        {tab === 'comments' ? (
          <>
            <CommentList issueKey={issue.key} focusedId={commentId ?? undefined} round={round} />
            <CommentForm issueKey={issue.key} added={changed} />
          </>
        ) : (
          <HistoryList issueKey={issue.key} focusedId={historyId ?? undefined} round={round} />
        )}
      </div>
    </section>
  );
}
