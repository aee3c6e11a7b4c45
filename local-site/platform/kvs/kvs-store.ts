import type { Clock } from '../../clock';

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
}

export function createKvsStore({ clock, deletionDelayMs }: KvsStoreOptions): KvsStore {
  const records = new Map<string, KvsRecord>();
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
      return record;
    },
    delete(key) {
      records.delete(key);
    },
    list: () =>
      [...records.values()].filter((record) => !isGone(record)).sort((a, b) => (a.key < b.key ? -1 : 1)),
    clear() {
      records.clear();
    },
  };
}
