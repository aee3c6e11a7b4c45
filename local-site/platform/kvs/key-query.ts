import { z } from 'zod';
import { readOptions, recordJson } from './kvs-request';
import { KvsRefusal } from './kvs-rules';
import type { KvsRecord, KvsStore } from './kvs-store';

// https://developer.atlassian.com/platform/forge/storage-reference/kvs-api-query/
const defaultPage = 10;
const maxPage = 100;

const where = z.object({
  property: z.literal('key'),
  condition: z.literal('BEGINS_WITH'),
  values: z.tuple([z.string()]),
});
const queryRequest = z.object({
  where: z.array(where).max(1).optional(),
  limit: z.number().optional(),
  after: z.string().optional(),
  options: readOptions,
});

/** One page of a query. */
export interface QueryPage {
  readonly data: readonly Partial<KvsRecord>[];
  /** Absent on the last page. */
  readonly cursor?: string;
}

/** How many records a page has; a KvsRefusal with `code` when `limit` is no whole number from 1 to 100. */
export function pageSize(limit: number | undefined, code: string): number {
  if (limit === undefined) return defaultPage;
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxPage) return limit;
  throw new KvsRefusal(400, code, `The page limit must be set between 1 and ${maxPage}.`);
}

/** Plain values by the start of their key, in the order of keys. */
export function queryKeys(store: KvsStore, body: unknown): QueryPage {
  const { where: conditions, limit, after, options } = queryRequest.parse(body);
  const size = pageSize(limit, 'LIST_QUERY_LIMIT_EXCEEDED');
  const prefix = conditions?.[0]?.values[0] ?? '';
  const start = after === undefined ? '' : Buffer.from(after, 'base64url').toString('utf8');
  const found = store.list().filter(({ key }) => key.startsWith(prefix) && key > start);
  const page = found.slice(0, size);
  const data = page.map((record) => recordJson(record, options));
  const last = page.at(-1);
  return found.length > page.length && last
    ? { data, cursor: Buffer.from(last.key).toString('base64url') }
    : { data };
}
