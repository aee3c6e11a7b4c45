import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Clock } from '../clock';

export interface KvsRecord {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** ISO time after which the record is dead. */
  readonly expireTime?: string | undefined;
}

/** Records of one namespace. Expired ones are gone once the deletion delay has passed. */
export interface KvsStore {
  find(key: string): KvsRecord | undefined;
  put(key: string, value: unknown, ttlMs: number | undefined): KvsRecord;
  delete(key: string): void;
  /** All records, ordered by key. */
  list(): readonly KvsRecord[];
  clear(): void;
}

export interface KvsStoreOptions {
  readonly clock: Clock;
  /** How late expired records are deleted, in ms. The platform takes up to 48 h. */
  readonly deletionDelayMs: number;
  readonly onChange: () => void;
  readonly initial?: readonly KvsRecord[];
}

export function createKvsStore({
  clock,
  deletionDelayMs,
  onChange,
  initial = [],
}: KvsStoreOptions): KvsStore {
  const records = new Map(initial.map((record) => [record.key, record]));
  const isGone = (record: KvsRecord): boolean =>
    record.expireTime !== undefined &&
    Date.parse(record.expireTime) + deletionDelayMs <= clock.now().getTime();

  function find(key: string): KvsRecord | undefined {
    const record = records.get(key);
    if (record && isGone(record)) {
      records.delete(key);
      return undefined;
    }
    return record;
  }

  return {
    find,
    put(key, value, ttlMs) {
      const now = clock.now().getTime();
      const record: KvsRecord = {
        key,
        value: structuredClone(value),
        createdAt: find(key)?.createdAt ?? now,
        updatedAt: now,
        expireTime: ttlMs === undefined ? undefined : new Date(now + ttlMs).toISOString(),
      };
      records.set(key, record);
      onChange();
      return record;
    },
    delete(key) {
      records.delete(key);
      onChange();
    },
    list: () =>
      [...records.values()].filter((record) => !isGone(record)).sort((a, b) => (a.key < b.key ? -1 : 1)),
    clear() {
      records.clear();
      onChange();
    },
  };
}

const recordSchema = z.object({
  key: z.string(),
  value: z.unknown(),
  createdAt: z.number(),
  updatedAt: z.number(),
  expireTime: z.string().optional(),
});
const fileSchema = z.object({ values: z.array(recordSchema), secrets: z.array(recordSchema) });
export type KvsFile = { values: readonly KvsRecord[]; secrets: readonly KvsRecord[] };

/** The stored records, or none when there is no file yet. Throws when the file is not one of ours. */
export function readKvsFile(path: string): KvsFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { values: [], secrets: [] };
  }
  return fileSchema.parse(JSON.parse(text));
}

/** Replaces the file as a whole, so that a crash leaves the old one. */
export function writeKvsFile(path: string, file: KvsFile): void {
  writeFileSync(`${path}.new`, JSON.stringify(file), { mode: 0o600 });
  renameSync(`${path}.new`, path);
}
