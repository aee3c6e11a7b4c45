import { z } from 'zod';
import type { Clock } from '../../clock';
import type { PlatformAnswer } from '../../runtime/wire';
import { runBatch } from './batch';
import { queryEntity } from './entity-query';
import type { EntitySchema } from './entity-schema';
import { queryKeys } from './key-query';
import { getItem, keyedItem, plainSetItem, recordJson, setItem } from './kvs-request';
import { KvsRefusal, checkedTtlMs } from './kvs-rules';
import { createKvsSpaces } from './kvs-space';
import type { KvsSpace } from './kvs-space';
import type { KvsRecord, KvsStore } from './kvs-store';
import { transact } from './transaction';

/** Forge's key-value store, its secrets and its custom entities. */
export interface Kvs {
  /** Serves `POST /api/v1/<operation>` of `@forge/kvs`. */
  answer(target: string, body: unknown): PlatformAnswer;
  readonly values: KvsStore;
  readonly secrets: KvsStore;
  /** Records of each declared entity, by its name. */
  readonly entities: ReadonlyMap<string, KvsStore>;
}

export interface KvsOptions {
  readonly clock: Clock;
  /** What the manifest declares in `app.storage.entities`. */
  readonly entities: readonly EntitySchema[];
  readonly deletionDelayMs?: number;
}

const ofEntity = z.object({ entityName: z.string() });

export function createKvs({ clock, entities, deletionDelayMs = 0 }: KvsOptions): Kvs {
  const spaces = createKvsSpaces(entities, { clock, deletionDelayMs });
  const { values, secrets } = spaces;
  const entityOf = (body: unknown) => spaces.entity(ofEntity.parse(body).entityName);

  const operations: Readonly<Record<string, (body: unknown) => unknown>> = {
    get: (body) => getFrom(values, body),
    set: (body) => setIn(values, setItem.parse(body)),
    delete: (body) => deleteFrom(values, body),
    'secret/get': (body) => getFrom(secrets, body),
    'secret/set': (body) => setIn(secrets, setItem.parse(body)),
    'secret/delete': (body) => deleteFrom(secrets, body),
    'entity/get': (body) => getFrom(entityOf(body), body),
    'entity/set': (body) => setIn(entityOf(body), setItem.parse(body)),
    'entity/delete': (body) => deleteFrom(entityOf(body), body),
    query: (body) => queryKeys(values.store, body),
    'entity/query': (body) => queryEntity(entityOf(body), body),
    'batch/get': (body) => runBatch('get', body, getItem, (item) => getFrom(spaces.ofItem(item), item)),
    'batch/set': (body) => runBatch('set', body, plainSetItem, (item) => setIn(spaces.ofItem(item), item)),
    'batch/delete': (body) =>
      runBatch('delete', body, keyedItem, (item) => deleteFrom(spaces.ofItem(item), item)),
    transaction: (body) => transact(spaces, body),
  };

  return {
    values: values.store,
    secrets: secrets.store,
    entities: new Map([...spaces.entities].map(([name, { store }]) => [name, store])),
    answer(target, body) {
      try {
        const operation = operations[target.replace(/^\/api\/v1\//, '')];
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

function getFrom(space: KvsSpace, body: unknown): Partial<KvsRecord> {
  const { key, options } = getItem.parse(body);
  const record = space.store.find(space.checkedKey(key));
  if (!record) throw new KvsRefusal(404, 'KEY_NOT_FOUND', 'Provided key does not exist');
  return recordJson(record, options);
}

function setIn(space: KvsSpace, item: z.infer<typeof setItem>): Partial<KvsRecord> | undefined {
  const { options } = item;
  const key = space.checkedKey(item.key);
  const value = space.checkedValue(item.value);
  const ttlMs = checkedTtlMs(options?.ttl);
  const previous = space.store.find(key);
  if (options?.keyPolicy === 'FAIL_IF_EXISTS' && previous) {
    throw new KvsRefusal(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
  }
  const latest = space.store.put(key, value, ttlMs);
  const returned = { PREVIOUS: previous, LATEST: latest, NOTHING: undefined }[
    options?.returnValue ?? 'NOTHING'
  ];
  return returned && recordJson(returned, { metadataFields: options?.returnMetadataFields });
}

function deleteFrom(space: KvsSpace, body: unknown): undefined {
  space.store.delete(space.checkedKey(keyedItem.parse(body).key));
}

function refusal({ status, code, message }: KvsRefusal): PlatformAnswer {
  return { status, body: JSON.stringify({ code, message }) };
}
