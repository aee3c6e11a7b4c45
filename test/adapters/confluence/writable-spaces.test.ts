import * as fc from 'fast-check';
import { findWritable } from '../../../src/adapters/confluence/writable-spaces';

const spaces = (count: number, prefix = 'S') =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    key: `${prefix}${index}`,
    name: `${prefix} ${index}`,
  }));

describe('finding the spaces in which somebody may write', () => {
  it('offers those and no others, in their order, twenty-five at most', async () => {
    const writable = fc.array(fc.boolean(), { maxLength: 90 });
    await fc.assert(
      fc.asyncProperty(writable, async (may) => {
        const all = spaces(may.length);

        const found = await findWritable(all, (id) => Promise.resolve(may[Number(id.slice(1))] ?? false));

        const expected = all.filter((_, index) => may[index]);
        expect(found.spaces).toEqual(expected.slice(0, 25));
        if (found.complete) expect(found.spaces).toEqual(expected);
        if (expected.length <= 24) expect(found.complete).toBe(true);
      }),
    );
  });

  it('asks about a hundred spaces at most, ten at once, and says that there are more', async () => {
    let running = 0;
    let most = 0;
    const asked: string[] = [];

    const found = await findWritable(spaces(1000), async (id) => {
      asked.push(id);
      most = Math.max(most, ++running);
      await Promise.resolve();
      running -= 1;
      return false;
    });

    expect(found).toEqual({ spaces: [], complete: false });
    expect(asked).toHaveLength(100);
    expect(most).toBe(10);
  });

  it('asks about spaces of teams before personal ones', async () => {
    const team = spaces(1, 'TEAM');

    const found = await findWritable([...spaces(500, '~'), ...team], (id) => Promise.resolve(id === 'TEAM0'));

    expect(found.spaces).toEqual(team);
  });
});
