import { z } from 'zod';
import type { KvsRecord } from './kvs-store';

/** The parts of which the bodies of `@forge/kvs` are made. */
const metadataFields = z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])).optional();
const ttl = z.object({ unit: z.string(), value: z.number() }).optional();

/** Options of everything that reads. */
export const readOptions = z.object({ metadataFields }).optional();
type ReadOptions = z.infer<typeof readOptions>;

/** What names a record; `entityName` says that it is one of a custom entity. */
export const keyedItem = z.object({ key: z.unknown().optional(), entityName: z.string().optional() });
export const getItem = keyedItem.extend({ options: readOptions });
/** A set in a batch or transaction: no key policy. */
export const plainSetItem = keyedItem.extend({
  value: z.unknown().optional(),
  options: z.strictObject({ ttl }).optional(),
});
export const setItem = keyedItem.extend({
  value: z.unknown().optional(),
  options: z
    .strictObject({
      ttl,
      keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
      returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
      returnMetadataFields: metadataFields,
    })
    .optional(),
});

/** A record as answers show it: its metadata only where the request asks for them. */
export function recordJson(record: KvsRecord, options: ReadOptions): Partial<KvsRecord> {
  const { key, value, createdAt, updatedAt, expireTime } = record;
  const fields = options?.metadataFields ?? [];
  return {
    key,
    value,
    ...(fields.includes('CREATED_AT') && { createdAt }),
    ...(fields.includes('UPDATED_AT') && { updatedAt }),
    ...(fields.includes('EXPIRE_TIME') && expireTime !== undefined && { expireTime }),
  };
}
