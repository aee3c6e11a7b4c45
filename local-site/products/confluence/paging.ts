import type { ProductResponse } from '../product-http';
import { badRequest } from './rest-error';
import type { Call } from './route';

const DEFAULT_LIMIT = 25;
const MAX_LIMIT = 250;

/** One page of a v2 list: `next` is given in the `Link` header and in `_links.next`, and includes `/wiki`. */
export function pagedList<T>(call: Call, items: readonly T[], toJson: (item: T) => unknown): ProductResponse {
  const limit = readLimit(call.query);
  const start = readCursor(call.query);
  const results = items.slice(start, start + limit).map(toJson);
  const base = `${call.site.siteUrl}/wiki`;
  if (start + limit >= items.length) return { status: 200, body: { results, _links: { base } } };
  const next = nextPath(call.path, call.query, start + limit);
  return {
    status: 200,
    headers: { Link: `<${next}>; rel="next", <${base}>; rel="base"` },
    body: { results, _links: { next, base } },
  };
}

export function readLimit(query: URLSearchParams): number {
  const value = query.get('limit');
  if (value === null) return DEFAULT_LIMIT;
  const limit = Number(value);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw badRequest(`Provided value {${value}} for 'limit' must be between 1 and ${MAX_LIMIT}`);
  }
  return limit;
}

/** Cursors are opaque to clients; one that this site did not make is refused. */
export function readCursor(query: URLSearchParams): number {
  const cursor = query.get('cursor');
  if (cursor === null) return 0;
  const match = /^after:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!match) throw badRequest("Provided value for 'cursor' is not valid");
  return Number(match[1]);
}

export function nextPath(path: string, query: URLSearchParams, start: number): string {
  const next = new URLSearchParams(query);
  next.set('cursor', Buffer.from(`after:${start}`).toString('base64url'));
  return `${path}?${next.toString()}`;
}
