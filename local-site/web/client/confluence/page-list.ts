import { at, listOf, numberOf, textOf } from '../read-json';
import { getJson, withQuery } from '../rest';

/** A page as it stands in lists. */
export interface PageEntry {
  readonly id: string;
  readonly title: string;
  readonly spaceId: string;
  readonly parentId: string | undefined;
  readonly position: number;
  readonly updated: string;
  readonly authorId: string | undefined;
}

/** All current pages of a space; follows the cursor. */
export async function readPageTree(spaceId: string): Promise<readonly PageEntry[]> {
  return readAll(withQuery(`/wiki/api/v2/spaces/${spaceId}/pages`, { status: 'current', limit: 250 }));
}

/** Pages of all spaces, the latest change first. */
export async function readRecentPages(limit: number): Promise<readonly PageEntry[]> {
  const path = withQuery('/wiki/api/v2/pages', { sort: '-modified-date', status: 'current', limit });
  return listOf(at(await getJson(path), 'results')).map(pageEntryOf);
}

/** Pages below a page, or at the top when `parentId` is undefined or names no page of the list. */
export function childrenOf(all: readonly PageEntry[], parentId: string | undefined): readonly PageEntry[] {
  const known = new Set(all.map((page) => page.id));
  return all
    .filter(
      (page) =>
        (page.parentId !== undefined && known.has(page.parentId) ? page.parentId : undefined) === parentId,
    )
    .sort((a, b) => a.position - b.position || Number(a.id) - Number(b.id));
}

async function readAll(first: string): Promise<readonly PageEntry[]> {
  const pages: PageEntry[] = [];
  let next: string | undefined = first;
  while (next !== undefined) {
    const json = await getJson(next);
    pages.push(...listOf(at(json, 'results')).map(pageEntryOf));
    next = textOf(at(json, '_links', 'next'));
  }
  return pages;
}

function pageEntryOf(json: unknown): PageEntry {
  const id = textOf(at(json, 'id')) ?? '';
  return {
    id,
    title: textOf(at(json, 'title')) ?? id,
    spaceId: textOf(at(json, 'spaceId')) ?? '',
    parentId: textOf(at(json, 'parentId')),
    position: numberOf(at(json, 'position')) ?? 0,
    updated: textOf(at(json, 'version', 'createdAt')) ?? textOf(at(json, 'createdAt')) ?? '',
    authorId: textOf(at(json, 'version', 'authorId')) ?? textOf(at(json, 'authorId')),
  };
}
