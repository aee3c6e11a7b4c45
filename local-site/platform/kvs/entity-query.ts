import { createHash } from 'node:crypto';
import { z } from 'zod';
import { compare, conditionShape, filterGroupShape, filterTest, rangeTest } from './entity-condition';
import type { EntityIndex, EntitySchema } from './entity-schema';
import { refuseOtherType } from './entity-value';
import type { EntityValue } from './entity-value';
import { pageSize } from './key-query';
import type { QueryPage } from './key-query';
import { readOptions, recordJson } from './kvs-request';
import { KvsRefusal } from './kvs-rules';
import type { EntitySpace } from './kvs-space';
import type { KvsRecord } from './kvs-store';

const queryRequest = z.object({
  indexName: z.string(),
  partition: z.array(z.unknown()).default([]),
  range: conditionShape.optional(),
  filters: filterGroupShape.optional(),
  sort: z.enum(['ASC', 'DESC']).default('ASC'),
  limit: z.number().optional(),
  cursor: z.string().optional(),
  options: readOptions,
});
type QueryRequest = z.infer<typeof queryRequest>;

/** A record at its place in an index. */
interface Entry {
  readonly record: KvsRecord;
  /** By what the index orders it: the range, or the key. */
  readonly place: unknown;
}

/**
 * One page of a complex query. Filters work on a page that is read already, as the platform says of them: a page may be empty
 * and yet have a cursor to the next.
 */
export function queryEntity({ schema, store }: EntitySpace, body: unknown): QueryPage {
  const request = queryRequest.parse(body);
  const index = schema.indexes.get(request.indexName);
  if (!index)
    throw new KvsRefusal(400, 'INVALID_ENTITY_INDEX', `${schema.name} has no index "${request.indexName}".`);
  const size = pageSize(request.limit, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE');
  const meetsFilters = filterTest(schema, request.filters);

  const entries = entriesOf(schema, index, request, store.list());
  const start = request.cursor === undefined ? 0 : startAfter(entries, request, request.cursor);
  const page = entries.slice(start, start + size);
  const data = page
    .filter(({ record }) => meetsFilters(record.value as EntityValue))
    .map(({ record }) => recordJson(record, request.options));
  const last = page.at(-1);
  return last && start + page.length < entries.length ? { data, cursor: cursorOf(request, last) } : { data };
}

/** What partition and range leave of an index, in its order; records of one range in the order of their keys. */
function entriesOf(
  schema: EntitySchema,
  index: EntityIndex,
  { partition, range, sort }: QueryRequest,
  records: readonly KvsRecord[],
): readonly Entry[] {
  refuseOtherPartition(schema, index, partition);
  const rangeType = index.range === undefined ? 'string' : (schema.attributes.get(index.range) ?? 'any');
  const meetsRange = rangeTest(index.range ?? 'key', rangeType, range);
  const direction = sort === 'ASC' ? 1 : -1;
  return records
    .filter(({ value }) =>
      index.partition.every((attribute, at) => (value as EntityValue)[attribute] === partition[at]),
    )
    .map((record) => ({
      record,
      place: index.range === undefined ? record.key : (record.value as EntityValue)[index.range],
    }))
    .filter(({ place }) => place !== undefined && meetsRange(place))
    .sort((a, b) => direction * orderOf(a, b));
}

function refuseOtherPartition(schema: EntitySchema, index: EntityIndex, partition: readonly unknown[]): void {
  if (partition.length !== index.partition.length) {
    const wanted = index.partition.join(', ') || 'nothing';
    throw new KvsRefusal(400, 'BAD_REQUEST', `The partition of index "${index.name}" is ${wanted}.`);
  }
  index.partition.forEach((attribute, at) => {
    refuseOtherType(attribute, schema.attributes.get(attribute) ?? 'any', partition[at]);
  });
}

function orderOf(a: Entry, b: Entry): number {
  return compare(a.place, b.place) || compare(a.record.key, b.record.key);
}

/** A cursor belongs to its query: place and key of the last record that was read, and a mark of the query. */
function cursorOf(request: QueryRequest, { place, record }: Entry): string {
  return Buffer.from(JSON.stringify([markOf(request), place, record.key])).toString('base64url');
}

const cursorShape = z.tuple([z.string(), z.unknown(), z.string()]);

function startAfter(entries: readonly Entry[], request: QueryRequest, cursor: string): number {
  const [mark, place, key] = cursorShape.safeParse(jsonOf(cursor)).data ?? [];
  if (mark !== markOf(request))
    throw new KvsRefusal(400, 'INVALID_CURSOR', 'The cursor is not one of this query.');
  const direction = request.sort === 'ASC' ? 1 : -1;
  const next = entries.findIndex(
    (entry) => direction * (compare(entry.place, place) || compare(entry.record.key, key)) > 0,
  );
  return next === -1 ? entries.length : next;
}

function markOf({ indexName, partition, range, filters, sort }: QueryRequest): string {
  const asked = JSON.stringify([indexName, partition, range, filters, sort]);
  return createHash('sha256').update(asked).digest('base64url').slice(0, 12);
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
