import type { JiraContext } from '../jira-context';
import { badRequest, JiraError, notEmulated } from '../jira-error';
import { listScreenJson } from '../fields/screen';
import { hasProjectPermission } from '../model/permissions';
import { findProject, getStatus, listProjectIssueTypes } from '../model/site-lookup';
import type { Project } from '../model/site-settings';
import { issueTypeJson, projectJson, securityLevelJson, statusJson } from '../wire/settings-json';
import { userFieldJson } from '../wire/user-json';
import type { JiraRoute, Visit } from './route';
import { get, listQuery, ok, pageOf, param } from './route';
import { readCreateMeta, readWork } from './scopes';

const base = '/rest/api/3/project';
const meta = '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes';
const mostNamed = 50;
const readProject = [
  ...readWork,
  [
    'read:issue-type:jira',
    'read:project:jira',
    'read:project.property:jira',
    'read:user:jira',
    'read:application-role:jira',
    'read:avatar:jira',
    'read:group:jira',
    'read:issue-type-hierarchy:jira',
    'read:project-category:jira',
    'read:project-version:jira',
    'read:project.component:jira',
  ],
];

export const projectRoutes: readonly JiraRoute[] = [
  get(`${base}/search`, readProject, (visit) => {
    const { jira, query } = visit;
    const { values, ...page } = pageOf(listFoundProjects(visit), query, 50, 100);
    return ok({
      self: `${jira.siteUrl}${base}/search`,
      ...page,
      values: values.map((project) => fullProjectJson(jira, project)),
    });
  }),

  get(`${base}/{projectIdOrKey}`, readProject, (visit) =>
    ok(fullProjectJson(visit.jira, getVisibleProject(visit, 'projectIdOrKey'))),
  ),

  get(
    `${base}/{projectIdOrKey}/statuses`,
    [...readWork, ['read:issue-status:jira', 'read:issue-type:jira', 'read:status:jira']],
    (visit) => {
      const { jira } = visit;
      const project = getVisibleProject(visit, 'projectIdOrKey');
      const statuses = project.workflow.statusIds.map((id) =>
        statusJson(getStatus(jira.store, id), jira.siteUrl),
      );
      const types = listProjectIssueTypes(jira.store, project);
      return ok(
        types.map(({ id, name }) => ({
          self: `${jira.siteUrl}/rest/api/3/issuetype/${id}`,
          id,
          name,
          subtask: false,
          statuses,
        })),
      );
    },
  ),

  // Jira lists only the levels that the caller may set.
  get(
    `${base}/{projectKeyOrId}/securitylevel`,
    [...readWork, ['read:issue-security-level:jira']],
    (visit) => {
      const { jira, user } = visit;
      const project = getVisibleProject(visit, 'projectKeyOrId');
      const levels = hasProjectPermission(user, 'SET_ISSUE_SECURITY', project) ? project.securityLevels : [];
      return ok({ levels: levels.map((level) => securityLevelJson(level, jira.siteUrl)) });
    },
  ),

  get(meta, readCreateMeta, (visit) => {
    const { jira, query } = visit;
    const types = listProjectIssueTypes(jira.store, getCreatableProject(visit));
    const { values, startAt, maxResults, total } = pageOf(types, query, 50, 200);
    return ok({
      startAt,
      maxResults,
      total,
      issueTypes: values.map((type) => issueTypeJson(type, jira.siteUrl)),
    });
  }),

  get(`${meta}/{issueTypeId}`, readCreateMeta, (visit) => {
    const { jira, user, query } = visit;
    const project = getCreatableProject(visit);
    const issueTypeId = param(visit, 'issueTypeId');
    if (!project.issueTypeIds.includes(issueTypeId))
      throw badRequest(`The issue type with id '${issueTypeId}' is not in this project.`);
    const rows = listScreenJson({ jira, user, project, issueTypeId, issue: undefined });
    const { values, startAt, maxResults, total } = pageOf(rows, query, 50, 200);
    return ok({ startAt, maxResults, total, fields: values });
  }),
];

function getVisibleProject(visit: Visit, name: string): Project {
  const given = param(visit, name);
  const project = findProject(visit.jira.store, given);
  if (project === undefined || !hasProjectPermission(visit.user, 'BROWSE_PROJECTS', project))
    throw new JiraError(404, [`No project could be found with key '${given}'.`]);
  return project;
}

/** The contract knows no 403 or 404 for create metadata. */
function getCreatableProject(visit: Visit): Project {
  const given = param(visit, 'projectIdOrKey');
  const project = findProject(visit.jira.store, given);
  if (project === undefined || !hasProjectPermission(visit.user, 'CREATE_ISSUES', project))
    throw badRequest('You cannot create issues in this project, or it does not exist.');
  return project;
}

function listFoundProjects({ jira, user, query }: Visit): readonly Project[] {
  const words = (query.get('query') ?? '').toLowerCase();
  const keys = listQuery(query, 'keys');
  const ids = listQuery(query, 'id');
  const types = listQuery(query, 'typeKey');
  if (keys.length > mostNamed || ids.length > mostNamed)
    throw badRequest(`Up to ${mostNamed} project keys and ids can be provided.`);
  const action = actionPermission(query.get('action') ?? 'view');
  return jira.store.settings.projects
    .filter((project) => hasProjectPermission(user, action, project))
    .filter(({ key, name }) => key.toLowerCase().startsWith(words) || name.toLowerCase().includes(words))
    .filter(({ key }) => keys.length === 0 || keys.includes(key))
    .filter(({ id }) => ids.length === 0 || ids.includes(id))
    .filter(({ projectTypeKey }) => types.length === 0 || types.includes(projectTypeKey))
    .toSorted(projectOrder(query.get('orderBy') ?? 'key'));
}

/** What one must be allowed to do in the projects of a search. */
function actionPermission(action: string): string {
  if (action === 'create') return 'CREATE_ISSUES';
  if (action === 'view' || action === 'browse') return 'BROWSE_PROJECTS';
  if (action === 'edit') throw notEmulated('the search for projects that one may edit');
  throw badRequest(`The action '${action}' is not one of view, browse, edit and create.`);
}

function projectOrder(orderBy: string): (a: Project, b: Project) => number {
  const [, sign, name] = /^([+-]?)(key|name)$/.exec(orderBy.trim()) ?? [];
  if (name === undefined) throw notEmulated(`the order of projects by '${orderBy}'`);
  const read = (project: Project) => (name === 'key' ? project.key : project.name);
  return (a, b) => read(a).localeCompare(read(b)) * (sign === '-' ? -1 : 1);
}

function fullProjectJson(jira: JiraContext, project: Project) {
  const { store, siteUrl } = jira;
  return {
    ...projectJson(project, siteUrl),
    description: '',
    lead: userFieldJson(store, project.leadAccountId, siteUrl) ?? undefined,
    issueTypes: listProjectIssueTypes(store, project).map((type) => issueTypeJson(type, siteUrl)),
    components: [],
    versions: [],
    assigneeType: 'UNASSIGNED',
    style: 'classic',
    isPrivate: false,
    properties: {},
  };
}
