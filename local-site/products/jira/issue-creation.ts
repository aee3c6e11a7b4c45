import type { Account } from '../../directory';
import { findChoice } from './fields/choice-fields';
import { FieldError } from './fields/field';
import type { WriteTarget } from './fields/field';
import { readChanges } from './fields/read-changes';
import { addComment, getCommentBody } from './issue-comments';
import { requireRoom } from './issue-limits';
import { ensureLink, getLinkedIssue, getLinkType } from './issue-links';
import { readProperties } from './issue-properties';
import type { JiraContext } from './jira-context';
import { currentTime } from './jira-context';
import { JiraError, notEmulated } from './jira-error';
import type { StoredIssue } from './model/issue';
import { findText, recordOf } from './model/json';
import { hasProjectPermission } from './model/permissions';
import { findProject, listProjectIssueTypes } from './model/site-lookup';

/**
 * Creates one issue with its links, properties and comments, or nothing at all: everything is checked first.
 * @throws JiraError 400 with what is wrong by field, 403 without the permission to create
 */
export function createIssue(jira: JiraContext, user: Account, body: unknown): StoredIssue {
  if (recordOf(body)['transition'] !== undefined) throw notEmulated('a transition in a create request');
  const target = getTarget(jira, user, recordOf(body)['fields']);
  const { patch, links, comments } = readChanges(body, target);
  const properties = readProperties(recordOf(body)['properties']);
  comments.forEach(getCommentBody);
  const planned = links.map((link) => planLink(jira, user, link));

  const { store } = jira;
  const time = currentTime(jira);
  const issue: StoredIssue = {
    id: store.ids.claim('issue', undefined),
    key: store.nextKey(target.project.key),
    projectKey: target.project.key,
    issueTypeId: target.issueTypeId,
    statusId: target.project.workflow.initialStatusId,
    summary: '',
    description: null,
    priorityId: undefined,
    resolutionId: undefined,
    securityLevelId: undefined,
    assigneeId: undefined,
    reporterId: user.accountId,
    creatorId: user.accountId,
    labels: [],
    dueDate: undefined,
    created: time,
    updated: time,
    resolutionDate: undefined,
    statusCategoryChanged: time,
    customFields: {},
    comments: [],
    history: [],
    attachments: [],
    remoteLinks: [],
    properties,
    ...patch,
  };
  store.saveIssue(issue);
  for (const link of planned) link(issue);
  for (const comment of comments) addComment(jira, user, issue.id, comment);
  return issue;
}

function getTarget(jira: JiraContext, user: Account, fields: unknown): WriteTarget {
  const { project: givenProject, issuetype } = recordOf(fields);
  const { id, key } = recordOf(givenProject);
  const project = findProject(jira.store, findText(id) ?? findText(key) ?? '');
  if (project === undefined || !hasProjectPermission(user, 'BROWSE_PROJECTS', project))
    throw new JiraError(400, [], { project: 'Specify a valid project ID or key' });
  if (!hasProjectPermission(user, 'CREATE_ISSUES', project))
    throw new JiraError(403, ['You do not have permission to create issues in this project.']);
  const type = findIssueType(issuetype, listProjectIssueTypes(jira.store, project));
  if (type === undefined) throw new JiraError(400, [], { issuetype: 'Specify a valid issue type' });
  return { jira, user, project, issueTypeId: type.id, issue: undefined };
}

function findIssueType<T extends { id: string; name: string }>(
  given: unknown,
  types: readonly T[],
): T | undefined {
  try {
    return findChoice(given, types);
  } catch (error) {
    if (error instanceof FieldError) return undefined;
    throw error;
  }
}

/** Checks `{type, inwardIssue | outwardIssue}` now and returns what links the new issue later. */
export function planLink(jira: JiraContext, user: Account, given: unknown): (issue: StoredIssue) => void {
  const { type: givenType, inwardIssue, outwardIssue } = recordOf(given);
  // Which end the issue itself takes follows from the one that is named; whether Jira minds two is not known.
  if (inwardIssue !== undefined && outwardIssue !== undefined)
    throw new JiraError(400, [], {
      issuelinks: 'Name either the inward or the outward issue of a new link.',
    });
  try {
    const type = getLinkType(jira, givenType);
    const other = getLinkedIssue(jira, user, inwardIssue ?? outwardIssue);
    requireRoom('issue links', jira.store.listLinks(other.id).length);
    return (issue) =>
      inwardIssue === undefined
        ? ensureLink(jira, user, type, issue, other)
        : ensureLink(jira, user, type, other, issue);
  } catch (error) {
    if (error instanceof JiraError) throw new JiraError(400, [], { issuelinks: error.message });
    throw error;
  }
}
