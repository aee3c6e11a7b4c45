import { callRest, RestFailure } from '../rest';
import { pageOf } from './page';
import type { Page } from './page';
import { pagesChanged } from './pages-changed';

/** What a person wants a page to be. */
export interface PageDraft {
  readonly title: string;
  readonly doc: unknown;
  readonly message: string;
}

/**
 * Publishes a new version of a page.
 * @param basedOn number of the version that the text was made from; the site refuses when it is no longer the latest.
 * @throws RestFailure; `isConflict` tells whether somebody else was first.
 */
export async function publishPage(id: string, basedOn: number, draft: PageDraft): Promise<Page> {
  const page = pageOf(
    await callRest('PUT', `/wiki/api/v2/pages/${id}`, {
      id,
      status: 'current',
      title: draft.title,
      body: adfBody(draft.doc),
      version: { number: basedOn + 1, ...(draft.message === '' ? {} : { message: draft.message }) },
    }),
  );
  pagesChanged();
  return page;
}

/** Makes a page below `parentId`, or at the top of the space. @throws RestFailure */
export async function createPage(
  spaceId: string,
  parentId: string | undefined,
  draft: PageDraft,
): Promise<Page> {
  const page = pageOf(
    await callRest('POST', '/wiki/api/v2/pages', {
      spaceId,
      status: 'current',
      title: draft.title,
      ...(parentId === undefined ? {} : { parentId }),
      body: adfBody(draft.doc),
    }),
  );
  pagesChanged();
  return page;
}

/** Moves a page to the trash. @throws RestFailure */
export async function deletePage(id: string): Promise<void> {
  await callRest('DELETE', `/wiki/api/v2/pages/${id}`);
  pagesChanged();
}

/** Sites answer a stale version with 409, or with 400 and a sentence about the version. */
export function isConflict(failure: unknown): boolean {
  if (!(failure instanceof RestFailure)) return false;
  return (
    failure.status === 409 ||
    (failure.status === 400 && failure.reasons.some((reason) => /version/i.test(reason)))
  );
}

function adfBody(doc: unknown): { representation: string; value: string } {
  return { representation: 'atlas_doc_format', value: JSON.stringify(doc) };
}
