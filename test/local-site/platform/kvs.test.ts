import { manualClock } from '../../../local-site/clock';
import { createKvs } from '../../../local-site/platform/kvs/kvs';
import { startFixtureForge } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

describe('the key-value store, through @forge/kvs', () => {
  const clock = manualClock('2026-11-22T08:00:00Z');
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge({ clock });
  });
  beforeEach(() => forge.platform.kvs.values.clear());
  afterAll(() => forge.close());

  const kvs = (operation: string, call: object = {}): Promise<unknown> =>
    forge.call('kvs', { operation, ...call });

  it('returns what was set, and nothing for a key that does not exist', async () => {
    await kvs('set', { key: 'a', value: { deep: [1] } });

    expect(await kvs('get', { key: 'a' })).toEqual({ deep: [1] });
    expect(await kvs('get', { key: 'b' })).toBeNull();
    expect(await kvs('delete', { key: 'b' })).toBeNull();
  });

  it('lets exactly one of three concurrent writers create a key with FAIL_IF_EXISTS', async () => {
    const results = await kvs('race', { key: 'lock' });

    expect(results).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(await kvs('get', { key: 'lock' })).toBe(1);
    const again = { key: 'lock', value: 2, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
    expect(await kvs('set', again)).toEqual({ code: 'KEY_CONFLICT' });
  });

  it('returns the previous or the latest record when a set asks for it', async () => {
    await kvs('set', { key: 'a', value: 1 });

    const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS' };
    expect(await kvs('set', { key: 'a', value: 2, options: previous })).toMatchObject({ key: 'a', value: 1 });
    const latest = { keyPolicy: 'OVERRIDE', returnValue: 'LATEST' };
    expect(await kvs('set', { key: 'a', value: 3, options: latest })).toMatchObject({ key: 'a', value: 3 });
  });

  it('forgets a record after its time to live and tells when that is', async () => {
    await kvs('set', { key: 'a', value: 1, options: { ttl: { unit: 'MINUTES', value: 5 } } });

    const options = { metadataFields: ['EXPIRE_TIME'] };
    expect(await kvs('get', { key: 'a', options })).toMatchObject({ expireTime: '2026-11-22T08:05:00.000Z' });
    clock.advance(5 * 60_000);
    expect(await kvs('get', { key: 'a' })).toBeNull();
  });

  it.each([
    ['an empty key', { key: '', value: 1 }, 'KEY_TOO_SHORT'],
    ['a key over 500 characters', { key: 'k'.repeat(501), value: 1 }, 'KEY_TOO_LONG'],
    ['a key with a slash', { key: 'a/b', value: 1 }, 'INVALID_KEY'],
    ['a blank key', { key: '  ', value: 1 }, 'INVALID_KEY'],
    ['null', { key: 'a', value: null }, 'INVALID_VALUE'],
    ['a value over 240 KiB', { key: 'a', value: 'x'.repeat(240 * 1024) }, 'MAX_SIZE'],
    ['a value deeper than 31 levels', { key: 'a', value: nested(32) }, 'MAX_DEPTH'],
    [
      'a life of two years',
      { key: 'a', value: 1, options: { ttl: { unit: 'DAYS', value: 730 } } },
      'INVALID_TTL',
    ],
  ])('refuses %s', async (_name, call, code) => {
    expect(await kvs('set', call)).toEqual({ code });
  });

  it('accepts a value of 31 levels and a key of every allowed character', async () => {
    expect(await kvs('set', { key: 'aZ9:._ -#', value: nested(31) })).toBeNull();
  });

  it('keeps secrets apart from values, up to 128 KiB', async () => {
    await kvs('setSecret', { key: 'token', value: 's3cret' });

    expect(await kvs('getSecret', { key: 'token' })).toBe('s3cret');
    expect(await kvs('get', { key: 'token' })).toBeNull();
    expect(await kvs('query', {})).toMatchObject({ results: [] });
    expect(await kvs('setSecret', { key: 'token', value: 'x'.repeat(128 * 1024) })).toEqual({
      code: 'MAX_SIZE',
    });
  });

  it('pages a query by key: 10 at a time, or as many as it asks for, up to 100', async () => {
    for (let index = 0; index < 12; index++)
      forge.platform.kvs.values.put(`p:${String(index).padStart(2, '0')}`, index, undefined);
    forge.platform.kvs.values.put('q:1', 1, undefined);

    const first = (await kvs('query', { prefix: 'p:' })) as { results: object[]; nextCursor: string };
    expect(first.results).toHaveLength(10);
    expect(first.results[0]).toEqual({ key: 'p:00', value: 0 });
    const second = await kvs('query', { prefix: 'p:', cursor: first.nextCursor });
    expect(second).toEqual({ results: [{ key: 'p:10', value: 10 }, expect.anything()] });
    expect(await kvs('query', { prefix: 'p:', limit: 100 })).toMatchObject({
      results: { length: 12 },
    });
    expect(await kvs('query', { limit: 101 })).toEqual({ code: 'LIST_QUERY_LIMIT_EXCEEDED' });
  });

  it('answers a batch item by item and refuses more than 25', async () => {
    await kvs('batchSet', { keys: ['a', 'b'] });

    expect(await kvs('batchGet', { keys: ['a', 'c'] })).toMatchObject({
      successfulKeys: [{ key: 'a', value: 1 }],
      failedKeys: [{ key: 'c', error: { code: 'KEY_NOT_FOUND' } }],
    });
    expect(await kvs('batchSet', { keys: keysOf(26) })).toEqual({ code: 'TOO_MANY_BATCH_ENTITIES' });
    expect(await kvs('batchSet', { keys: ['a', 'a'] })).toEqual({ code: 'KEY_DUPLICATION_ERROR' });
    expect(await kvs('batchSet', { keys: [] })).toEqual({ code: 'BAD_REQUEST' });
  });

  it('writes all of a transaction or nothing', async () => {
    await kvs('set', { key: 'old', value: 1 });

    expect(await kvs('transact', { keys: ['a', 'b/c'], value: 1, deletes: ['old'] })).toEqual({
      code: 'INVALID_KEY',
    });
    expect(forge.platform.kvs.values.list().map(({ key }) => key)).toEqual(['old']);
    expect(await kvs('transact', { keys: ['a', 'b'], value: 1, deletes: ['old'] })).toBeNull();
    expect(forge.platform.kvs.values.list().map(({ key }) => key)).toEqual(['a', 'b']);
  });

  it('refuses a transaction of no or over 25 operations, over 4 MB or with a repeated key', async () => {
    expect(await kvs('transact', { keys: [] })).toEqual({ code: 'INVALID_TRANSACTION_REQUEST' });
    expect(await kvs('transact', { keys: keysOf(26), value: 1 })).toEqual({ code: 'UNPROCESSABLE_ENTITY' });
    expect(await kvs('transact', { keys: keysOf(25), value: 'x'.repeat(200 * 1024) })).toEqual({
      code: 'MAX_SIZE',
    });
    expect(await kvs('transact', { keys: ['a'], value: 1, deletes: ['a'] })).toEqual({
      code: 'KEY_DUPLICATION_ERROR',
    });
  });
});

describe('the key-value store', () => {
  it('can delete expired records late, as the platform may', () => {
    const clock = manualClock('2026-11-22T08:00:00Z');
    const { values } = createKvs({ clock, entities: [], deletionDelayMs: 48 * 3600_000 });
    values.put('a', 1, 1000);

    clock.advance(3600_000);

    expect(values.find('a')).toMatchObject({ expireTime: '2026-11-22T08:00:01.000Z' });
    clock.advance(48 * 3600_000);
    expect(values.find('a')).toBeUndefined();
  });
});

function nested(levels: number): unknown {
  return levels === 0 ? 1 : { a: nested(levels - 1) };
}

function keysOf(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `k${index}`);
}
