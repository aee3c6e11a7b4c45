import type { Account } from '../../../directory';
import { saveEdit } from '../issue-changes';
import type { JiraContext } from '../jira-context';
import { currentTime } from '../jira-context';
import { badRequest, notEmulated } from '../jira-error';
import { readChanges } from '../fields/read-changes';
import type { StoredIssue } from '../model/issue';
import { findText, recordOf } from '../model/json';
import { hasIssuePermission } from '../model/permissions';
import { getProject, getStatus } from '../model/site-lookup';
import type { Status, WorkflowTransition } from '../model/site-settings';
import { addComment, getCommentBody } from '../issue-comments';
import { statusJson } from '../wire/settings-json';
import type { JiraRoute } from './route';
import { get, getVisibleIssue, noContent, ok, param, post } from './route';
import { doTransition, readTransitions } from './scopes';

const path = '/rest/api/3/issue/{issueIdOrKey}/transitions';

export const transitionRoutes: readonly JiraRoute[] = [
  get(path, readTransitions, (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    return ok({ expand: 'transitions', transitions: listTransitionsJson(visit.jira, visit.user, issue) });
  }),
  post(path, doTransition, (visit) => {
    const { jira, user, body } = visit;
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const { transition, ...rest } = recordOf(body);
    const id = findText(recordOf(transition)['id']);
    if (id === undefined) throw badRequest('Missing or invalid transition id.');
    const chosen = listTransitions(jira, user, issue).find((candidate) => candidate.id === id);
    if (chosen === undefined)
      throw badRequest(`It isn't possible to transition this issue with transition id '${id}'.`);
    const project = getProject(jira.store, issue.projectKey);
    const changes = readChanges(rest, { jira, user, project, issue, issueTypeId: issue.issueTypeId });
    if (changes.links.length > 0 || rest['properties'] !== undefined)
      throw notEmulated('links and properties with a transition');
    changes.comments.forEach(getCommentBody);
    const moved = saveEdit(jira, user, issue, {
      ...changes.patch,
      ...moveTo(jira, issue, getStatus(jira.store, chosen.to)),
    });
    for (const comment of changes.comments) addComment(jira, user, moved.id, comment);
    return noContent;
  }),
];

/** What the workflow lets this user do with the issue now; nothing without the permission. */
function listTransitions(
  { store }: JiraContext,
  user: Account,
  issue: StoredIssue,
): readonly WorkflowTransition[] {
  if (!hasIssuePermission(store, user, 'TRANSITION_ISSUES', issue)) return [];
  const { transitions } = getProject(store, issue.projectKey).workflow;
  return transitions.filter(({ from, to }) =>
    from === undefined ? to !== issue.statusId : from.includes(issue.statusId),
  );
}

export function listTransitionsJson(jira: JiraContext, user: Account, issue: StoredIssue) {
  return listTransitions(jira, user, issue).map(({ id, name, from, to }) => ({
    id,
    name,
    to: statusJson(getStatus(jira.store, to), jira.siteUrl),
    hasScreen: false,
    isGlobal: from === undefined,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  }));
}

/** Reaching a done status resolves the issue, leaving one takes the resolution back: Jira's usual post functions. */
function moveTo(jira: JiraContext, issue: StoredIssue, status: Status) {
  const time = currentTime(jira);
  const isCategoryKept = getStatus(jira.store, issue.statusId).category === status.category;
  const resolved =
    status.category === 'done'
      ? {
          resolutionId: issue.resolutionId ?? jira.store.settings.resolutions[0]?.id,
          resolutionDate: issue.resolutionDate ?? time,
        }
      : { resolutionId: undefined, resolutionDate: undefined };
  return { statusId: status.id, ...(isCategoryKept ? {} : { statusCategoryChanged: time }), ...resolved };
}
