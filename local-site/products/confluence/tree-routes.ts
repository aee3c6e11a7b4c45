import { childJson } from './page-detail';
import { getPage, listVisible } from './page-lookup';
import { pageOperations } from './page-wire';
import { pagedList, readLimit } from './paging';
import type { Route } from './route';

export const treeRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/children',
    scopes: [['read:page:confluence']],
    query: ['cursor', 'limit'],
    serve(call) {
      const children = listVisible(call, call.site.store.listChildren(getPage(call).id));
      return pagedList(call, children, (page) => childJson(call, page));
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/direct-children',
    scopes: [['read:hierarchical-content:confluence']],
    query: ['cursor', 'limit'],
    serve(call) {
      const children = listVisible(call, call.site.store.listChildren(getPage(call).id));
      return pagedList(call, children, (page) => ({ ...childJson(call, page), type: 'page' }));
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/ancestors',
    scopes: [['read:content.metadata:confluence']],
    query: ['limit'],
    serve(call) {
      const ancestors = call.site.store.listAncestors(getPage(call));
      // Highest first; a shorter list ends at the parent, and the next one is asked for with its first id.
      const results = ancestors.slice(-readLimit(call.query)).map((page) => ({ id: page.id, type: 'page' }));
      return { status: 200, body: { results, _links: { base: `${call.site.siteUrl}/wiki` } } };
    },
  },
  {
    method: 'GET',
    template: '/wiki/api/v2/pages/{id}/operations',
    scopes: [['read:page:confluence']],
    query: [],
    serve(call) {
      return { status: 200, body: { operations: pageOperations(call, getPage(call)) } };
    },
  },
];
