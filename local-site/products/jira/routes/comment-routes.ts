import { addComment, findVisibility, getCommentBody } from '../issue-comments';
import { currentTime } from '../jira-context';
import { JiraError, badRequest } from '../jira-error';
import type { StoredComment, StoredIssue } from '../model/issue';
import { jiraMillis } from '../model/jira-time';
import { listOf, recordOf } from '../model/json';
import { canSeeComment, canSeeIssue, hasIssuePermission } from '../model/permissions';
import { commentJson, commentPageCap, listVisibleComments } from '../wire/comment-json';
import type { JiraRoute, Visit } from './route';
import {
  created,
  get,
  getVisibleIssue,
  noContent,
  ok,
  pageOf,
  param,
  post,
  put,
  remove,
  requirePermission,
} from './route';
import * as scopes from './scopes';

const all = '/rest/api/3/issue/{issueIdOrKey}/comment';
const one = `${all}/{id}`;
const largestList = 1000;

export const commentRoutes: readonly JiraRoute[] = [
  get(all, scopes.readComment, (visit) => {
    const { jira, user, query } = visit;
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const sorted = inOrder(listVisibleComments(jira, user, issue), query.get('orderBy') ?? 'created');
    const { values, startAt, maxResults, total } = pageOf(sorted, query, commentPageCap, commentPageCap);
    return ok({
      startAt,
      maxResults,
      total,
      comments: values.map((comment) => commentJson(jira, issue, comment)),
    });
  }),

  get(one, scopes.readComment, (visit) => {
    const { issue, comment } = getComment(visit);
    return ok(commentJson(visit.jira, issue, comment));
  }),

  post(all, scopes.writeComment, (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    requirePermission(
      visit,
      'ADD_COMMENTS',
      issue,
      403,
      'You do not have permission to comment on this issue.',
    );
    const added = addComment(visit.jira, visit.user, issue.id, visit.body);
    return created(commentJson(visit.jira, added.issue, added.comment));
  }),

  put(one, scopes.writeComment, (visit) => {
    const { jira, user, body } = visit;
    const { issue, comment } = getComment(visit);
    requireOwnOrAll(visit, 'EDIT', issue, comment);
    const visibility =
      'visibility' in recordOf(body) ? findVisibility(recordOf(body)['visibility']) : comment.visibility;
    const changed = {
      ...comment,
      body: getCommentBody(body),
      visibility,
      updateAuthorId: user.accountId,
      updated: currentTime(jira),
    };
    saveComments(
      visit,
      issue,
      issue.comments.map((other) => (other.id === comment.id ? changed : other)),
    );
    return ok(commentJson(jira, issue, changed));
  }),

  remove(one, scopes.deleteComment, (visit) => {
    const { issue, comment } = getComment(visit);
    requireOwnOrAll(visit, 'DELETE', issue, comment);
    saveComments(
      visit,
      issue,
      issue.comments.filter((other) => other.id !== comment.id),
    );
    return noContent;
  }),

  post('/rest/api/3/comment/list', scopes.listComments, ({ jira, user, body }) => {
    const ids = listOf(recordOf(body)['ids']).map(String);
    if (ids.length > largestList) throw badRequest(`The maximum number of comment ids is ${largestList}.`);
    const wanted = new Set(ids);
    const found = jira.store
      .listIssues()
      .filter((issue) => canSeeIssue(jira.store, user, issue))
      .flatMap((issue) => listVisibleComments(jira, user, issue).map((comment) => ({ issue, comment })))
      .filter(({ comment }) => wanted.has(comment.id));
    const page = pageOf(found, new URLSearchParams(), largestList, largestList);
    return ok({
      ...page,
      values: page.values.map(({ issue, comment }) => commentJson(jira, issue, comment)),
    });
  }),
];

function inOrder(comments: readonly StoredComment[], orderBy: string): readonly StoredComment[] {
  const [, sign, field] = /^([+-]?)(created)$/.exec(orderBy.trim()) ?? [];
  if (field === undefined) throw badRequest(`Cannot order comments by '${orderBy}'.`);
  const sorted = comments.toSorted((a, b) => jiraMillis(a.created) - jiraMillis(b.created));
  return sign === '-' ? sorted.toReversed() : sorted;
}

function getComment(visit: Visit): { issue: StoredIssue; comment: StoredComment } {
  const { jira, user } = visit;
  const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
  const id = param(visit, 'id');
  const comment = issue.comments.find((candidate) => candidate.id === id);
  if (comment === undefined || !canSeeComment(jira.store, user, issue, comment))
    throw new JiraError(404, [`Can not find a comment for the id: ${id}.`]);
  return { issue, comment };
}

/** The contract knows 400 for a comment that the user may not change. */
function requireOwnOrAll(
  { jira, user }: Visit,
  verb: 'EDIT' | 'DELETE',
  issue: StoredIssue,
  comment: StoredComment,
): void {
  const may = (permission: string) => hasIssuePermission(jira.store, user, permission, issue);
  const isOwn = comment.authorId === user.accountId;
  if (may(`${verb}_ALL_COMMENTS`) || (isOwn && may(`${verb}_OWN_COMMENTS`))) return;
  throw badRequest(`You do not have the permission to ${verb.toLowerCase()} this comment.`);
}

function saveComments({ jira }: Visit, issue: StoredIssue, comments: readonly StoredComment[]): void {
  jira.store.saveIssue({ ...issue, comments, updated: currentTime(jira) });
}
