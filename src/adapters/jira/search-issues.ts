import { route } from '@forge/api';
import * as z from 'zod';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';

/** An issue as searches and bulk reads give it, with the fields that were asked for. */
export const foundIssue = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()).optional().default({}),
  properties: z.record(z.string(), z.unknown()).optional().default({}),
});

export type FoundIssue = z.output<typeof foundIssue>;

const page = z.object({ issues: z.array(foundIssue), nextPageToken: z.string().nullish() });

export interface IssueSearch {
  readonly jql: string;
  readonly fields: readonly string[];
  readonly properties?: readonly string[];
  readonly maxResults: number;
}

/**
 * One page of a JQL search. The index lags behind writes by a moment. Undefined when Jira refuses the query, e.g. because it
 * names an issue type that the site no longer has.
 */
export async function findIssues(
  request: ProductRequest,
  { jql, fields, properties = [], maxResults }: IssueSearch,
  token: string | null = null,
): Promise<{ issues: FoundIssue[]; token: string | null } | undefined> {
  const { status, body } = await request({
    product: 'jira',
    method: 'POST',
    path: route`/rest/api/3/search/jql`,
    body: { jql, fields, properties, maxResults, ...(token === null ? {} : { nextPageToken: token }) },
    expect: [400],
  });
  if (status === 400) return undefined;
  const { issues, nextPageToken } = readAnswer(page, body, 'search/jql');
  return { issues, token: nextPageToken ?? null };
}

/** Every issue that matches, up to `most`. */
export async function listAllIssues(
  request: ProductRequest,
  search: IssueSearch,
  most = 2000,
): Promise<FoundIssue[]> {
  const all: FoundIssue[] = [];
  let token: string | null = null;
  do {
    const found = await findIssues(request, search, token);
    all.push(...(found?.issues ?? []));
    token = found?.token ?? null;
  } while (token !== null && all.length < most);
  return all;
}

const bulkLimit = 100;
const bulk = z.object({ issues: z.array(foundIssue) });

/** Issues by key or id as they are now. Those that this person may not see are left out. */
export async function fetchIssues(
  request: ProductRequest,
  keys: readonly string[],
  asked: { fields: readonly string[]; properties?: readonly string[] },
): Promise<FoundIssue[]> {
  const unique = [...new Set(keys)];
  const batches = Array.from({ length: Math.ceil(unique.length / bulkLimit) }, (_, index) =>
    unique.slice(index * bulkLimit, (index + 1) * bulkLimit),
  );
  const answers = await Promise.all(
    batches.map((issueIdsOrKeys) =>
      request({
        product: 'jira',
        method: 'POST',
        path: route`/rest/api/3/issue/bulkfetch`,
        body: { issueIdsOrKeys, fields: asked.fields, properties: asked.properties ?? [] },
      }),
    ),
  );
  return answers.flatMap(({ body }) => readAnswer(bulk, body, 'issue/bulkfetch').issues);
}
