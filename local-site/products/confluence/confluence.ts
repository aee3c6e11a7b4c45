import type { Clock } from '../../clock';
import type { Account, Directory } from '../../directory';
import { PlannedFailures, type PlannedFailure } from '../planned-failures';
import type { Product, ProductRequest, ProductResponse } from '../product-http';
import { commentRoutes } from './comment-routes';
import { seedConfluence } from './confluence-seed';
import { ConfluenceStore } from './confluence-store';
import { labelRoutes } from './label-routes';
import { pageRoutes } from './page-routes';
import { propertyRoutes } from './property-routes';
import { errorResponse, notEmulated, RestError } from './rest-error';
import { restrictionRoutes } from './restriction-routes';
import { checkQuery, groupName, matchTemplate, type Route, type Site } from './route';
import { SearchIndex } from './search-index';
import { searchRoutes } from './search-routes';
import { spaceRoutes } from './space-routes';
import { treeRoutes } from './tree-routes';
import { userRoutes } from './user-routes';
import { versionRoutes } from './version-routes';

export interface ConfluenceOptions {
  readonly directory: Directory;
  readonly clock: Clock;
  /** Origin of the site, without `/wiki`. */
  readonly siteUrl: string;
  /** How late CQL sees a write; 0 lets it see every write at once. */
  readonly searchLagMs: number;
  /** `sample` fills the spaces with a few pages; `empty` leaves each with its homepage. */
  readonly seed: 'sample' | 'empty';
}

export interface ConfluenceProduct extends Product {
  readonly name: 'confluence';
  /** Makes the next matching requests fail: for tests of an unhappy site. */
  failNext(failure: PlannedFailure): void;
  /** Archives a page, which its REST interface does only as a background task. */
  archivePage(pageId: string): void;
}

const routes: readonly Route[] = [
  ...spaceRoutes,
  ...pageRoutes,
  ...treeRoutes,
  ...versionRoutes,
  ...propertyRoutes,
  ...labelRoutes,
  ...restrictionRoutes,
  ...commentRoutes,
  ...searchRoutes,
  ...userRoutes,
];

/** An emulated Confluence Cloud with its own state. Each request is served in one step, so writers never interleave. */
export function createConfluence(options: ConfluenceOptions): ConfluenceProduct {
  const { directory, clock, siteUrl } = options;
  const store = new ConfluenceStore();
  const index = new SearchIndex(store, clock, options.searchLagMs);
  const site: Site = { store, index, directory, clock, siteUrl };
  const failures = new PlannedFailures(
    (status, path) => errorResponse(new RestError(status, 'Planned failure'), path).body,
  );
  seedConfluence(store, clock, options.seed);
  index.catchUp();

  return {
    name: 'confluence',
    owns: (path) => path === '/wiki' || path.startsWith('/wiki/'),
    findRoute: (method, path) => findRoute(method, path),
    handle: (request) => Promise.resolve(failures.around(request, () => serve(site, request))),
    failNext: (failure) => failures.plan(failure),
    archivePage(pageId) {
      const page = store.pages.get(pageId);
      if (!page) throw new Error(`no page ${pageId}`);
      page.status = 'archived';
      index.noteWrite(pageId);
    },
  };
}

function findRoute(method: string, path: string): Route | undefined {
  return routes.find((route) => route.method === method && matchTemplate(route.template, path) !== undefined);
}

function serve(site: Site, request: ProductRequest): ProductResponse {
  try {
    const route = findRoute(request.method, request.path);
    if (!route) throw notEmulated(`${request.method} ${request.path}`);
    const account = getAccount(request);
    checkQuery(route, request.query);
    const placeholders = matchTemplate(route.template, request.path) ?? {};
    return route.serve({
      site,
      account,
      path: request.path,
      query: request.query,
      body: request.body,
      param: (name) => placeholders[groupName(name)] ?? '',
    });
  } catch (error) {
    if (error instanceof RestError) return errorResponse(error, request.path);
    throw error;
  }
}

function getAccount(request: ProductRequest): Account {
  if (request.actor.kind === 'account') return request.actor.account;
  throw new RestError(401, 'Unauthorized');
}
