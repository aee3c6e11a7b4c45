import { readComments } from '../jira/activity';
import type { Comment } from '../jira/activity';
import { Avatar } from '../shell/avatar';
import { FailureNotice } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Moment } from '../shell/moment';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useLongList } from '../use-long-list';
import { useScrollTo } from '../use-scroll-to';
import { Document } from './document';
import { MoreButton } from './more-button';

interface Props {
  readonly issueKey: string;
  readonly focusedId: string | undefined;
  readonly round: number;
}

/** Comments, the oldest first, in parts; reading goes on until a focused comment is there. */
export function CommentList({ issueKey, focusedId, round }: Props) {
  const { words } = useSite();
  const comments = useLongList<Comment>(
    `comments ${issueKey}`,
    round,
    (startAt) => readComments(issueKey, startAt),
    focusedId === undefined ? undefined : { id: focusedId, isMet: (comment) => comment.id === focusedId },
  );
  const present = comments.entries?.some((comment) => comment.id === focusedId) === true;
  useScrollTo(focusedId === undefined ? undefined : `comment-${focusedId}`, present);

  if (!comments.entries) {
    return comments.failure === undefined ? (
      <Skeleton lines={6} />
    ) : (
      <FailureNotice failure={comments.failure} retry={comments.more} />
    );
  }
  return (
    <>
      {comments.entries.length === 0 && <p class="subtle">{words.jira.noComments}</p>}
      <ol class="comments">
        {comments.entries.map((comment) => (
          <CommentEntry
            key={comment.id}
            issueKey={issueKey}
            comment={comment}
            focused={comment.id === focusedId}
          />
        ))}
      </ol>
      {comments.failure !== undefined && <FailureNotice failure={comments.failure} retry={comments.more} />}
      <MoreButton
        list={comments}
        text={words.jira.olderComments(Math.min(50, comments.total - comments.entries.length))}
      />
    </>
  );
}

function CommentEntry({
  issueKey,
  comment,
  focused,
}: {
  issueKey: string;
  comment: Comment;
  focused: boolean;
}) {
  const { words } = useSite();
  const author = comment.author ?? words.jira.nobody;
  return (
    <li>
      <article
        id={`comment-${comment.id}`}
        class={focused ? 'comment comment-focused' : 'comment'}
        tabIndex={-1}
        aria-label={author}
      >
        <Avatar name={author} size={32} />
        <div class="comment-content">
          <p class="comment-byline">
            <strong>{author}</strong>
            <a
              href={`/browse/${issueKey}?focusedCommentId=${comment.id}`}
              class="quiet-link"
              title={words.jira.permalink}
            >
              <Moment at={comment.created} />
            </a>
            {comment.edited && <span class="subtle">{words.jira.edited}</span>}
            {!comment.isPublic && (
              <span class="internal-mark" title={words.jira.internalComment}>
                <Icon name="lock" size={12} />
                <span class="visually-hidden">{words.jira.internalComment}</span>
              </span>
            )}
          </p>
          <Document doc={comment.body} />
        </div>
      </article>
    </li>
  );
}
