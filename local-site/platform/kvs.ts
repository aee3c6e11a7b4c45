import { z } from 'zod';
import type { Clock } from '../clock';
import type { PlatformAnswer } from '../runtime/wire';
import { KvsRefusal, checkedKey, checkedTtlMs, checkedValue } from './kvs-rules';
import { createKvsStore } from './kvs-store';
import type { KvsRecord, KvsStore } from './kvs-store';

/** Forge's key-value store. */
export interface Kvs {
  /** Serves `POST /api/v1/<operation>` of `@forge/kvs`. */
  answer(target: string, body: unknown): PlatformAnswer;
  readonly values: KvsStore;
  readonly secrets: KvsStore;
}

export interface KvsOptions {
  readonly clock: Clock;
  readonly entityNames: readonly string[];
  readonly deletionDelayMs?: number;
}

const maxBatch = 25;
const maxTransactionBytes = 4 * 1024 * 1024;
const maxQueryLimit = 100;
/** The documentation caps a page at 20 whatever `limit` asks for, so the app has to follow the cursor. */
const maxPage = 20;

const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const ttl = z.object({ unit: z.string(), value: z.number() }).optional();
const keyed = z.object({ key: z.unknown().optional(), entityName: z.string().optional() });
const setRequest = keyed.extend({
  value: z.unknown().optional(),
  options: z
    .object({
      ttl,
      keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
      returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
      returnMetadataFields: metadataFields,
    })
    .optional(),
});
const queryRequest = z.object({
  where: z
    .array(
      z.object({
        property: z.literal('key'),
        condition: z.literal('BEGINS_WITH'),
        values: z.tuple([z.string()]),
      }),
    )
    .max(1)
    .optional(),
  limit: z.int().min(1).max(maxQueryLimit).optional(),
  after: z.string().optional(),
});
const plainSet = keyed.extend({ value: z.unknown().optional(), options: z.strictObject({ ttl }).optional() });
const transaction = z.strictObject({
  set: z.array(plainSet.extend({ conditions: z.undefined().optional() })).default([]),
  delete: z.array(keyed.extend({ conditions: z.undefined().optional() })).default([]),
  check: z.array(keyed).max(0, 'check is for custom entities').default([]),
});

export function createKvs({ clock, entityNames, deletionDelayMs = 0 }: KvsOptions): Kvs {
  const values = createKvsStore({ clock, deletionDelayMs });
  const secrets = createKvsStore({ clock, deletionDelayMs });

  const operations: Record<string, (body: unknown) => unknown> = {
    get: (body) => getFrom(values, body),
    set: (body) => setIn(values, 'value', body),
    delete: (body) => values.delete(checkedKey(keyed.parse(body).key)),
    'secret/get': (body) => getFrom(secrets, body),
    'secret/set': (body) => setIn(secrets, 'secret', body),
    'secret/delete': (body) => secrets.delete(checkedKey(keyed.parse(body).key)),
    query: (body) => query(values, body),
    'batch/get': (body) => batch(body, keyed, (item) => getFrom(values, item)),
    'batch/set': (body) => batch(body, plainSet, (item) => setIn(values, 'value', item)),
    'batch/delete': (body) => batch(body, keyed, ({ key }) => values.delete(checkedKey(key))),
    transaction: (body) => transact(values, body),
  };

  return {
    values,
    secrets,
    answer(target, body) {
      try {
        const name = target.replace(/^\/api\/v1\//, '');
        refuseEntities(name, body, entityNames);
        const operation = operations[name];
        if (!operation)
          throw new KvsRefusal(501, 'NOT_EMULATED', `The local site does not emulate ${target}.`);
        const result = operation(body);
        return result === undefined ? { status: 204 } : { status: 200, body: JSON.stringify(result) };
      } catch (error) {
        if (error instanceof KvsRefusal) return refusal(error);
        if (error instanceof z.ZodError)
          return refusal(new KvsRefusal(400, 'BAD_REQUEST', z.prettifyError(error)));
        throw error;
      }
    },
  };
}

/** Custom entities: an undeclared one is refused as the platform does; a declared one is not emulated. */
function refuseEntities(operation: string, body: unknown, declared: readonly string[]): void {
  const names = [...JSON.stringify(body ?? null).matchAll(/"entityName":"([^"]*)"/g)].map(
    (match) => match[1] ?? '',
  );
  if (names.length === 0 && !operation.startsWith('entity/')) return;
  if (names.every((name) => declared.includes(name))) {
    throw new KvsRefusal(501, 'NOT_EMULATED', 'The local site does not emulate custom entities.');
  }
  throw new KvsRefusal(400, 'INVALID_ENTITY', 'The entity is not declared in app.storage.entities.');
}

