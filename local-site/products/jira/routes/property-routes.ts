import { checkProperty } from '../issue-properties';
import { JiraError } from '../jira-error';
import type { JiraRoute, Visit } from './route';
import { get, getVisibleIssue, noContent, ok, param, put, remove, requirePermission } from './route';
import { readWork, writeWork } from './scopes';

const all = '/rest/api/3/issue/{issueIdOrKey}/properties';
const one = `${all}/{propertyKey}`;
const readProperty = [...readWork, ['read:issue.property:jira']];

/** Writing a property neither moves `updated` nor shows in the history. */
export const propertyRoutes: readonly JiraRoute[] = [
  get(all, readProperty, (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const self = (key: string) =>
      `${visit.jira.siteUrl}/rest/api/3/issue/${issue.id}/properties/${encodeURIComponent(key)}`;
    return ok({ keys: Object.keys(issue.properties).map((key) => ({ self: self(key), key })) });
  }),

  get(one, readProperty, (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const key = getKnownKey(visit, issue.properties);
    return ok({ key, value: issue.properties[key] });
  }),

  put(one, [...writeWork, ['write:issue.property:jira']], (visit) => {
    const issue = getEditableIssue(visit);
    const key = checkProperty(param(visit, 'propertyKey'), visit.body);
    visit.jira.store.saveIssue({ ...issue, properties: { ...issue.properties, [key]: visit.body } });
    return { status: key in issue.properties ? 200 : 201, body: {} };
  }),

  remove(one, [...writeWork, ['delete:issue.property:jira']], (visit) => {
    const issue = getEditableIssue(visit);
    const key = getKnownKey(visit, issue.properties);
    const properties = Object.fromEntries(
      Object.entries(issue.properties).filter(([other]) => other !== key),
    );
    visit.jira.store.saveIssue({ ...issue, properties });
    return noContent;
  }),
];

function getEditableIssue(visit: Visit) {
  const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
  requirePermission(
    visit,
    'EDIT_ISSUES',
    issue,
    403,
    'You do not have permission to edit issues in this project.',
  );
  return issue;
}

function getKnownKey(visit: Visit, properties: Readonly<Record<string, unknown>>): string {
  const key = param(visit, 'propertyKey');
  if (!(key in properties)) throw new JiraError(404, [`The property ${key} does not exist.`]);
  return key;
}
