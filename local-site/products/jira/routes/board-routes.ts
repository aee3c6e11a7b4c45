import type { JiraContext } from '../jira-context';
import { badRequest, JiraError } from '../jira-error';
import { hasProjectPermission } from '../model/permissions';
import { findProject, getProject } from '../model/site-lookup';
import type { Board } from '../model/site-settings';
import { searchIssues } from '../search/run-search';
import { issueJson } from './issue-json';
import type { JiraRoute, Visit } from './route';
import { get, listQuery, ok, pageOf, param } from './route';
import { readBoard, readBoardAdmin } from './scopes';

const base = '/rest/agile/1.0/board';
const one = `${base}/{boardId}`;

export const boardRoutes: readonly JiraRoute[] = [
  get(base, [['read:board-scope:jira-software', 'read:project:jira']], (visit) => {
    const { jira, query } = visit;
    const given = query.get('projectKeyOrId');
    const project = given === null ? undefined : findProject(jira.store, given);
    if (given !== null && project === undefined)
      throw badRequest(`No project could be found with key or id '${given}'.`);
    const name = (query.get('name') ?? '').toLowerCase();
    const types = listQuery(query, 'type');
    const boards = jira.store.settings.boards
      .filter(
        (board) => isVisible(visit, board) && (project === undefined || board.projectKey === project.key),
      )
      .filter(
        (board) =>
          board.name.toLowerCase().includes(name) && (types.length === 0 || types.includes(board.type)),
      );
    const page = pageOf(boards, query, 50, 50);
    return ok({ ...page, values: page.values.map((board) => boardJson(jira, board)) });
  }),

  get(one, readBoard, (visit) => ok(boardJson(visit.jira, getBoard(visit)))),

  get(`${one}/configuration`, readBoardAdmin, (visit) => {
    const { jira } = visit;
    const board = getBoard(visit);
    const columns = board.columns.map(({ name, statusIds }) => ({
      name,
      statuses: statusIds.map((id) => ({ id, self: `${jira.siteUrl}/rest/api/2/status/${id}` })),
    }));
    const project = getProject(jira.store, board.projectKey);
    return ok({
      id: board.id,
      name: board.name,
      type: board.type,
      self: `${jira.siteUrl}${base}/${board.id}/configuration`,
      location: {
        type: 'project',
        key: project.key,
        id: project.id,
        self: `${jira.siteUrl}/rest/api/2/project/${project.id}`,
        name: project.name,
      },
      filter: { id: String(board.id), self: `${jira.siteUrl}/rest/api/2/filter/${board.id}` },
      columnConfig: { columns, constraintType: 'none' },
      ranking: { rankCustomFieldId: 10019 },
    });
  }),

  get(`${one}/issue`, readBoard, (visit) => {
    const { jira, user, query } = visit;
    const board = getBoard(visit);
    const given = query.get('jql');
    const [, condition = '', order = 'order by priority desc, created asc'] =
      /^(.*?)\s*(order by .*)?$/i.exec(given ?? '') ?? [];
    const jql = [`project = ${board.projectKey}`, ...(condition === '' ? [] : [`(${condition})`])].join(
      ' and ',
    );
    const { values, startAt, maxResults, total } = pageOf(
      searchIssues(visit, `${jql} ${order}`),
      query,
      50,
      100,
    );
    const reading = {
      fields: listQuery(query, 'fields'),
      expand: listQuery(query, 'expand'),
      properties: [],
      historyCap: 100,
    };
    const issues = values.flatMap((id) => {
      const issue = jira.store.findIssue(id);
      return issue ? [issueJson(jira, user, issue, reading)] : [];
    });
    return ok({ expand: 'schema,names', startAt, maxResults, total, issues });
  }),
];

function isVisible({ jira, user }: Visit, board: Board): boolean {
  return hasProjectPermission(user, 'BROWSE_PROJECTS', getProject(jira.store, board.projectKey));
}

function getBoard(visit: Visit): Board {
  const id = param(visit, 'boardId');
  const board = visit.jira.store.settings.boards.find((candidate) => String(candidate.id) === id);
  if (board === undefined || !isVisible(visit, board))
    throw new JiraError(404, [
      'The requested board cannot be viewed because it either does not exist or you do not have permission to view it.',
    ]);
  return board;
}

function boardJson(jira: JiraContext, board: Board) {
  const project = getProject(jira.store, board.projectKey);
  return {
    id: board.id,
    self: `${jira.siteUrl}${base}/${board.id}`,
    name: board.name,
    type: board.type,
    location: {
      projectId: Number(project.id),
      displayName: `${project.name} (${project.key})`,
      projectName: project.name,
      projectKey: project.key,
      projectTypeKey: project.projectTypeKey,
      name: `${project.name} (${project.key})`,
    },
    isPrivate: false,
  };
}
