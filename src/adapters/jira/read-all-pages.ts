import { concurrently } from '../concurrently';

/** Requests at a time for one list. Jira allows a hundred a second; a site is not ours alone. */
const concurrency = 6;

export interface JiraPage {
  readonly total: number;
  readonly values: readonly unknown[];
}

/**
 * All entries of a list that Jira pages by `startAt`, in Jira's order. The first page tells the total and how long a page
 * really is, since Jira caps what is asked for; the others are read in parallel. Entries that come while it reads are read too.
 */
export async function readAllPages(
  readPage: (startAt: number) => Promise<JiraPage>,
  onProgress: (progress: { done: number; total: number | null }) => void,
): Promise<unknown[]> {
  const first = await readPage(0);
  let total = first.total;
  let done = first.values.length;
  onProgress({ done, total });
  const pages = [first.values];
  const size = first.values.length;
  for (let from = size; size > 0 && from < total;) {
    const starts = Array.from(
      { length: Math.ceil((total - from) / size) },
      (_, index) => from + index * size,
    );
    const read = await concurrently(starts, concurrency, async (startAt) => {
      const page = await readPage(startAt);
      done += page.values.length;
      total = Math.max(total, page.total);
      onProgress({ done: Math.min(done, total), total });
      return page.values;
    });
    pages.push(...read);
    from += starts.length * size;
    if (read.at(-1)?.length === 0) break;
  }
  return pages.flat();
}
