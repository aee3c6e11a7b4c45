import { createHash } from 'node:crypto';
import { badRequest, invalidPayload, JiraError } from '../jira-error';
import { findText, listOf, recordOf } from '../model/json';
import { canSeeIssue } from '../model/permissions';
import { matchIssue, searchIssues } from '../search/run-search';
import type { JiraRoute, Visit } from './route';
import { get, intQuery, listQuery, ok, post } from './route';
import { issueJson } from './issue-json';
import { readIssue, readWork } from './scopes';

const defaultPage = 50;
const largestIdPage = 5000;
const largestFieldPage = 100;
const mostReconciled = 50;
const mostProperties = 5;
const mostFetched = 100;
const fetchedHistory = 40;
const tokenLifeMs = 7 * 24 * 60 * 60 * 1000;

const readSearch = [
  ...readWork,
  [
    'read:issue-details:jira',
    'read:audit-log:jira',
    'read:avatar:jira',
    'read:field-configuration:jira',
    'read:issue-meta:jira',
  ],
];
const postSearch = [
  ...readWork,
  [
    'read:issue-details:jira',
    'read:field.default-value:jira',
    'read:field.option:jira',
    'read:field:jira',
    'read:group:jira',
  ],
];

interface Search {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  readonly maxResults: number;
  readonly nextPageToken: string | undefined;
  readonly reconcileIssues: readonly string[];
}

export const searchRoutes: readonly JiraRoute[] = [
  get('/rest/api/3/search/jql', readSearch, (visit) => {
    const { query } = visit;
    return search(visit, {
      jql: query.get('jql') ?? '',
      fields: listQuery(query, 'fields'),
      properties: listQuery(query, 'properties'),
      expand: listQuery(query, 'expand'),
      maxResults: intQuery(query, 'maxResults', defaultPage),
      nextPageToken: query.get('nextPageToken') ?? undefined,
      reconcileIssues: issueIds(listQuery(query, 'reconcileIssues')),
    });
  }),

  post('/rest/api/3/search/jql', postSearch, (visit) => search(visit, readSearchBody(visit.body))),

  post('/rest/api/3/search/approximate-count', postSearch, (visit) =>
    ok({ count: searchIssues(visit, findText(recordOf(visit.body)['jql']) ?? '').length }),
  ),

  post('/rest/api/3/jql/match', [...readWork, ['read:issue-details:jira']], (visit) => {
    const { jira, user, body } = visit;
    const { issueIds, jqls } = recordOf(body);
    const issues = listOf(issueIds)
      .map((id) => jira.store.findIssue(String(id)))
      .filter((issue) => issue !== undefined && canSeeIssue(jira.store, user, issue));
    const matches = listOf(jqls).map((jql) => {
      try {
        const found = issues.filter((issue) => issue && matchIssue(visit, String(jql), issue));
        return { matchedIssues: found.map((issue) => Number(issue?.id)), errors: [] };
      } catch (error) {
        if (!(error instanceof JiraError) || error.status !== 400) throw error;
        return { matchedIssues: [], errors: error.errorMessages };
      }
    });
    return ok({ matches });
  }),

  post('/rest/api/3/issue/bulkfetch', readIssue, ({ jira, user, body }) => {
    const { issueIdsOrKeys, fields, expand, properties } = recordOf(body);
    const asked = listOf(issueIdsOrKeys).map(String);
    if (asked.length === 0) throw invalidPayload();
    if (asked.length > mostFetched)
      throw badRequest(`The maximum number of issues that can be fetched at once is ${mostFetched}.`);
    if (listOf(properties).length > mostProperties)
      throw badRequest(`The maximum number of properties is ${mostProperties}.`);
    const names = textList(fields);
    const onlyExclusions = names.every((name) => name.startsWith('-'));
    const reading = {
      fields: onlyExclusions ? ['*navigable', ...names] : names,
      expand: textList(expand),
      properties: textList(properties),
      historyCap: fetchedHistory,
    };
    const found = new Set(asked.map((idOrKey) => jira.store.findIssue(idOrKey)));
    const issues = [...found]
      .filter((issue) => issue !== undefined && canSeeIssue(jira.store, user, issue))
      .sort((a, b) => Number(a?.id) - Number(b?.id))
      .flatMap((issue) => (issue ? [issueJson(jira, user, issue, reading)] : []));
    return ok({ issues, issueErrors: [] });
  }),
];

