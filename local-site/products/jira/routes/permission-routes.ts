import { badRequest, JiraError } from '../jira-error';
import { findText, listOf, recordOf } from '../model/json';
import type { PermissionKind } from '../model/permissions';
import {
  hasGlobalPermission,
  hasIssuePermission,
  hasProjectPermission,
  permissionKinds,
} from '../model/permissions';
import { findProject } from '../model/site-lookup';
import type { JiraRoute, Visit } from './route';
import { get, getVisibleIssue, listQuery, ok, post } from './route';
import { readWork } from './scopes';

const scopes = [...readWork, ['read:permission:jira']];
const mostChecked = 1000;

export const permissionRoutes: readonly JiraRoute[] = [
  get('/rest/api/3/mypermissions', scopes, (visit) => {
    const keys = listQuery(visit.query, 'permissions');
    if (keys.length === 0) throw badRequest('The permissions query parameter is required.');
    const unknown = keys.filter((key) => !permissionKinds.some((kind) => kind.key === key));
    if (unknown.length > 0) throw badRequest(`Unrecognized permissions: ${unknown.join(', ')}`);
    const holds = contextOf(visit);
    const rows = permissionKinds
      .filter(({ key }) => keys.includes(key))
      .map((kind) => [kind.key, { ...kind, description: kind.name, havePermission: holds(kind) }] as const);
    return ok({ permissions: Object.fromEntries(rows) });
  }),

  post('/rest/api/3/permissions/check', scopes, (visit) => {
    const { jira, user, body } = visit;
    const { accountId, globalPermissions, projectPermissions } = recordOf(body);
    const subject = accountId === undefined ? user : jira.store.findUser(findText(accountId));
    if (subject !== user && !hasGlobalPermission(jira.store, user, 'ADMINISTER'))
      throw new JiraError(403, ['You do not have permission to check the permissions of other users.']);
    if (subject === undefined) throw badRequest(`The user '${String(accountId)}' does not exist.`);

    const globals = listOf(globalPermissions).filter((key): key is string => typeof key === 'string');
    return ok({
      globalPermissions: globals.filter((key) => hasGlobalPermission(jira.store, subject, key)),
      projectPermissions: listOf(projectPermissions).flatMap((asked) =>
        grants({ ...visit, user: subject }, asked),
      ),
    });
  }),
];

/** In an issue the issue decides, in a project the project, and without either any project will do. */
function contextOf(visit: Visit): (kind: PermissionKind) => boolean {
  const { jira, user, query } = visit;
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  const projectKey = query.get('projectKey') ?? query.get('projectId');
  const issue = issueKey === null ? undefined : getVisibleIssue(visit, issueKey);
  const project = projectKey === null ? undefined : findProject(jira.store, projectKey);
  if (
    projectKey !== null &&
    (project === undefined || !hasProjectPermission(user, 'BROWSE_PROJECTS', project))
  )
    throw new JiraError(404, [`No project could be found with key '${projectKey}'.`]);
  return ({ key, type }) => {
    if (type === 'GLOBAL') return hasGlobalPermission(jira.store, user, key);
    if (issue) return hasIssuePermission(jira.store, user, key, issue);
    const projects = project ? [project] : jira.store.settings.projects;
    return projects.some((candidate) => hasProjectPermission(user, key, candidate));
  };
}

/** Only what is granted is told; ids that mean nothing are passed over. */
function grants({ jira, user }: Visit, asked: unknown) {
  const { permissions, projects, issues } = recordOf(asked);
  if (listOf(projects).length > mostChecked || listOf(issues).length > mostChecked)
    throw badRequest(`The maximum number of projects and of issues is ${mostChecked}.`);
  const keys = listOf(permissions).filter((key): key is string => typeof key === 'string' && key !== '');
  return keys.map((permission) => ({
    permission,
    projects: listOf(projects).filter((id): boolean => {
      const project = findProject(jira.store, String(id));
      return project !== undefined && hasProjectPermission(user, permission, project);
    }),
    issues: listOf(issues).filter((id) => {
      const issue = jira.store.findIssue(String(id));
      return issue !== undefined && hasIssuePermission(jira.store, user, permission, issue);
    }),
  }));
}