function getFrom(store: KvsStore, body: unknown): KvsRecord {
  const key = checkedKey(keyed.parse(body).key);
  const record = store.find(key);
  if (!record) throw new KvsRefusal(404, 'KEY_NOT_FOUND', 'The key does not exist.');
  return record;
}

function setIn(store: KvsStore, kind: 'value' | 'secret', body: unknown): KvsRecord | undefined {
  const { key: rawKey, value: rawValue, options } = setRequest.parse(body);
  const key = checkedKey(rawKey);
  const value = checkedValue(rawValue, kind);
  const ttlMs = checkedTtlMs(options?.ttl);
  const previous = store.find(key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && previous) {
    throw new KvsRefusal(409, 'KEY_ALREADY_EXISTS', 'The key exists already.');
  }
  const latest = store.put(key, value, ttlMs);
  if (options?.returnValue === 'PREVIOUS') return previous;
  return options?.returnValue === 'LATEST' ? latest : undefined;
}

function query(store: KvsStore, body: unknown): { data: readonly KvsRecord[]; cursor?: string } {
  const { where, limit = maxPage, after } = queryRequest.parse(body);
  const prefix = where?.[0]?.values[0] ?? '';
  const start = after === undefined ? '' : Buffer.from(after, 'base64url').toString('utf8');
  const found = store.list().filter(({ key }) => key.startsWith(prefix) && key > start);
  const data = found.slice(0, Math.min(limit, maxPage));
  const last = data.at(-1);
  return found.length > data.length && last
    ? { data, cursor: Buffer.from(last.key).toString('base64url') }
    : { data };
}

function batch<Item extends { key?: unknown }>(
  body: unknown,
  schema: z.ZodType<Item>,
  run: (item: Item) => unknown,
): object {
  const items = z.array(schema).min(1).max(maxBatch).parse(body);
  refuseRepeatedKeys(items);
  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    try {
      successfulKeys.push({ key: item.key, ...(run(item) as KvsRecord | undefined) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ key: item.key, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

/** All or nothing: everything is checked before anything is written. */
function transact(store: KvsStore, body: unknown): void {
  if (Buffer.byteLength(JSON.stringify(body)) > maxTransactionBytes) {
    throw new KvsRefusal(400, 'MAX_SIZE', 'The transaction is larger than 4 MB.');
  }
  const request = transaction.parse(body);
  const operations = [...request.set, ...request.delete];
  if (operations.length === 0 || operations.length > maxBatch) {
    throw new KvsRefusal(400, 'BAD_REQUEST', `A transaction has 1 to ${maxBatch} operations.`);
  }
  refuseRepeatedKeys(operations);
  const puts = request.set.map(({ key, value, options }) => ({
    key: checkedKey(key),
    value: checkedValue(value, 'value'),
    ttlMs: checkedTtlMs(options?.ttl),
  }));
  const deletes = request.delete.map(({ key }) => checkedKey(key));
  for (const { key, value, ttlMs } of puts) store.put(key, value, ttlMs);
  for (const key of deletes) store.delete(key);
}

function refuseRepeatedKeys(items: readonly { key?: unknown }[]): void {
  if (new Set(items.map(({ key }) => key)).size < items.length) {
    throw new KvsRefusal(400, 'BAD_REQUEST', 'Each key may occur once.');
  }
}

function refusal({ status, code, message }: KvsRefusal): PlatformAnswer {
  return { status, body: JSON.stringify({ code, message }) };
}
