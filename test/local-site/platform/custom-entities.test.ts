import { manualClock } from '../../../local-site/clock';
import { startFixtureForge } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

describe('custom entities, through @forge/kvs', () => {
  const clock = manualClock('2026-11-22T08:00:00Z');
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge({ clock });
  });
  beforeEach(() => {
    books().clear();
    forge.platform.kvs.values.clear();
  });
  afterAll(() => forge.close());

  const books = () => {
    const store = forge.platform.kvs.entities.get('book');
    if (!store) throw new Error('The fixture app has lost its entity.');
    return store;
  };
  const entities = (operation: string, call: object = {}): Promise<unknown> =>
    forge.call('entities', { operation, entity: 'book', ...call });

  describe('a record', () => {
    it('is set, read and deleted, apart from plain values of its key', async () => {
      expect(await entities('set', { key: 'b1', value: { title: 'Tides', pages: 120 } })).toBeUndefined();

      expect(await entities('get', { key: 'b1' })).toEqual({ title: 'Tides', pages: 120 });
      expect(await forge.call('kvs', { operation: 'get', key: 'b1' })).toBeNull();
      await entities('delete', { key: 'b1' });
      expect(await entities('get', { key: 'b1' })).toBeUndefined();
      expect(await entities('delete', { key: 'b1' })).toBeUndefined();
    });

    it('has a time to live and a key policy', async () => {
      const ttl = { unit: 'MINUTES', value: 5 };
      await entities('set', { key: 'b1', value: { pages: 1 }, options: { ttl } });

      const again = { key: 'b1', value: { pages: 2 }, options: { keyPolicy: 'FAIL_IF_EXISTS' } };
      expect(await entities('set', again)).toEqual({ code: 'KEY_CONFLICT' });
      const previous = { keyPolicy: 'OVERRIDE', returnValue: 'PREVIOUS', ttl };
      expect(await entities('set', { key: 'b1', value: { pages: 3 }, options: previous })).toEqual({
        key: 'b1',
        value: { pages: 1 },
      });
      const options = { metadataFields: ['EXPIRE_TIME', 'CREATED_AT'] };
      expect(await entities('get', { key: 'b1', options })).toEqual({
        key: 'b1',
        value: { pages: 3 },
        createdAt: clock.now().getTime(),
        expireTime: '2026-11-22T08:05:00.000Z',
      });
      clock.advance(5 * 60_000);
      expect(await entities('get', { key: 'b1' })).toBeUndefined();
      expect(await entities('query', { query: { entity: 'book', index: 'by-pages' } })).toMatchObject({
        results: [],
      });
    });

    it('holds every type at the ends of its range', async () => {
      const value = {
        title: '沿岸',
        pages: -(2 ** 31),
        rating: 1e-130,
        lent: false,
        notes: [{ any: ['thing'] }],
      };

      expect(await entities('set', { key: 'b1', value })).toBeUndefined();
      expect(await entities('set', { key: 'b1', value: { pages: 2 ** 31 - 1, rating: 0 } })).toBeUndefined();
    });

    it.each([
      ['a text for an integer', { pages: '12' }, 'INCORRECT_PROPERTY_TYPE'],
      ['an integer above 32 bits', { pages: 2 ** 31 }, 'INCORRECT_PROPERTY_TYPE'],
      ['an integer below 32 bits', { pages: -(2 ** 31) - 1 }, 'INCORRECT_PROPERTY_TYPE'],
      ['a fraction for an integer', { pages: 1.5 }, 'INCORRECT_PROPERTY_TYPE'],
      ['a float that is too small', { rating: 1e-131 }, 'INCORRECT_PROPERTY_TYPE'],
      ['a float that is too large', { rating: -1e126 }, 'INCORRECT_PROPERTY_TYPE'],
      ['a blank text', { title: '  ' }, 'INCORRECT_PROPERTY_TYPE'],
      ['a number for a boolean', { lent: 1 }, 'INCORRECT_PROPERTY_TYPE'],
      ['null, for any type', { notes: null }, 'INCORRECT_PROPERTY_TYPE'],
      ['an attribute that is not declared', { author: 'x' }, 'INVALID_ENTITY_VALUE'],
      ['a list', [], 'INVALID_ENTITY_VALUE'],
      ['a number', 5, 'INVALID_ENTITY_VALUE'],
      ['over 240 KiB', { notes: 'x'.repeat(240 * 1024) }, 'MAX_SIZE'],
      ['over 900 bytes in a range', { title: 'é'.repeat(451) }, 'MAX_SIZE'],
      ['over 1700 bytes in a partition', { shelf: 'x'.repeat(1701), lent: false }, 'MAX_SIZE'],
    ])('is refused with %s', async (_name, value, code) => {
      expect(await entities('set', { key: 'b1', value })).toEqual({ code });
    });

    it('is refused with a key that is empty or not of the allowed characters', async () => {
      expect(await entities('set', { key: '', value: { pages: 1 } })).toEqual({ code: 'EMPTY_KEY' });
      expect(await entities('set', { key: 'a/b', value: { pages: 1 } })).toEqual({ code: 'INVALID_KEY' });
    });

    it('is refused for an entity that the manifest does not declare', async () => {
      const entity = 'undeclared';
      const query = { entity, index: 'by-key' };

      expect(await entities('set', { entity, key: 'a', value: {} })).toEqual({ code: 'SCHEMA_NOT_FOUND' });
      expect(await entities('get', { entity, key: 'a' })).toEqual({ code: 'SCHEMA_NOT_FOUND' });
      expect(await entities('query', { query })).toEqual({ code: 'SCHEMA_NOT_FOUND' });
    });
  });

  describe('a transaction', () => {
    beforeEach(() => {
      books().put('b1', { title: 'Tides', pages: 300 }, undefined);
      books().put('b2', { title: 'Currents', pages: 90 }, undefined);
    });

    it('writes entities and plain values together when every condition is met', async () => {
      const transaction = {
        sets: [
          {
            key: 'b1',
            entity: 'book',
            value: { pages: 310 },
            conditions: [['and', 'pages', 'equalTo', 300]],
          },
          { key: 'b1', value: 'plain' },
          { key: 'b3', entity: 'book', value: { pages: 5 }, ttl: { unit: 'SECONDS', value: 60 } },
        ],
        deletes: [{ key: 'b2', entity: 'book', conditions: [['or', 'title', 'beginsWith', 'Cur']] }],
      };

      expect(await entities('transact', transaction)).toBeUndefined();

      expect(
        books()
          .list()
          .map(({ key, value }) => [key, value]),
      ).toEqual([
        ['b1', { pages: 310 }],
        ['b3', { pages: 5 }],
      ]);
      expect(books().find('b3')?.expireTime).toBe(new Date(clock.now().getTime() + 60_000).toISOString());
      expect(forge.platform.kvs.values.find('b1')?.value).toBe('plain');
    });

    it.each([
      ['a condition of a set', { key: 'b2', conditions: [['and', 'pages', 'greaterThan', 100]] }],
      [
        'a condition on a record that does not exist',
        { key: 'b9', conditions: [['and', 'title', 'notExists']] },
      ],
    ])('writes nothing when %s fails', async (_name, { key, conditions }) => {
      const sets = [
        { key: 'b3', entity: 'book', value: { pages: 1 } },
        { key, entity: 'book', value: { pages: 2 }, conditions },
      ];

      expect(await entities('transact', { sets })).toEqual({ code: 'CONDITIONAL_CHECK_FAILED' });
      expect(
        books()
          .list()
          .map(({ key: kept }) => kept),
      ).toEqual(['b1', 'b2']);
    });

    it('checks a record that it does not write', async () => {
      const sets = [{ key: 'b3', entity: 'book', value: { pages: 1 } }];
      const check = (pages: number): object => ({
        key: 'b1',
        entity: 'book',
        conditions: [['and', 'pages', 'equalTo', pages]],
      });

      expect(await entities('transact', { sets, checks: [check(301)] })).toEqual({
        code: 'CONDITIONAL_CHECK_FAILED',
      });
      expect(books().find('b3')).toBeUndefined();
      expect(await entities('transact', { sets, checks: [check(300)] })).toBeUndefined();
      expect(books().find('b3')?.value).toEqual({ pages: 1 });
    });

    it('writes nothing when one value breaks the schema, one entity is not declared or a record comes twice', async () => {
      const good = { key: 'b3', entity: 'book', value: { pages: 1 } };
      const transact = (...sets: object[]): Promise<unknown> => entities('transact', { sets });

      expect(await transact(good, { key: 'b4', entity: 'book', value: { pages: 'x' } })).toEqual({
        code: 'INCORRECT_PROPERTY_TYPE',
      });
      expect(await transact(good, { key: 'b4', entity: 'other', value: {} })).toEqual({
        code: 'SCHEMA_NOT_FOUND',
      });
      expect(await transact(good, good)).toEqual({ code: 'KEY_DUPLICATION_ERROR' });
      expect(books().find('b3')).toBeUndefined();
    });
  });

  it('may stand beside plain values in a batch, item by item', async () => {
    const items = [
      { key: 'b1', entityName: 'book', value: { pages: 7 } },
      { key: 'b1', value: 'plain' },
      { key: 'b2', entityName: 'book', value: { pages: 'x' } },
    ];

    expect(await entities('batchSet', { items })).toEqual({
      successfulKeys: [{ key: 'b1', entityName: 'book' }, { key: 'b1' }],
      failedKeys: [
        {
          key: 'b2',
          entityName: 'book',
          error: {
            code: 'INCORRECT_PROPERTY_TYPE',
            message: 'Data type for property "pages" is defined as "integer"',
          },
        },
      ],
    });
    expect(await entities('batchGet', { items: [{ key: 'b1', entityName: 'book' }, { key: 'b1' }] })).toEqual(
      {
        successfulKeys: [
          { key: 'b1', entityName: 'book', value: { pages: 7 } },
          { key: 'b1', value: 'plain' },
        ],
        failedKeys: [],
      },
    );
    await entities('batchDelete', { items: [{ key: 'b1', entityName: 'book' }] });
    expect(books().find('b1')).toBeUndefined();
    expect(forge.platform.kvs.values.find('b1')?.value).toBe('plain');
  });
});
