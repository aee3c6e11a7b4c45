import type { Cql } from './cql';
import { searchTerms } from './cql-match';
import { pageLinks } from './page-wire';
import type { Site } from './route';
import type { IndexedPage } from './search-index';

const EXCERPT = 160;

/** A hit as v1 search shows it: the indexed state, which may be older than the page. */
export function searchResultJson(site: Site, entry: IndexedPage, terms: readonly RegExp[]): unknown {
  const page = site.store.pages.get(entry.id);
  const space = site.store.findSpaceByKey(entry.spaceKey);
  const webui = page ? pageLinks(site, page).webui : '';
  return {
    content: {
      id: entry.id,
      type: 'page',
      status: 'current',
      title: entry.title,
      _expandable: { space: `/rest/api/space/${entry.spaceKey}`, body: '', version: '', ancestors: '' },
      _links: { webui, self: `${site.siteUrl}/wiki/rest/api/content/${entry.id}` },
    },
    title: highlight(entry.title, terms),
    excerpt: highlight(excerptOf(entry.text, terms), terms),
    url: webui,
    resultGlobalContainer: { title: space?.name ?? entry.spaceKey, displayUrl: `/spaces/${entry.spaceKey}` },
    breadcrumbs: [],
    entityType: 'content',
    iconCssClass: 'aui-icon content-type-page',
    lastModified: entry.lastModified,
    friendlyLastModified: entry.lastModified.slice(0, 10),
    score: 0,
  };
}

/** The words that were searched for in titles and texts. */
export function highlightTerms(cql: Cql | undefined): RegExp[] {
  if (!cql) return [];
  if (cql.kind === 'and' || cql.kind === 'or')
    return [...highlightTerms(cql.left), ...highlightTerms(cql.right)];
  if (cql.kind === 'not' || cql.operator !== '~') return [];
  return cql.values.flatMap(searchTerms);
}

/** Confluence marks hits in plain text with these two words. */
function highlight(text: string, terms: readonly RegExp[]): string {
  if (terms.length === 0) return text;
  const any = new RegExp(terms.map((term) => `(?:${term.source})`).join('|'), 'giu');
  return text.replace(any, (hit) => `@@@hl@@@${hit}@@@endhl@@@`);
}

function excerptOf(text: string, terms: readonly RegExp[]): string {
  const flat = text.replaceAll('\n', ' ');
  const first = Math.min(...terms.map((term) => flat.search(term)).filter((at) => at >= 0), flat.length);
  const start = first === flat.length ? 0 : Math.max(0, first - 40);
  return flat.slice(start, start + EXCERPT);
}
