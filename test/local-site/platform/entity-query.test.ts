import { manualClock } from '../../../local-site/clock';
import { entitySchemas } from '../../../local-site/platform/kvs/entity-schema';
import type { DeclaredEntity } from '../../../local-site/platform/kvs/entity-schema';
import { createKvs } from '../../../local-site/platform/kvs/kvs';
import { startFixtureForge } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

interface Page {
  readonly results: readonly { key: string; value: unknown }[];
  readonly nextCursor?: string;
}

describe('a query of custom entities, through @forge/kvs', () => {
  const clock = manualClock('2026-11-22T08:00:00Z');
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge({ clock });
  });
  beforeEach(() => {
    books().clear();
    const shelf = (key: string, pages: number, lent: boolean, more: object = {}): void =>
      void books().put(key, { shelf: 'sea', pages, lent, ...more }, undefined);
    shelf('b1', 300, false, { title: 'Tides', rating: 4.5 });
    shelf('b2', 90, false, { title: 'Currents' });
    shelf('b3', 300, false, { title: 'Tide tables', notes: ['charts'] });
    shelf('b4', 200, true);
    books().put('b5', { title: 'Undated', shelf: 'hill', lent: false }, undefined);
  });
  afterAll(() => forge.close());

  const books = () => {
    const store = forge.platform.kvs.entities.get('book');
    if (!store) throw new Error('The fixture app has lost its entity.');
    return store;
  };
  const ask = (operation: 'query' | 'one', call: object): Promise<unknown> =>
    forge.call('entities', { operation, query: { entity: 'book', ...call } });
  const query = (call: object): Promise<unknown> => ask('query', call);
  const keysOf = async (call: object): Promise<string[]> =>
    ((await query(call)) as Page).results.map(({ key }) => key);

  it('reads an index in its order, and leaves out what lacks the attribute', async () => {
    expect(await keysOf({ index: 'by-pages' })).toEqual(['b2', 'b4', 'b1', 'b3']);
    expect(await keysOf({ index: 'by-pages', sort: 'DESC' })).toEqual(['b3', 'b1', 'b4', 'b2']);
    expect(await keysOf({ index: 'title' })).toEqual(['b2', 'b3', 'b1', 'b5']);
    expect(await keysOf({ index: 'by-key' })).toEqual(['b1', 'b2', 'b3', 'b4', 'b5']);
  });

  it.each([
    [
      ['equalTo', 300],
      ['b1', 'b3'],
    ],
    [
      ['between', 90, 200],
      ['b2', 'b4'],
    ],
    [
      ['greaterThan', 200],
      ['b1', 'b3'],
    ],
    [
      ['greaterThanEqualTo', 200],
      ['b4', 'b1', 'b3'],
    ],
    [['lessThan', 200], ['b2']],
    [
      ['lessThanEqualTo', 200],
      ['b2', 'b4'],
    ],
  ])('takes a range: %j', async (where, keys) => {
    expect(await keysOf({ index: 'by-pages', where })).toEqual(keys);
  });

  it('takes the start of a text as range, of keys too', async () => {
    expect(await keysOf({ index: 'title', where: ['beginsWith', 'Tide'] })).toEqual(['b3', 'b1']);
    expect(await keysOf({ index: 'by-key', where: ['greaterThan', 'b3'] })).toEqual(['b4', 'b5']);
  });

  it('takes exactly the values of a partition, in the order of the index', async () => {
    const index = 'by-shelf';

    expect(await keysOf({ index, partition: ['sea', false] })).toEqual(['b2', 'b1', 'b3']);
    expect(await keysOf({ index, partition: ['sea', true], where: ['lessThan', 500] })).toEqual(['b4']);
    expect(await query({ index, partition: ['sea'] })).toEqual({ code: 'BAD_REQUEST' });
    expect(await query({ index })).toEqual({ code: 'BAD_REQUEST' });
    expect(await query({ index, partition: [false, 'sea'] })).toEqual({ code: 'INCORRECT_PROPERTY_TYPE' });
    expect(await query({ index: 'by-pages', partition: ['sea'] })).toEqual({ code: 'BAD_REQUEST' });
  });

  it.each([
    [
      [
        ['and', 'lent', 'equalTo', false],
        ['and', 'pages', 'greaterThan', 100],
      ],
      ['b1', 'b3'],
    ],
    [
      [
        ['or', 'rating', 'exists'],
        ['or', 'pages', 'lessThan', 100],
      ],
      ['b1', 'b2'],
    ],
    [
      [
        ['and', 'rating', 'notExists'],
        ['and', 'pages', 'between', 200, 300],
      ],
      ['b3', 'b4'],
    ],
    [[['and', 'title', 'contains', 'ide']], ['b1', 'b3']],
    [[['and', 'notes', 'contains', 'charts']], ['b3']],
    [
      [
        ['and', 'title', 'notContains', 'ide'],
        ['and', 'title', 'exists'],
      ],
      ['b2', 'b5'],
    ],
    [[['and', 'title', 'beginsWith', 'Tide ']], ['b3']],
    [[['and', 'pages', 'notEqualTo', 300]], ['b2', 'b4', 'b5']],
    [[['and', 'rating', 'lessThanEqualTo', 4.5]], ['b1']],
    [[['and', 'pages', 'greaterThanEqualTo', 300]], ['b1', 'b3']],
  ])('takes filters: %j', async (filters, keys) => {
    expect(await keysOf({ index: 'by-key', filters })).toEqual(keys);
  });

  it('is paged with a cursor that belongs to it', async () => {
    const asked = { index: 'by-pages', sort: 'DESC', limit: 2 };

    const first = (await query(asked)) as Page;
    expect(first.results.map(({ key }) => key)).toEqual(['b3', 'b1']);
    const cursor = first.nextCursor;
    const second = (await query({ ...asked, cursor })) as Page;
    expect(second.results.map(({ key }) => key)).toEqual(['b4', 'b2']);
    expect(second.nextCursor).toBeUndefined();
    expect(await query({ ...asked, sort: 'ASC', cursor })).toEqual({ code: 'INVALID_CURSOR' });
    expect(await query({ ...asked, cursor: 'made-up' })).toEqual({ code: 'INVALID_CURSOR' });
  });

  it('filters a page after reading it: it may be empty and have a next one', async () => {
    const asked = { index: 'by-pages', limit: 2, filters: [['and', 'title', 'beginsWith', 'Tide']] };

    const first = (await query(asked)) as Page;
    expect(first.results.map(({ key }) => key)).toEqual([]);
    expect(await keysOf({ ...asked, cursor: first.nextCursor })).toEqual(['b1', 'b3']);
    expect(await ask('one', asked)).toBeUndefined();
  });

  it('returns 10 records unless it asks for up to 100', async () => {
    for (let index = 0; index < 12; index++) books().put(`m${index}`, { rating: index }, undefined);

    expect(await keysOf({ index: 'by-key' })).toHaveLength(10);
    expect(await keysOf({ index: 'by-key', limit: 100 })).toHaveLength(17);
    const outside = { code: 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE' };
    expect(await query({ index: 'by-key', limit: 101 })).toEqual(outside);
    expect(await query({ index: 'by-key', limit: 0 })).toEqual(outside);
  });

  it('tells when a record dies where it is asked to', async () => {
    books().put('b6', { pages: 1 }, 60_000);

    const { results } = (await query({
      index: 'by-pages',
      limit: 2,
      metadataFields: ['EXPIRE_TIME'],
    })) as Page;
    expect(results[0]).toEqual({
      key: 'b6',
      value: { pages: 1 },
      expireTime: new Date(clock.now().getTime() + 60_000).toISOString(),
    });
    expect(results[1]).toEqual({ key: 'b2', value: expect.anything() as unknown });
  });

  it.each([
    ['an index that is not declared', { index: 'by-rating' }, 'INVALID_ENTITY_INDEX'],
    ['a range of another type', { index: 'by-pages', where: ['lessThan', 'x'] }, 'INCORRECT_PROPERTY_TYPE'],
    ['the start of a number', { index: 'by-pages', where: ['beginsWith', 1] }, 'INVALID_FILTER_CONDITION'],
    [
      'a filter on no attribute',
      { index: 'by-key', filters: [['and', 'author', 'exists']] },
      'INVALID_ENTITY_ATTRIBUTE',
    ],
    [
      'over 100 conditions',
      { index: 'by-key', filters: Array(101).fill(['or', 'title', 'exists']) },
      'BAD_REQUEST',
    ],
  ])('is refused with %s', async (_name, call, code) => {
    expect(await query(call)).toEqual({ code });
  });
});

