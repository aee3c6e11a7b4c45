import { Filter, FilterConditions, Sort, WhereConditions, kvs } from '@forge/kvs';
import type { MetadataField } from '@forge/kvs';

/** A condition by its name in `@forge/kvs` and its arguments, e.g. `['between', 1, 5]`. */
type ConditionCall = [name: string, ...values: unknown[]];
/** A condition on an attribute, joined to those before it. */
type FilterCall = [join: 'and' | 'or', attribute: string, ...condition: ConditionCall];

interface QueryCall {
  entity: string;
  index: string;
  partition?: unknown[];
  where?: ConditionCall;
  filters?: FilterCall[];
  sort?: 'ASC' | 'DESC';
  limit?: number;
  cursor?: string;
  metadataFields?: MetadataField[];
}

interface WriteCall {
  key: string;
  value?: unknown;
  entity?: string;
  conditions?: FilterCall[];
  ttl?: { unit: 'SECONDS'; value: number };
}

/** What the custom entities of `@forge/kvs` are asked to do by a test. */
export interface EntityCall {
  operation:
    'get' | 'set' | 'delete' | 'query' | 'one' | 'batchSet' | 'batchGet' | 'batchDelete' | 'transact';
  entity?: string;
  key?: string;
  value?: unknown;
  options?: object;
  query?: QueryCall;
  items?: { key: string; entityName?: string; value?: unknown }[];
  sets?: WriteCall[];
  deletes?: WriteCall[];
  checks?: WriteCall[];
}

export async function useEntities(call: EntityCall): Promise<unknown> {
  const { operation, entity = '', key = '', value, options, items = [] } = call;
  switch (operation) {
    case 'get':
      return kvs.entity(entity).get(key, options as never);
    case 'set':
      return kvs.entity(entity).set(key, value, options as never);
    case 'delete':
      return kvs.entity(entity).delete(key);
    case 'query':
      return queryOf(call.query).getMany();
    case 'one':
      return queryOf(call.query).getOne();
    case 'batchSet':
      return kvs.batchSet(items as never);
    case 'batchGet':
      return kvs.batchGet(items);
    case 'batchDelete':
      return kvs.batchDelete(items);
    case 'transact':
      return transact(call);
  }
}

function queryOf(call: QueryCall | undefined) {
  if (!call) throw new Error('no query');
  const { metadataFields, partition } = call;
  let query = kvs
    .entity(call.entity)
    .query(metadataFields && { metadataFields })
    .index(call.index, partition && { partition });
  if (call.where) query = query.where(condition(WhereConditions, call.where));
  if (call.filters) query = query.filters(filterOf(call.filters));
  if (call.sort) query = query.sort(Sort[call.sort]);
  if (call.limit !== undefined) query = query.limit(call.limit);
  if (call.cursor !== undefined) query = query.cursor(call.cursor);
  return query;
}

function transact({ sets = [], deletes = [], checks = [] }: EntityCall): Promise<void> {
  let transaction = kvs.transact();
  for (const set of sets)
    transaction = transaction.set(set.key, set.value, place(set), set.ttl && { ttl: set.ttl });
  for (const one of deletes) transaction = transaction.delete(one.key, place(one));
  for (const check of checks) transaction = transaction.check(check.key, place(check) as never);
  return transaction.execute();
}

function place({ entity, conditions }: WriteCall): { entityName: string; conditions?: never } | undefined {
  if (entity === undefined) return undefined;
  return { entityName: entity, ...(conditions && { conditions: filterOf(conditions) }) };
}

type Joining = Record<FilterCall[0], (attribute: string, condition: unknown) => Joining>;

function filterOf(calls: FilterCall[]): never {
  const start = new Filter() as unknown as Joining;
  return calls.reduce(
    (filter, [join, attribute, ...call]) => filter[join](attribute, condition(FilterConditions, call)),
    start,
  ) as never;
}

function condition(of: object, [name, ...values]: ConditionCall): never {
  return (of as Record<string, (...values: unknown[]) => unknown>)[name]?.(...values) as never;
}
