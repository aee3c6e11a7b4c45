import { route } from '@forge/api';
import * as z from 'zod';
import type { SpaceChoice } from '../../contract/target-view';
import { PostmortemError } from '../../usecases/errors';
import type { PageStore } from '../../usecases/ports/page-store';
import { concurrently } from '../concurrently';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { readPageRecord } from '../record-shapes';
import { isConnected } from './confluence-connection';
import { findParentPages } from './parent-pages';
import { findWritable } from './writable-spaces';
import { pageDoc, pageJson, pageListJson, pageUrl, spaceListJson, storedPage } from './page-json';
import { findPageProperty, savePageProperty } from './page-property';
import { restrictPage } from './restrict-page';
import { createPage, updatePage } from './write-page';

const operationsJson = z.object({
  operations: z.array(z.object({ operation: z.string(), targetType: z.string() })),
});

/** Pages of a picker: what a person can look through. */
const shown = 25;
const mostSpaces = 1000;
/** Pages read with their text in one answer: a long report has some hundred kilobytes. */
const docsAtOnce = 10;

/** Pages in Confluence, as the person who asks. v2 where it can; v1 for search, labels and restrictions, which v2 only reads. */
export function confluencePages(
  request: ProductRequest,
  requestAsApp: ProductRequest,
  siteUrl: () => Promise<string>,
): PageStore {
  const findSpace = async (idOrKey: string): Promise<SpaceChoice | undefined> => {
    const path = /^\d+$/.test(idOrKey)
      ? route`/wiki/api/v2/spaces?ids=${idOrKey}`
      : route`/wiki/api/v2/spaces?keys=${idOrKey}`;
    const { status, body } = await request({ product: 'confluence', path, expect: [400, 404] });
    return status >= 400 ? undefined : readAnswer(spaceListJson, body, 'spaces').results[0];
  };

  /** Whether this person may do that with pages there. */
  const mayDo = async (path: ReturnType<typeof route>, wanted: 'create' | 'update'): Promise<boolean> => {
    const { status, body } = await request({ product: 'confluence', path, expect: [404] });
    if (status === 404) return false;
    return readAnswer(operationsJson, body, 'operations').operations.some(
      ({ operation, targetType }) => operation === wanted && targetType === 'page',
    );
  };

  const mayCreateIn = (spaceId: string) => mayDo(route`/wiki/api/v2/spaces/${spaceId}/operations`, 'create');

  return {
    isAvailable: () => isConnected(request),

    listSpaces: () => listAllSpaces(request),

    async listWritableSpaces(query) {
      const wanted = query.trim().toLowerCase();
      const matching = (await listAllSpaces(request)).filter(
        ({ key, name }) => key.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(wanted),
      );
      return findWritable(matching, mayCreateIn);
    },

    findSpace,
    listParentPages: (spaceId, query) => findParentPages(request, findSpace, spaceId, query),

    async findByTitle(spaceId, title) {
      const { status, body } = await request({
        product: 'confluence',
        // Archived pages hold their titles too.
        path: route`/wiki/api/v2/pages?space-id=${spaceId}&title=${title}&status=current&status=archived&limit=1`,
        expect: [400, 404],
      });
      if (status >= 400) return undefined;
      const [page] = readAnswer(pageListJson, body, 'pages').results;
      return page && { id: page.id, title: page.title, url: pageUrl(page, await siteUrl()) };
    },

    async listByTitle(title) {
      const { status, body } = await request({
        product: 'confluence',
        path: route`/wiki/api/v2/pages?title=${title}&status=current&limit=${shown}`,
        expect: [400, 404],
      });
      if (status >= 400) return [];
      const pages = readAnswer(pageListJson, body, 'pages').results;
      return pages.map(({ id, title: found, spaceId }) => ({ id, title: found, spaceId }));
    },

    mayCreateIn,

    createPage: async (page) => createPage(request, await siteUrl(), page),

    async findPage(pageId) {
      const { status, body } = await request({
        product: 'confluence',
        path: route`/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`,
        expect: [400, 404],
      });
      if (status >= 400) return undefined;
      const page = readAnswer(pageJson, body, 'page');
      return (page.status ?? 'current') === 'current' ? storedPage(page, await siteUrl()) : undefined;
    },

    async listDocs(pageIds) {
      const batches = Array.from({ length: Math.ceil(pageIds.length / docsAtOnce) }, (_, index) =>
        pageIds.slice(index * docsAtOnce, (index + 1) * docsAtOnce),
      );
      const answers = await concurrently(batches, 3, async (ids) => {
        const { status, body } = await request({
          product: 'confluence',
          path: route`/wiki/api/v2/pages?id=${ids.join(',')}&status=current&body-format=atlas_doc_format&limit=${docsAtOnce}`,
          // Without Confluence there are no pages, but still postmortems to be told of.
          expect: [401, 403, 404],
        });
        return status >= 400 ? [] : readAnswer(pageListJson, body, 'pages').results;
      });
      return new Map(answers.flat().map((page) => [page.id, pageDoc(page)]));
    },

    async findStanding(pageId) {
      const mine = await findStatus(request, pageId);
      if (mine) return mine;
      const theirs = await findStatus(requestAsApp, pageId);
      return theirs === 'trashed' ? 'trashed' : theirs ? 'hidden' : 'unseen';
    },

    updatePage: async (page, doc, message) => updatePage(request, await siteUrl(), page, doc, message),

    async findRecord(pageId) {
      return readPageRecord(await findPageProperty(request, pageId));
    },
    saveRecord: (pageId, record) => savePageProperty(request, pageId, record),

    async addLabel(pageId, label) {
      await request({
        product: 'confluence',
        method: 'POST',
        path: route`/wiki/rest/api/content/${pageId}/label`,
        body: [{ prefix: 'global', name: label }],
      });
    },

    restrict: (pageId, accountIds) => restrictPage(request, pageId, accountIds),

    mayEdit: (pageId) => mayDo(route`/wiki/api/v2/pages/${pageId}/operations`, 'update'),
  };
}

/** Status of a page; undefined for one that is not to be seen. */
async function findStatus(
  request: ProductRequest,
  pageId: string,
): Promise<'current' | 'archived' | 'trashed' | undefined> {
  const { status, body } = await request({
    product: 'confluence',
    path: route`/wiki/api/v2/pages/${pageId}?status=current&status=archived&status=trashed`,
    expect: [400, 401, 403, 404],
  });
  if (status >= 400) return undefined;
  const found = readAnswer(pageJson, body, 'page').status ?? 'current';
  return found === 'archived' || found === 'trashed' ? found : 'current';
}

async function listAllSpaces(request: ProductRequest): Promise<SpaceChoice[]> {
  const spaces: SpaceChoice[] = [];
  let cursor: string | null = null;
  do {
    const path: ReturnType<typeof route> =
      cursor === null
        ? route`/wiki/api/v2/spaces?limit=250&status=current&sort=name`
        : route`/wiki/api/v2/spaces?limit=250&status=current&sort=name&cursor=${cursor}`;
    const { status, body } = await request({ product: 'confluence', path, expect: [401, 403, 404] });
    if (status >= 400) throw new PostmortemError('CONFLUENCE_MISSING', {}, { message: `spaces → ${status}` });
    const page = readAnswer(spaceListJson, body, 'spaces');
    spaces.push(...page.results);
    cursor = cursorOf(page._links?.next);
  } while (cursor !== null && spaces.length < mostSpaces);
  return spaces;
}

function cursorOf(next: string | null | undefined): string | null {
  return next ? new URL(next, 'https://site.invalid').searchParams.get('cursor') : null;
}
