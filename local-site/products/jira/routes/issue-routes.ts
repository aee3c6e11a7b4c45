import { readChanges } from '../fields/read-changes';
import { saveEdit } from '../issue-changes';
import { addComment, getCommentBody } from '../issue-comments';
import { createIssue, planLink } from '../issue-creation';
import { readProperties } from '../issue-properties';
import { JiraError, badRequest } from '../jira-error';
import type { StoredIssue } from '../model/issue';
import { listOf, recordOf } from '../model/json';
import { getProject } from '../model/site-lookup';
import { historyPageCap } from '../wire/history-json';
import { issueJson } from './issue-json';
import type { JiraRoute, Visit } from './route';
import {
  created,
  get,
  getVisibleIssue,
  listQuery,
  noContent,
  ok,
  param,
  post,
  put,
  remove,
  requirePermission,
} from './route';
import * as scopes from './scopes';

const base = '/rest/api/3/issue';
const one = `${base}/{issueIdOrKey}`;
const largestBulk = 50;

export const issueRoutes: readonly JiraRoute[] = [
  get(one, scopes.readIssue, (visit) => {
    const { jira, user, query } = visit;
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const reading = {
      fields: listQuery(query, 'fields'),
      expand: listQuery(query, 'expand'),
      properties: listQuery(query, 'properties'),
      historyCap: historyPageCap,
    };
    return ok(issueJson(jira, user, issue, reading));
  }),

  post(base, scopes.createIssue, (visit) =>
    created(createdJson(visit, createIssue(visit.jira, visit.user, visit.body))),
  ),

  post(`${base}/bulk`, scopes.createIssue, (visit) => {
    const updates = listOf(recordOf(visit.body)['issueUpdates']);
    if (updates.length === 0) throw badRequest('No issues were provided.');
    if (updates.length > largestBulk)
      throw badRequest(`The maximum number of issues that can be created at once is ${largestBulk}.`);
    const outcomes = updates.map((update, index) => attemptCreate(visit, update, index));
    const issues = outcomes.flatMap((outcome) => ('issue' in outcome ? [outcome.issue] : []));
    const errors = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome.error] : []));
    return { status: issues.length > 0 ? 201 : 400, body: { issues, errors } };
  }),

  put(one, scopes.editIssue, (visit) => {
    const { jira, user, body, query } = visit;
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    requirePermission(
      visit,
      'EDIT_ISSUES',
      issue,
      403,
      'You do not have permission to edit issues in this project.',
    );
    const project = getProject(jira.store, issue.projectKey);
    const changes = readChanges(body, { jira, user, project, issue, issueTypeId: issue.issueTypeId });
    changes.comments.forEach(getCommentBody);
    const planned = changes.links.map((link) => planLink(jira, user, link));
    const properties = { ...issue.properties, ...readProperties(recordOf(body)['properties']) };
    const saved = saveEdit(jira, user, issue, { ...changes.patch, properties });
    for (const link of planned) link(saved);
    for (const comment of changes.comments) addComment(jira, user, issue.id, comment);
    if (query.get('returnIssue') !== 'true') return noContent;
    const expand = listQuery(query, 'expand');
    const now = getVisibleIssue(visit, issue.id);
    return ok(issueJson(jira, user, now, { fields: [], expand, properties: [], historyCap: historyPageCap }));
  }),

  put(`${one}/assignee`, scopes.editIssue, (visit) => {
    const { jira, user, body } = visit;
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    requirePermission(visit, 'ASSIGN_ISSUES', issue, 403, 'You do not have permission to assign issues.');
    const project = getProject(jira.store, issue.projectKey);
    const target = { jira, user, project, issue, issueTypeId: issue.issueTypeId };
    const { patch } = readChanges(
      { fields: { assignee: { accountId: recordOf(body)['accountId'] ?? null } } },
      target,
    );
    saveEdit(jira, user, issue, patch);
    return noContent;
  }),

  remove(one, [['write:jira-work'], ['delete:issue:jira']], (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    requirePermission(
      visit,
      'DELETE_ISSUES',
      issue,
      403,
      'You do not have permission to delete issues in this project.',
    );
    visit.jira.store.deleteIssue(issue);
    return noContent;
  }),
];

const createdJson = ({ jira }: Visit, { id, key }: StoredIssue) => ({
  id,
  key,
  self: `${jira.siteUrl}/rest/api/3/issue/${id}`,
});

/** One issue of a bulk request: a refusal is reported beside the others' success. */
function attemptCreate(visit: Visit, update: unknown, failedElementNumber: number) {
  try {
    return { issue: createdJson(visit, createIssue(visit.jira, visit.user, update)) };
  } catch (error) {
    if (!(error instanceof JiraError)) throw error;
    return { error: { status: error.status, elementErrors: error.toCollection(), failedElementNumber } };
  }
}
