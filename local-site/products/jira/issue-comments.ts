import type { Account } from '../../directory';
import { requireRoom } from './issue-limits';
import type { JiraContext } from './jira-context';
import { currentTime } from './jira-context';
import { issueNotFound, JiraError, notEmulated } from './jira-error';
import type { StoredComment, StoredIssue } from './model/issue';
import { findText, recordOf } from './model/json';
import { findRichTextFault } from './model/rich-text';

/** @throws JiraError 400 when the body is not an ADF document; 501 for properties, which are not kept */
export function getCommentBody(given: unknown): unknown {
  const { body, properties } = recordOf(given);
  if (properties !== undefined) throw notEmulated('properties of a comment');
  if (body === undefined || body === null || body === '')
    throw new JiraError(400, [], { comment: 'Comment body can not be empty!' });
  const fault = findRichTextFault(body, 'Comment body is not valid!');
  if (fault !== undefined) throw new JiraError(400, [], { comment: fault });
  return body;
}

/** Adds `{body, visibility?}` to the issue as it now stands. */
export function addComment(
  jira: JiraContext,
  user: Account,
  issueId: string,
  given: unknown,
): { issue: StoredIssue; comment: StoredComment } {
  const issue = jira.store.findIssue(issueId);
  if (issue === undefined) throw issueNotFound();
  requireRoom('comments', issue.comments.length);
  const time = currentTime(jira);
  const comment: StoredComment = {
    id: jira.store.ids.allot('comment'),
    authorId: user.accountId,
    updateAuthorId: user.accountId,
    body: getCommentBody(given),
    created: time,
    updated: time,
    jsdPublic: true,
    visibility: findVisibility(recordOf(given)['visibility']),
  };
  jira.store.saveIssue({ ...issue, updated: time, comments: [...issue.comments, comment] });
  return { issue, comment };
}

export function findVisibility(given: unknown): StoredComment['visibility'] {
  const { type, value, identifier } = recordOf(given);
  const name = findText(value) ?? findText(identifier);
  return (type === 'group' || type === 'role') && name !== undefined ? { type, value: name } : undefined;
}
