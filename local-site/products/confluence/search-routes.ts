import { mayOnPage } from './access';
import { parseCql, type CqlQuery } from './cql';
import { matcherOf } from './cql-match';
import { nextPath, readCursor, readLimit } from './paging';
import { badRequest } from './rest-error';
import { choiceParam, type Call, type Route } from './route';
import { searchResultJson, highlightTerms } from './search-wire';
import type { IndexedPage } from './search-index';

const SEARCH = [['search:confluence'], ['read:content-details:confluence']];
const EXCERPTS = ['highlight', 'indexed', 'none', 'highlight_unescaped', 'indexed_unescaped'];

export const searchRoutes: readonly Route[] = [
  {
    method: 'GET',
    template: '/wiki/rest/api/search',
    scopes: SEARCH,
    query: ['cql', 'cursor', 'limit', 'start', 'excerpt'],
    serve(call) {
      const cql = call.query.get('cql');
      if (cql === null || cql.trim() === '') throw badRequest('The query parameter cql is required');
      choiceParam(call.query, 'excerpt', EXCERPTS);
      const query = parseCql(cql);
      const matching = listMatching(call, query);
      const limit = readLimit(call.query);
      // `start` is accepted and ignored, as the real search does since it pages by cursor.
      const start = readCursor(call.query);
      const terms = highlightTerms(query.where);
      // Permission is checked after the index has answered, so that a page of results may be short before the last one.
      const results = matching
        .slice(start, start + limit)
        .filter((page) => isVisible(call, page))
        .map((page) => searchResultJson(call.site, page, terms));
      const more = start + limit < matching.length;
      return {
        status: 200,
        body: {
          results,
          start,
          limit,
          size: results.length,
          totalSize: matching.filter((page) => isVisible(call, page)).length,
          cqlQuery: cql,
          searchDuration: 1,
          _links: {
            base: `${call.site.siteUrl}/wiki`,
            context: '/wiki',
            // Unlike v2, the path lacks `/wiki`.
            ...(more ? { next: nextPath('/rest/api/search', call.query, start + limit) } : {}),
          },
        },
      };
    },
  },
];

/** What the index knows of pages that are still there, in order. */
function listMatching(call: Call, query: CqlQuery): IndexedPage[] {
  const { store, index, clock } = call.site;
  const matches = query.where
    ? matcherOf(query.where, { accountId: call.account.accountId, now: clock.now() })
    : () => true;
  return sorted(
    index.list().filter((entry) => store.pages.has(entry.id) && matches(entry)),
    query,
  );
}

/** Whether the caller may see the page today. */
function isVisible({ site: { store }, account }: Call, { id }: IndexedPage): boolean {
  const page = store.pages.get(id);
  return page !== undefined && mayOnPage(store, account, page, 'read');
}

const keys: Readonly<Record<string, (page: IndexedPage) => string>> = {
  lastmodified: (page) => page.lastModified,
  created: (page) => page.created,
  title: (page) => page.title,
  id: (page) => page.id.padStart(19, '0'),
};

/** Without an order the latest change comes first: the real order is by relevance, which nobody may rely on. */
function sorted(pages: IndexedPage[], query: CqlQuery): IndexedPage[] {
  const order = query.orderBy.length > 0 ? query.orderBy : [{ field: 'lastmodified', descending: true }];
  const comparisons = order.map(({ field, descending }) => {
    const key = keys[field];
    if (!key) throw badRequest(`Could not parse cql : cannot order by '${field}'`);
    return (a: IndexedPage, b: IndexedPage) => (descending ? -1 : 1) * key(a).localeCompare(key(b));
  });
  return pages.sort((a, b) => {
    for (const compare of comparisons) {
      const verdict = compare(a, b);
      if (verdict !== 0) return verdict;
    }
    return Number(b.id) - Number(a.id);
  });
}
