import { at, listOf, textOf } from './read-json';
import { getJson, withQuery } from './rest';

/** One line of the search box: an issue, a page, or a way to all results. */
export interface FoundEntry {
  readonly kind: 'issue' | 'page' | 'all';
  readonly title: string;
  readonly note: string;
  readonly href: string;
}

/** Issues by key or text and pages by title. A product that refuses or fails contributes nothing. */
export async function findByText(text: string): Promise<readonly FoundEntry[]> {
  const [issues, pages] = await Promise.allSettled([findIssues(text), findPages(text, 6)]);
  return [
    ...(issues.status === 'fulfilled' ? issues.value : []),
    ...(pages.status === 'fulfilled' ? pages.value : []),
  ];
}

/** JQL that finds what a person typed: a key if it looks like one, else text. */
export function jqlForText(text: string): string {
  const trimmed = text.trim();
  return /^[A-Za-z][A-Za-z0-9_]+-\d+$/.test(trimmed)
    ? `key = ${trimmed.toUpperCase()}`
    : `text ~ ${quoted(trimmed)} ORDER BY updated DESC`;
}

/** CQL for pages by title, or by title and text. */
export function cqlForText(text: string, where: 'title' | 'anywhere'): string {
  const value = quoted(text.trim());
  return where === 'title'
    ? `type = page AND title ~ ${value}`
    : `type = page AND (title ~ ${value} OR text ~ ${value})`;
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

async function findIssues(text: string): Promise<FoundEntry[]> {
  const path = withQuery('/rest/api/3/search/jql', {
    jql: jqlForText(text),
    fields: 'summary,status',
    maxResults: 6,
  });
  return listOf(at(await getJson(path), 'issues')).map((issue) => {
    const key = textOf(at(issue, 'key')) ?? '';
    return {
      kind: 'issue',
      title: textOf(at(issue, 'fields', 'summary')) ?? key,
      note: key,
      href: `/browse/${key}`,
    };
  });
}

async function findPages(text: string, limit: number): Promise<FoundEntry[]> {
  const path = withQuery('/wiki/rest/api/search', { cql: cqlForText(text, 'title'), limit });
  return pagesFound(await getJson(path));
}

/** Pages in an answer of CQL search. */
export function pagesFound(json: unknown): FoundEntry[] {
  return listOf(at(json, 'results')).flatMap((result): FoundEntry[] => {
    const id = textOf(at(result, 'content', 'id'));
    if (id === undefined) return [];
    const title = textOf(at(result, 'content', 'title')) ?? textOf(at(result, 'title')) ?? id;
    const space =
      textOf(at(result, 'resultGlobalContainer', 'title')) ??
      textOf(at(result, 'content', 'space', 'name')) ??
      '';
    return [{ kind: 'page', title, note: space, href: `/wiki/pages/viewpage.action?pageId=${id}` }];
  });
}
