import { z } from 'zod';
import { KvsRefusal } from './kvs-rules';

/** https://developer.atlassian.com/platform/forge/storage-reference/batchops/ */
const maxItems = 25;
const maxBytes = 4 * 1024 * 1024;

interface Item {
  readonly key?: unknown;
  readonly entityName?: string | undefined;
}

/**
 * Runs each item of a batch for itself; what fails is told beside what succeeds. A batch without items, with more than 25, over
 * 4 MB or with one record twice is refused as a whole.
 */
export function runBatch<T extends Item>(
  verb: 'get' | 'set' | 'delete',
  body: unknown,
  schema: z.ZodType<T>,
  run: (item: T) => object | undefined,
): { successfulKeys: object[]; failedKeys: object[] } {
  const items = z.array(schema).min(1).parse(body);
  if (items.length > maxItems) {
    const asked = `Number of entities to ${verb} was ${items.length}`;
    const allowed = `you can only ${verb} a maximum of ${maxItems} entities at a time.`;
    throw new KvsRefusal(400, 'TOO_MANY_BATCH_ENTITIES', `${asked}, but ${allowed}`);
  }
  refuseLargeBody(body, maxBytes);
  refuseRepeatedRecords(items);

  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
    try {
      successfulKeys.push({ ...name, ...run(item) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return { successfulKeys, failedKeys };
}

/** A KvsRefusal when two items of one request name the same record. */
export function refuseRepeatedRecords(items: readonly Item[]): void {
  if (new Set(items.map(({ key, entityName }) => JSON.stringify([entityName, key]))).size < items.length)
    throw new KvsRefusal(400, 'KEY_DUPLICATION_ERROR', 'Duplicate key found in request');
}

/** A KvsRefusal when the body of one request is over `limit` bytes. */
export function refuseLargeBody(body: unknown, limit: number): void {
  if (Buffer.byteLength(JSON.stringify(body)) > limit)
    throw new KvsRefusal(400, 'MAX_SIZE', `The request is larger than ${limit} bytes.`);
}