describe('what no @forge/kvs sends', () => {
  const declared: DeclaredEntity = { name: 'book', attributes: { pages: { type: 'integer' } }, indexes: [] };
  const kvs = createKvs({ clock: manualClock('2026-11-22T08:00:00Z'), entities: entitySchemas([declared]) });
  const pages = { property: 'pages', condition: 'EQUAL_TO', values: [1] };
  const answerTo = (filters: object): unknown => {
    const { status, body } = kvs.answer('/api/v1/entity/query', {
      entityName: 'book',
      indexName: 'by-key',
      filters,
    });
    return [status, (JSON.parse(body ?? '{}') as { code?: string }).code];
  };

  it.each([
    ['both operators', { and: [pages], or: [pages] }, 'INVALID_FILTER_OPERATORS_COMBINATION'],
    ['an operator without conditions', { and: [] }, 'EMPTY_FILTER_OPERATOR'],
    ['one end of a range', { and: [{ ...pages, condition: 'BETWEEN' }] }, 'INSUFFICIENT_FILTER_VALUES'],
    ['two values for one', { and: [{ ...pages, values: [1, 2] }] }, 'INVALID_FILTER_VALUES'],
    ['a condition that there is not', { and: [{ ...pages, condition: 'LIKE' }] }, 'INVALID_FILTER_CONDITION'],
  ])('is refused: filters with %s', (_name, filters, code) => {
    expect(answerTo(filters)).toEqual([400, code]);
  });

  it('is refused: a condition on a plain value, a filter condition as range', () => {
    const set = [{ key: 'a', value: 1, conditions: { and: [pages] } }];
    expect(kvs.answer('/api/v1/transaction', { set }).body).toContain('BAD_REQUEST');
    const range = { condition: 'NOT_EQUAL_TO', values: ['a'] };
    const query = { entityName: 'book', indexName: 'by-key', range };
    expect(kvs.answer('/api/v1/entity/query', query).body).toContain('INVALID_FILTER_CONDITION');
  });
});
