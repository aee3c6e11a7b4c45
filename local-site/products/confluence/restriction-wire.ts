import type { Site } from './route';
import type { StoredPage, StoredRestriction } from './stored';
import { userJson } from './user-wire';

type Operation = 'read' | 'update';

export function restrictionArrayJson(site: Site, page: StoredPage): unknown {
  const results = (['read', 'update'] as const).map((operation) => restrictionJson(site, page, operation));
  return {
    results,
    start: 0,
    limit: 100,
    size: results.length,
    restrictionsHash: hash(page),
    _links: {
      self: `${site.siteUrl}/wiki/rest/api/content/${page.id}/restriction`,
      base: `${site.siteUrl}/wiki`,
    },
  };
}

/** The users and groups are always expanded, which is the documented default. */
export function restrictionJson(site: Site, page: StoredPage, operation: Operation): unknown {
  const restriction = page.restrictions[operation];
  const groups = [...restriction.groups].map((id) => ({ type: 'group', id, name: id, _links: {} }));
  return {
    operation,
    restrictions: {
      user: restrictionUsersJson(site, restriction),
      group: { results: groups, start: 0, limit: 100, size: groups.length },
      _expandable: {},
    },
    _expandable: { restrictions: '', content: `/rest/api/content/${page.id}` },
    _links: { self: `${site.siteUrl}/wiki/rest/api/content/${page.id}/restriction/byOperation/${operation}` },
  };
}

function restrictionUsersJson(site: Site, restriction: StoredRestriction): unknown {
  const results = [...restriction.users].map((accountId) => userJson(site, site.directory.find(accountId)));
  return { results, start: 0, limit: 100, size: results.length };
}

function hash(page: StoredPage): string {
  const { read, update } = page.restrictions;
  return JSON.stringify([read, update].map((one) => [[...one.users].sort(), [...one.groups].sort()]));
}
