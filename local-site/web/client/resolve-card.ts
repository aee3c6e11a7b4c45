import { at, textOf } from './read-json';
import { getJson, withQuery } from './rest';

export interface Card {
  readonly title: string;
  readonly status?: string;
  readonly statusCategory?: string;
}

const recent = new Map<string, { readonly at: number; readonly card: Promise<Card | undefined> }>();
const freshMs = 5000;

/** What stands behind a link to an issue or a page of this site; undefined for others and for what the reader may not see. */
export function resolveCard(url: string): Promise<Card | undefined> {
  const known = recent.get(url);
  if (known && Date.now() - known.at < freshMs) return known.card;
  const card = readCard(url).catch(() => undefined);
  recent.set(url, { at: Date.now(), card });
  return card;
}

async function readCard(url: string): Promise<Card | undefined> {
  const { pathname, searchParams, origin } = new URL(url, window.location.href);
  if (origin !== window.location.origin) return undefined;
  const issueKey = /^\/browse\/([A-Z][A-Z0-9_]+-\d+)$/.exec(pathname)?.[1];
  if (issueKey !== undefined) return readIssueCard(issueKey);
  const pageId = /^\/wiki\/spaces\/[^/]+\/pages\/(\d+)/.exec(pathname)?.[1] ?? searchParams.get('pageId');
  if (pageId === null || !pathname.startsWith('/wiki/')) return undefined;
  const title = textOf(at(await getJson(`/wiki/api/v2/pages/${pageId}`), 'title'));
  return title === undefined ? undefined : { title };
}

async function readIssueCard(key: string): Promise<Card> {
  const issue = await getJson(withQuery(`/rest/api/3/issue/${key}`, { fields: 'summary,status' }));
  const status = textOf(at(issue, 'fields', 'status', 'name'));
  const statusCategory = textOf(at(issue, 'fields', 'status', 'statusCategory', 'key'));
  return {
    title: `${key}: ${textOf(at(issue, 'fields', 'summary')) ?? ''}`,
    ...(status === undefined ? {} : { status }),
    ...(statusCategory === undefined ? {} : { statusCategory }),
  };
}

/** Another person may see other things: what was read for the last one is dropped. */
export function forgetCards(): void {
  recent.clear();
}
