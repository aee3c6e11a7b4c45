import { route } from '@forge/api';
import * as z from 'zod';
import type { ParentPage, SpaceChoice } from '../../contract/target-view';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { pageListJson } from './page-json';

const searchJson = z.object({
  results: z.array(z.object({ content: z.object({ id: z.string(), title: z.string() }).nullish() })),
});

/** Pages of a picker: what a person can look through. A space may have thousands; the others are found by their titles. */
const shown = 25;

/**
 * Pages of a space under which a report can lie: those that changed last, or those whose title has the words. Search sees a page
 * only some time after it was made and knows words, not parts of them; the last pages are therefore looked through as well.
 */
export async function findParentPages(
  request: ProductRequest,
  findSpace: (idOrKey: string) => Promise<SpaceChoice | undefined>,
  spaceId: string,
  query: string,
): Promise<ParentPage[]> {
  const words = query.trim();
  if (words === '') return listLatest(request, spaceId);
  const [latest, found] = await Promise.all([
    listLatest(request, spaceId),
    search(request, findSpace, spaceId, words),
  ]);
  const named = latest.filter(({ title }) => title.toLowerCase().includes(words.toLowerCase()));
  const pages = new Map([...named, ...found].map((page) => [page.id, page]));
  return [...pages.values()].slice(0, shown);
}

async function listLatest(request: ProductRequest, spaceId: string): Promise<ParentPage[]> {
  const { status, body } = await request({
    product: 'confluence',
    path: route`/wiki/api/v2/spaces/${spaceId}/pages?sort=-modified-date&limit=${shown}&status=current`,
    expect: [404],
  });
  if (status === 404) return [];
  return readAnswer(pageListJson, body, 'pages').results.map(({ id, title }) => ({ id, title }));
}

async function search(
  request: ProductRequest,
  findSpace: (idOrKey: string) => Promise<SpaceChoice | undefined>,
  spaceId: string,
  words: string,
): Promise<ParentPage[]> {
  const space = await findSpace(spaceId);
  if (!space) return [];
  const cql = `type = page AND space = "${space.key}" AND title ~ "${cqlWords(words)}"`;
  const { status, body } = await request({
    product: 'confluence',
    path: route`/wiki/rest/api/search?cql=${cql}&limit=${shown}`,
    expect: [400],
  });
  if (status === 400) return [];
  return readAnswer(searchJson, body, 'search').results.flatMap(({ content }) => content ?? []);
}

/** Words for CQL's `~`, the last one as a beginning. Quotes and operators lose their meaning. */
function cqlWords(query: string): string {
  const words = query
    .replace(/[+\-&|!(){}[\]^~*?\\/:"'<>=]/g, ' ')
    .trim()
    .replace(/\s+/g, ' ');
  return words === '' ? query.replace(/[\\"]/g, '\\$&') : `${words}*`;
}
