import type { Account } from '../../../directory';
import type { JiraContext } from '../jira-context';
import type { StoredComment, StoredIssue } from '../model/issue';
import { canSeeComment } from '../model/permissions';
import { authorJson } from './user-json';

/** How many comments a page has at most, whatever is asked for. */
export const commentPageCap = 100;

export function commentJson({ store, siteUrl }: JiraContext, issue: StoredIssue, comment: StoredComment) {
  return {
    self: `${siteUrl}/rest/api/3/issue/${issue.id}/comment/${comment.id}`,
    id: comment.id,
    ...authorJson(store, 'author', comment.authorId, siteUrl),
    body: comment.body,
    ...authorJson(store, 'updateAuthor', comment.updateAuthorId, siteUrl),
    created: comment.created,
    updated: comment.updated,
    jsdPublic: comment.jsdPublic,
    ...(comment.visibility && {
      visibility: { ...comment.visibility, identifier: comment.visibility.value },
    }),
  };
}

export function listVisibleComments(
  { store }: JiraContext,
  user: Account,
  issue: StoredIssue,
): readonly StoredComment[] {
  return issue.comments.filter((comment) => canSeeComment(store, user, issue, comment));
}

/** The comments inside an issue: the oldest ones up to the cap, and how many there are in truth. */
export function embeddedCommentsJson(jira: JiraContext, user: Account, issue: StoredIssue) {
  const visible = listVisibleComments(jira, user, issue);
  const comments = visible.slice(0, commentPageCap).map((comment) => commentJson(jira, issue, comment));
  return {
    comments,
    self: `${jira.siteUrl}/rest/api/3/issue/${issue.id}/comment`,
    maxResults: comments.length,
    total: visible.length,
    startAt: 0,
  };
}
