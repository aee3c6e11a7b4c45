import { route } from '@forge/api';
import * as z from 'zod';
import { PostmortemError } from '../../usecases/errors';
import type { StoredPage } from '../../usecases/ports/page-store';
import type { ProductAnswer, ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { pageJson, storedPage } from './page-json';

const refusals = z.object({ errors: z.array(z.object({ title: z.string().nullish() })).nullish() });

/** @throws TITLE_TAKEN, SPACE_NOT_FOUND, PAGE_TOO_LARGE */
export async function createPage(
  request: ProductRequest,
  siteUrl: string,
  page: { spaceId: string; parentId: string | null; title: string; doc: unknown },
): Promise<StoredPage> {
  const answer = await request({
    product: 'confluence',
    method: 'POST',
    path: route`/wiki/api/v2/pages`,
    body: {
      spaceId: page.spaceId,
      status: 'current',
      title: page.title,
      ...(page.parentId === null ? {} : { parentId: page.parentId }),
      body: adfBody(page.doc),
    },
    expect: [400, 401, 403, 404, 409],
  });
  if (answer.status < 300) return storedPage(readAnswer(pageJson, answer.body, 'create page'), siteUrl);
  if (isTitleTaken(answer)) throw new PostmortemError('TITLE_TAKEN', { title: page.title });
  // Confluence tells a space that is gone, one that is hidden and one without the right to add pages by the same 404.
  if (answer.status !== 400)
    throw new PostmortemError('SPACE_NOT_FOUND', {}, { message: `create page → ${answer.status}` });
  throw new Error('create page → 400');
}

/** Writes version + 1 with the page's title. @throws PAGE_CHANGED, TITLE_TAKEN, PAGE_TOO_LARGE, NOT_ALLOWED */
export async function updatePage(
  request: ProductRequest,
  siteUrl: string,
  page: StoredPage,
  doc: unknown,
  message: string,
): Promise<StoredPage> {
  const answer = await request({
    product: 'confluence',
    method: 'PUT',
    path: route`/wiki/api/v2/pages/${page.id}`,
    body: {
      id: page.id,
      status: 'current',
      title: page.title,
      body: adfBody(doc),
      version: { number: page.version + 1, message },
    },
    expect: [400, 404, 409],
  });
  const { status } = answer;
  if (status < 300) return storedPage(readAnswer(pageJson, answer.body, 'update page'), siteUrl);
  if (isTitleTaken(answer)) throw new PostmortemError('TITLE_TAKEN', { title: page.title });
  // There is no 403 for pages: one that could be read a moment ago and now is not found may not be edited.
  if (status === 404)
    throw new PostmortemError('NOT_ALLOWED', { permission: 'edit' }, { message: 'update page → 404' });
  if (status === 409 || /version/i.test(titlesOf(answer))) {
    throw new PostmortemError('PAGE_CHANGED', {}, { message: `update page → ${status}` });
  }
  throw new Error(`update page → ${status}`);
}

/** Confluence takes ADF as a string of JSON. */
function adfBody(doc: unknown): { representation: string; value: string } {
  return { representation: 'atlas_doc_format', value: JSON.stringify(doc) };
}

function titlesOf({ body }: ProductAnswer): string {
  return (refusals.safeParse(body).data?.errors ?? []).map(({ title }) => title ?? '').join('\n');
}

/** Confluence words it, it has no code for it; on update the status is said to be 400 or 409. */
function isTitleTaken(answer: ProductAnswer): boolean {
  return answer.status !== 404 && /title already exists|same title/i.test(titlesOf(answer));
}
