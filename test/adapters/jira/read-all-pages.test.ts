import { readAllPages } from '../../../src/adapters/jira/read-all-pages';

/** A list of `total` numbers that is given in pages of at most `cap`, as Jira does whatever is asked for. */
function pagesOf(total: number, cap: number) {
  const state = { open: 0, most: 0, total };
  const readPage = async (startAt: number) => {
    state.open += 1;
    state.most = Math.max(state.most, state.open);
    // Later pages come sooner, so that the order of arrival is not the order of the list.
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, 12 - startAt / cap)));
    state.open -= 1;
    const length = Math.max(0, Math.min(cap, state.total - startAt));
    return { total: state.total, values: Array.from({ length }, (_, index) => startAt + index) };
  };
  return { state, readPage };
}

const numbers = (length: number) => Array.from({ length }, (_, index) => index);

describe('readAllPages', () => {
  it.each([
    [0, 100],
    [1, 100],
    [100, 100],
    [101, 100],
    [1234, 100],
    [30, 7],
  ])('reads %d entries in pages of %d, in their order', async (total, cap) => {
    expect(await readAllPages(pagesOf(total, cap).readPage, () => undefined)).toEqual(numbers(total));
  });

  it('reads several pages at a time, but not all', async () => {
    const { state, readPage } = pagesOf(3000, 100);

    await readAllPages(readPage, () => undefined);

    expect(state.most).toBe(6);
  });

  it('tells how far it is, up to the end', async () => {
    const told: { done: number; total: number | null }[] = [];

    await readAllPages(pagesOf(250, 100).readPage, (progress) => told.push(progress));

    expect(told[0]).toEqual({ done: 100, total: 250 });
    expect(told.at(-1)).toEqual({ done: 250, total: 250 });
  });

  it('reads what comes while it reads', async () => {
    const { state, readPage } = pagesOf(250, 100);

    const read = await readAllPages(
      async (startAt) => {
        const page = await readPage(startAt);
        if (startAt === 200) state.total = 320;
        return startAt === 200 ? { ...(await readPage(200)), total: 320 } : page;
      },
      () => undefined,
    );

    expect(read).toEqual(numbers(320));
  });
});