/** @throws JiraError 400 for a key: issues are reconciled by id */
function issueIds(texts: readonly string[]): readonly string[] {
  if (texts.some((text) => !/^\d+$/.test(text))) throw invalidPayload();
  return texts;
}

function readSearchBody(body: unknown): Search {
  const { jql, fields, properties, expand, maxResults, nextPageToken, reconcileIssues } = recordOf(body);
  return {
    jql: findText(jql) ?? '',
    fields: textList(fields),
    properties: textList(properties),
    expand: (findText(expand) ?? '').split(','),
    maxResults: typeof maxResults === 'number' ? maxResults : defaultPage,
    nextPageToken: findText(nextPageToken),
    reconcileIssues: listOf(reconcileIssues).map(String),
  };
}

function search(visit: Visit, asked: Search) {
  const { jira, user } = visit;
  if (asked.reconcileIssues.length > mostReconciled)
    throw badRequest(`The maximum number of issues to reconcile is ${mostReconciled}.`);
  if (asked.properties.length > mostProperties)
    throw badRequest(`The maximum number of properties is ${mostProperties}.`);
  const ids = searchIssues(visit, asked.jql, new Set(asked.reconcileIssues));
  const startAt = asked.nextPageToken === undefined ? 0 : readToken(visit, asked, asked.nextPageToken);
  const isIdsOnly =
    asked.fields.every((name) => name === 'id' || name === 'key') && asked.expand.join('') === '';
  const size = Math.min(
    Math.max(1, asked.maxResults),
    isIdsOnly && asked.properties.length === 0 ? largestIdPage : largestFieldPage,
  );
  const reading = {
    fields: asked.fields,
    expand: asked.expand,
    properties: asked.properties,
    historyCap: fetchedHistory,
  };

  const issues = ids.slice(startAt, startAt + size).flatMap((id) => {
    const issue = jira.store.findIssue(id);
    if (issue === undefined) return [];
    if (!asked.fields.some((name) => name !== 'id'))
      return [{ id, ...propertiesOf(asked, issue.properties) }];
    const { fields, ...rest } = issueJson(jira, user, issue, reading);
    return [asked.fields.every((name) => name === 'id' || name === 'key') ? rest : { ...rest, fields }];
  });
  const isLast = startAt + size >= ids.length;
  return ok({ issues, isLast, ...(!isLast && { nextPageToken: tokenFor(visit, asked, startAt + size) }) });
}

function propertiesOf({ properties: asked }: Search, stored: Readonly<Record<string, unknown>>) {
  const chosen = Object.entries(stored).filter(([key]) => asked.includes(key));
  return asked.length === 0 ? {} : { properties: Object.fromEntries(chosen) };
}

const fingerprint = (asked: Search) => createHash('sha1').update(asked.jql).digest('hex').slice(0, 12);

function tokenFor({ jira }: Visit, asked: Search, startAt: number): string {
  return Buffer.from(JSON.stringify([startAt, fingerprint(asked), jira.clock.now().getTime()])).toString(
    'base64url',
  );
}

/** A token belongs to its query and lives for a week. */
function readToken({ jira }: Visit, asked: Search, token: string): number {
  const [startAt, query, issued] = listOf(parse(Buffer.from(token, 'base64url').toString()));
  const isFresh = typeof issued === 'number' && jira.clock.now().getTime() - issued < tokenLifeMs;
  if (typeof startAt !== 'number' || query !== fingerprint(asked) || !isFresh)
    throw badRequest('The provided next page token is invalid or expired.');
  return startAt;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const textList = (value: unknown) => listOf(value).flatMap((entry) => findText(entry) ?? []);
