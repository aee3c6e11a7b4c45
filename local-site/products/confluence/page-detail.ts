import { listVisible } from './page-lookup';
import { pageJson, pageOperations, propertyJson, versionJson, type BodyFormat } from './page-wire';
import { flagParam, type Call } from './route';
import { latestVersion, type StoredPage } from './stored';

/** What `GET /pages/{id}` adds on demand; each list holds at most 50 entries. */
export const PAGE_INCLUDES = [
  'include-version',
  'include-versions',
  'include-labels',
  'include-properties',
  'include-operations',
  'include-direct-children',
] as const;

const MAX_INCLUDED = 50;

/** One page with its includes and the site's address in `_links.base`. */
export function pageDetailJson(
  call: Call,
  page: StoredPage,
  format: BodyFormat,
  version = latestVersion(page),
): unknown {
  const json = pageJson(call.site, page, format, version);
  if (!flagParam(call.query, 'include-version', true)) delete json['version'];
  const lists = {
    versions: () => [...page.versions].reverse().map(versionJson),
    labels: () => [...page.labels.values()],
    properties: () => [...page.properties.values()].map(propertyJson),
    operations: () => pageOperations(call, page),
    'direct-children': () =>
      listVisible(call, call.site.store.listChildren(page.id)).map((child) => childJson(call, child)),
  };
  for (const [name, list] of Object.entries(lists)) {
    if (!flagParam(call.query, `include-${name}`, false)) continue;
    const all = list();
    json[name === 'direct-children' ? 'directChildren' : name] = {
      results: all.slice(0, MAX_INCLUDED),
      meta: { hasMore: all.length > MAX_INCLUDED },
      _links: { self: `/wiki/api/v2/pages/${page.id}/${name}` },
    };
  }
  return { ...json, _links: { ...linksOf(json), base: `${call.site.siteUrl}/wiki` } };
}

/** A page as an entry of its parent's children. */
export function childJson(call: Call, page: StoredPage): Record<string, unknown> {
  const siblings = page.parentId === undefined ? [] : call.site.store.listChildren(page.parentId);
  return {
    id: page.id,
    status: page.status,
    title: latestVersion(page).title,
    spaceId: page.spaceId,
    childPosition: siblings.indexOf(page),
  };
}

function linksOf(json: Record<string, unknown>): Record<string, unknown> {
  return { ...(json['_links'] as Record<string, unknown>) };
}
