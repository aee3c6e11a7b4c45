import { listFields } from '../fields/field-list';
import { findProject, listProjectPriorities } from '../model/site-lookup';
import { issueTypeJson, priorityJson, statusJson } from '../wire/settings-json';
import type { JiraRoute } from './route';
import { get, listQuery, ok, pageOf } from './route';
import { jiraTime } from '../model/jira-time';
import { readWork } from './scopes';

export const settingsRoutes: readonly JiraRoute[] = [
  get(
    '/rest/api/3/field',
    [
      ...readWork,
      [
        'read:field:jira',
        'read:avatar:jira',
        'read:project-category:jira',
        'read:project:jira',
        'read:field-configuration:jira',
      ],
    ],
    ({ jira }) =>
      ok(
        listFields(jira.store).map(({ id, name, schema, clauseNames, navigable, write }) => {
          const custom = id.startsWith('customfield_');
          return {
            id,
            key: id,
            name,
            custom,
            orderable: write !== undefined,
            navigable,
            searchable: true,
            clauseNames,
            schema,
          };
        }),
      ),
  ),

  get('/rest/api/3/status', [...readWork, ['read:status:jira']], ({ jira }) =>
    ok(jira.store.settings.statuses.map((status) => statusJson(status, jira.siteUrl))),
  ),

  get(
    '/rest/api/3/issuetype',
    [
      ...readWork,
      ['read:issue-type:jira', 'read:avatar:jira', 'read:project-category:jira', 'read:project:jira'],
    ],
    ({ jira }) => ok(jira.store.settings.issueTypes.map((type) => issueTypeJson(type, jira.siteUrl))),
  ),

  // Deprecated, yet the only list of priorities that the classic read scope opens.
  get('/rest/api/3/priority', [...readWork, ['read:priority:jira']], ({ jira }) =>
    ok(jira.store.settings.priorities.map((priority) => priorityJson(priority, jira.siteUrl))),
  ),

  // The contract asks for the administrator's scope here, although every user may call it.
  get('/rest/api/3/priority/search', [['manage:jira-configuration']], ({ jira, query }) => {
    const projectIds = listQuery(query, 'projectId');
    const ids = listQuery(query, 'id');
    const words = (query.get('priorityName') ?? '').toLowerCase();
    const projects = projectIds
      .map((id) => findProject(jira.store, id))
      .filter((project) => project !== undefined);
    const offered = new Set(projects.flatMap((project) => listProjectPriorities(jira.store, project)));
    const found = jira.store.settings.priorities
      .filter((priority) => projectIds.length === 0 || offered.has(priority))
      .filter(({ id, name }) => (ids.length === 0 || ids.includes(id)) && name.toLowerCase().includes(words));
    const { values, ...page } = pageOf(found, query, 50, 50);
    const isDefault = (id: string) => projects.some((project) => project.defaultPriorityId === id);
    return ok({
      self: `${jira.siteUrl}/rest/api/3/priority/search`,
      ...page,
      values: values.map((priority) => ({
        ...priorityJson(priority, jira.siteUrl),
        description: '',
        isDefault: isDefault(priority.id),
      })),
    });
  }),

  get('/rest/api/3/serverInfo', [[]], ({ jira }) =>
    ok({
      baseUrl: jira.siteUrl,
      version: '1001.0.0-SNAPSHOT',
      versionNumbers: [1001, 0, 0],
      deploymentType: 'Cloud',
      buildNumber: 100000,
      serverTime: jiraTime(jira.clock.now()),
      serverTitle: 'Jira',
    }),
  ),
];
