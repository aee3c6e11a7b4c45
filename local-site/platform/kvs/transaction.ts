import { z } from 'zod';
import { refuseLargeBody, refuseRepeatedRecords } from './batch';
import { filterGroupShape, filterTest } from './entity-condition';
import type { EntityValue } from './entity-value';
import { keyedItem, plainSetItem } from './kvs-request';
import { KvsRefusal, checkedTtlMs } from './kvs-rules';
import type { KvsSpaces } from './kvs-space';

/** https://developer.atlassian.com/platform/forge/storage-reference/transactions-entities/ */
const maxOperations = 25;
const maxBytes = 4 * 1024 * 1024;

const conditions = filterGroupShape.optional();
const transactionRequest = z.strictObject({
  set: z.array(plainSetItem.extend({ conditions })).default([]),
  delete: z.array(keyedItem.extend({ conditions })).default([]),
  check: z.array(keyedItem.extend({ conditions: filterGroupShape })).default([]),
});

/** All or nothing: everything is checked, the conditions last, before anything is written. */
export function transact(spaces: KvsSpaces, body: unknown): void {
  const request = transactionRequest.parse(body);
  const operations = [...request.set, ...request.delete, ...request.check];
  if (operations.length === 0)
    throw new KvsRefusal(400, 'INVALID_TRANSACTION_REQUEST', 'A transaction has a set, check or delete.');
  if (operations.length > maxOperations)
    throw new KvsRefusal(
      422,
      'UNPROCESSABLE_ENTITY',
      `A transaction has at most ${maxOperations} operations.`,
    );
  refuseLargeBody(body, maxBytes);
  refuseRepeatedRecords(operations);

  const writes = [
    ...request.set.map(({ key: rawKey, value: rawValue, options, ...item }) => {
      const space = spaces.ofItem(item);
      const key = space.checkedKey(rawKey);
      const value = space.checkedValue(rawValue);
      const ttlMs = checkedTtlMs(options?.ttl);
      return () => void space.store.put(key, value, ttlMs);
    }),
    ...request.delete.map(({ key: rawKey, ...item }) => {
      const space = spaces.ofItem(item);
      const key = space.checkedKey(rawKey);
      return () => {
        space.store.delete(key);
      };
    }),
  ];
  if (!operations.map((operation) => meetsConditions(spaces, operation)).every(Boolean)) {
    const message = 'Request failed due to conditional check specified or optimistic locking';
    throw new KvsRefusal(400, 'CONDITIONAL_CHECK_FAILED', message);
  }
  for (const write of writes) write();
}

/** A record that does not exist meets no condition. */
function meetsConditions(
  spaces: KvsSpaces,
  item: z.infer<typeof keyedItem> & { conditions?: z.infer<typeof conditions> },
): boolean {
  if (!item.conditions) return true;
  if (item.entityName === undefined)
    throw new KvsRefusal(400, 'BAD_REQUEST', 'Conditions are for custom entities.');
  const space = spaces.entity(item.entityName);
  const meets = filterTest(space.schema, item.conditions);
  const record = space.store.find(space.checkedKey(item.key));
  return record !== undefined && meets(record.value as EntityValue);
}
