import { route } from '@forge/api';
import * as z from 'zod';
import type { IssueView, PersonView } from '../../contract/actions-view';
import type { Day } from '../../domain/action-item';
import type { ActionTracker, RaisedIssue } from '../../usecases/ports/action-tracker';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { readActionRecord } from '../record-shapes';
import { createAction } from './create-action';
import { categoryOf } from './incident-from-jira';
import { getCreateScreen } from './jira-create-screen';
import { mayCreateIssues } from './jira-permission';
import { actionPropertyKey, findIssueProperty } from './jira-property';
import { jqlList } from './jql';
import { fetchIssues, listAllIssues, type FoundIssue } from './search-issues';

const projectPage = z.object({ values: z.array(z.object({ key: z.string(), name: z.string() })) });
const users = z.array(
  z.object({ accountId: z.string(), displayName: z.string(), accountType: z.string().nullish() }),
);
const linkedIssue = z.object({ key: z.string() }).nullish();
const linksAnswer = z.object({
  fields: z.object({
    issuelinks: z.array(z.object({ inwardIssue: linkedIssue, outwardIssue: linkedIssue })).nullish(),
  }),
});
const liveFields = z.object({
  summary: z.string().nullish(),
  duedate: z.string().nullish(),
  assignee: z.object({ accountId: z.string().nullish(), displayName: z.string().nullish() }).nullish(),
  status: z
    .object({ name: z.string(), statusCategory: z.object({ key: z.string().nullish() }).nullish() })
    .nullish(),
});

const live = ['summary', 'status', 'assignee', 'duedate'];

/** Actions as Jira issues, as the person who asks sees them. */
export function jiraActions(request: ProductRequest, siteUrl: () => Promise<string>): ActionTracker {
  const searchUsers = async (path: ReturnType<typeof route>): Promise<PersonView[]> => {
    const { status, body } = await request({ product: 'jira', path, expect: [400, 404] });
    if (status >= 400) return [];
    return readAnswer(users, body, 'assignable')
      .filter(({ accountType }) => accountType !== 'app')
      .map(({ accountId, displayName }) => ({ accountId, name: displayName }));
  };

  return {
    async listProjects(query) {
      const { body } = await request({
        product: 'jira',
        path: route`/rest/api/3/project/search?action=create&query=${query.trim()}&maxResults=50&orderBy=key`,
      });
      return readAnswer(projectPage, body, 'project/search').values.map(({ key, name }) => ({ key, name }));
    },

    getCreateScreen: (projectKey, issueTypeId, typeName) =>
      getCreateScreen(request, projectKey, issueTypeId, typeName),

    listAssignable: (projectKey, query) =>
      searchUsers(
        route`/rest/api/3/user/assignable/search?project=${projectKey}&query=${query.trim()}&maxResults=20`,
      ),

    async isAssignable(projectKey, accountId) {
      // Pages are cut from the first thousand users before they are filtered: only a whole page is a full answer.
      const found = await searchUsers(
        route`/rest/api/3/user/assignable/search?project=${projectKey}&accountId=${accountId}&maxResults=1000`,
      );
      return found.some((person) => person.accountId === accountId);
    },

    async listRaised(incidentKey) {
      const [linked, indexed, site] = await Promise.all([
        listLinked(request, incidentKey),
        findIndexed(request, [incidentKey]),
        siteUrl(),
      ]);
      const byKey = new Map([...indexed, ...linked].map((issue) => [issue.key, issue]));
      // An issue can be linked to several incidents; it was raised from one.
      return [...byKey.values()]
        .flatMap((issue) => raisedIssue(issue, site))
        .filter(({ record }) => record.incident === incidentKey);
    },

    async listIndexed(incidentKeys) {
      if (incidentKeys.length === 0) return new Map();
      const [issues, site] = await Promise.all([findIndexed(request, incidentKeys), siteUrl()]);
      const raised = issues.flatMap((issue) => raisedIssue(issue, site));
      return new Map(
        incidentKeys.map((key) => [key, raised.filter(({ record }) => record.incident === key)]),
      );
    },

    async listIssues(keys) {
      if (keys.length === 0) return [];
      const [issues, site] = await Promise.all([fetchIssues(request, keys, { fields: live }), siteUrl()]);
      return issues.map((issue) => liveIssue(issue, site));
    },

    async findActionRecord(issueId) {
      return readActionRecord(await findIssueProperty(request, issueId, actionPropertyKey));
    },

    async createAction(action) {
      const [issue, site] = [await createAction(request, action), await siteUrl()];
      return { ...issue, url: `${site}/browse/${issue.key}` };
    },

    mayCreateIn: (projectKey) => mayCreateIssues(request, projectKey),
  };
}

function findIndexed(request: ProductRequest, incidentKeys: readonly string[]): Promise<FoundIssue[]> {
  return listAllIssues(request, {
    jql: `postmortemIncident in ${jqlList(incidentKeys)}`,
    fields: live,
    properties: [actionPropertyKey],
    maxResults: 100,
  });
}

/** The issue with its record; none for an issue that carries no record of ours. */
function raisedIssue(issue: FoundIssue, site: string): RaisedIssue[] {
  const record = readActionRecord(issue.properties[actionPropertyKey]);
  if (!record) return [];
  const title = liveFields.safeParse(issue.fields).data?.summary ?? '';
  return [{ ...liveIssue(issue, site), id: issue.id, title, record }];
}

/** Issues linked to the incident, with their records: read from the issue itself, so that a link made a moment ago is there. */
async function listLinked(request: ProductRequest, incidentKey: string): Promise<FoundIssue[]> {
  const { body } = await request({
    product: 'jira',
    path: route`/rest/api/3/issue/${incidentKey}?fields=issuelinks`,
  });
  const links = readAnswer(linksAnswer, body, 'issuelinks').fields.issuelinks ?? [];
  const keys = links
    .flatMap(({ inwardIssue, outwardIssue }) => [inwardIssue, outwardIssue])
    .flatMap((issue) => issue?.key ?? []);
  return fetchIssues(request, keys, { fields: live, properties: [actionPropertyKey] });
}

function liveIssue(
  { key, fields }: FoundIssue,
  site: string,
): IssueView & { assignee: PersonView | null; due: Day | null } {
  const { status, assignee, duedate } = liveFields.safeParse(fields).data ?? {};
  return {
    key,
    url: `${site}/browse/${key}`,
    status: status?.name ?? '',
    category: categoryOf(status?.statusCategory?.key),
    assignee: assignee ? { accountId: assignee.accountId ?? null, name: assignee.displayName ?? '' } : null,
    due: duedate ?? null,
  };
}
