import { mayInSpace } from './access';
import { listVisible, readBodyFormat } from './page-lookup';
import { listMatching, PAGE_QUERY } from './page-filter';
import { pageJson, spaceJson, spaceOperations } from './page-wire';
import { pagedList } from './paging';
import { badRequest, notFound } from './rest-error';
import { choiceParam, flagParam, listParam, numericId, type Call, type Route } from './route';
import type { StoredSpace } from './stored';

/** The documents' `maxItems`. */
const MOST_NAMED = 250;
const TYPES = [
  'global',
  'collaboration',
  'knowledge_base',
  'personal',
  'system',
  'onboarding',
  'xflow_sample_space',
];
const READ_SPACE = [['read:space:confluence']];

export const spaceRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/spaces',
    scopes: READ_SPACE,
    query: ['ids', 'keys', 'type', 'status', 'sort', 'cursor', 'limit'],
    serve(call) {
      return pagedList(call, listSpaces(call), spaceJson);
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/spaces/{id}',
    scopes: READ_SPACE,
    query: ['include-operations'],
    serve(call) {
      const space = getSpace(call);
      const results = spaceOperations(call, space);
      const operations = flagParam(call.query, 'include-operations', false)
        ? { operations: { results, meta: { hasMore: false }, _links: {} } }
        : {};
      const json = spaceJson(space);
      const _links = { webui: `/spaces/${space.key}`, base: `${call.site.siteUrl}/wiki` };
      return { status: 200, body: { ...json, ...operations, _links } };
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/spaces/{id}/operations',
    scopes: READ_SPACE,
    query: [],
    serve(call) {
      return { status: 200, body: { operations: spaceOperations(call, getSpace(call)) } };
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/spaces/{id}/pages',
    scopes: [['read:page:confluence']],
    query: ['depth', ...PAGE_QUERY],
    serve(call) {
      const space = getSpace(call);
      const inSpace = [...call.site.store.pages.values()].filter((page) => page.spaceId === space.id);
      const rootOnly = choiceParam(call.query, 'depth', ['all', 'root']) === 'root';
      const pages = inSpace.filter((page) => !rootOnly || page.parentId === undefined);
      const format = readBodyFormat(call);
      return pagedList(call, listMatching(call, listVisible(call, pages)), (page) =>
        pageJson(call.site, page, format),
      );
    },
  },
];

/** @throws RestError 404 when there is no such space or the caller may not view it. */
function getSpace(call: Call): StoredSpace {
  const space = call.site.store.spaces.get(numericId(call.param('id'), 'id'));
  if (!space || !mayInSpace(call.account, space, 'view')) throw notFound();
  return space;
}

function listSpaces(call: Call): StoredSpace[] {
  const ids = listParam(call.query, 'ids', MOST_NAMED).map((id) => numericId(id, 'ids'));
  const keys = listParam(call.query, 'keys', MOST_NAMED);
  const type = choiceParam(call.query, 'type', TYPES);
  const status = choiceParam(call.query, 'status', ['current', 'archived']) ?? 'current';
  const spaces = [...call.site.store.spaces.values()].filter(
    (space) =>
      mayInSpace(call.account, space, 'view') &&
      (ids.length === 0 || ids.includes(space.id)) &&
      (keys.length === 0 || keys.includes(space.key)) &&
      (type === null || type === space.type) &&
      status === 'current',
  );
  return sorted(spaces, call.query.get('sort') ?? 'id');
}

function sorted(spaces: StoredSpace[], sort: string): StoredSpace[] {
  const direction = sort.startsWith('-') ? -1 : 1;
  const field = sort.replace(/^-/, '');
  if (field === 'id') return spaces.sort((a, b) => direction * (Number(a.id) - Number(b.id)));
  if (field === 'key') return spaces.sort((a, b) => direction * a.key.localeCompare(b.key));
  if (field === 'name') return spaces.sort((a, b) => direction * a.name.localeCompare(b.name));
  throw badRequest(`Provided value {${sort}} for 'sort' is not the correct type`);
}
