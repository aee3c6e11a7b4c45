import { z } from 'zod';

import { bodyRequest, readAdfBody } from './page-body';
import { listMatching, PAGE_QUERY } from './page-filter';
import { getPage, listVisible, readBodyFormat } from './page-lookup';
import { pageDetailJson, PAGE_INCLUDES } from './page-detail';
import { pageJson } from './page-wire';
import { createPage, renamePage, restorePage, trashPage, updatePage } from './page-writes';
import { pagedList } from './paging';
import { badRequest, notEmulated, notFound } from './rest-error';
import { choicesParam, flagParam, numericId, readBody, type Route } from './route';

const READ_PAGE = [['read:page:confluence']];
const WRITE_PAGE = [['write:page:confluence']];

const STATUSES = ['current', 'archived', 'trashed', 'deleted', 'historical', 'draft'];

const status = z.enum(['current', 'draft']);

const createRequest = z.strictObject({
  spaceId: z.string().regex(/^\d+$/, 'must be the numeric id of a space, as a string'),
  status: status.optional(),
  title: z.string().optional(),
  parentId: z.string().optional(),
  body: bodyRequest.optional(),
  subtype: z.literal('live').optional(),
});

const updateRequest = z.strictObject({
  id: z.string(),
  status,
  title: z.string(),
  spaceId: z.string().optional(),
  parentId: z.string().nullish(),
  ownerId: z.string().nullish(),
  body: bodyRequest,
  version: z.strictObject({ number: z.int(), message: z.string().optional() }),
});

const titleRequest = z.strictObject({ status, title: z.string() });

export const pageRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/pages',
    scopes: READ_PAGE,
    query: ['id', 'space-id', ...PAGE_QUERY],
    serve(call) {
      const format = readBodyFormat(call);
      const pages = listMatching(call, listVisible(call, call.site.store.pages.values()));
      return pagedList(call, pages, (page) => pageJson(call.site, page, format));
    },
  },
  {
    method: 'POST',
    template: '/wiki/api/v2/pages',
    scopes: WRITE_PAGE,
    query: ['root-level'],
    serve(call) {
      const request = readBody(createRequest, call.body);
      if (request.status === 'draft') throw notEmulated('drafts');
      if (request.subtype === 'live') throw notEmulated('live docs');
      const atRoot = flagParam(call.query, 'root-level', false);
      if (atRoot && request.parentId !== undefined)
        throw badRequest('parentId may not be given with root-level');
      const page = createPage(call.site, call.account, {
        spaceId: request.spaceId,
        title: request.title ?? '',
        parentId: request.parentId,
        atRoot,
        body: readAdfBody(request.body),
      });
      return { status: 200, body: pageDetailJson(call, page, 'atlas_doc_format') };
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}',
    scopes: READ_PAGE,
    query: ['body-format', 'version', 'status', ...PAGE_INCLUDES],
    serve(call) {
      const page = getPage(call);
      const statuses = choicesParam(call.query, 'status', STATUSES);
      if (statuses.length > 0 && !statuses.includes(page.status)) throw notFound();
      const format = readBodyFormat(call);
      const wanted = call.query.get('version');
      if (wanted !== null) numericId(wanted, 'version');
      const version =
        wanted === null ? undefined : page.versions.find((one) => String(one.number) === wanted);
      if (wanted !== null && !version) throw notFound();
      return { status: 200, body: pageDetailJson(call, page, format, version) };
    },
  },
  {
    method: 'PUT',
    template: '/wiki/api/v2/pages/{id}',
    scopes: WRITE_PAGE,
    query: [],
    serve(call) {
      const page = getPage(call);
      const request = readBody(updateRequest, call.body);
      if (request.id !== page.id) throw badRequest('The id of the body is not the id of the path');
      if (request.status === 'draft') throw notEmulated('drafts');
      if (request.spaceId !== undefined && request.spaceId !== page.spaceId) {
        throw badRequest('Moving a page to a different space is not supported');
      }
      if (page.status === 'trashed') {
        restorePage(call.site, call.account, page);
      } else {
        updatePage(call.site, call.account, page, {
          title: request.title,
          body: readAdfBody(request.body),
          version: request.version.number,
          message: request.version.message ?? '',
          parentId: request.parentId == null ? undefined : numericId(request.parentId, 'parentId'),
          ownerId: request.ownerId ?? undefined,
        });
      }
      return { status: 200, body: pageDetailJson(call, page, 'atlas_doc_format') };
    },
  },
  {
    method: 'PUT',
    template: '/wiki/api/v2/pages/{id}/title',
    scopes: WRITE_PAGE,
    query: [],
    serve(call) {
      const page = getPage(call);
      const request = readBody(titleRequest, call.body);
      if (request.status === 'draft') throw notEmulated('drafts');
      renamePage(call.site, call.account, page, request.title);
      return { status: 200, body: pageDetailJson(call, page, undefined) };
    },
  },
  {
    method: 'DELETE',
    template: '/wiki/api/v2/pages/{id}',
    scopes: [['delete:page:confluence']],
    query: [],
    serve(call) {
      trashPage(call.site, call.account, getPage(call));
      return { status: 204 };
    },
  },
];
