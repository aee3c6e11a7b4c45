import { writeIssueLink } from '../document/page-actions';
import type { RowIdentity } from '../document/page-actions';
import { settleRow } from '../document/settle-row';
import type { Settled } from '../document/settle-row';
import type { Day } from '../domain/action-item';
import { isFailure } from './errors';
import type { Ports } from './ports';

/** How often a page that somebody edits at the same time is read again before the link waits for the next occasion. */
const linkAttempts = 3;

/** A row that has its issue now, and what has to be written into it. */
export interface RaisedRow {
  readonly row: RowIdentity;
  readonly key: string;
  readonly url: string;
  readonly settled: Settled | null;
}

/**
 * Gives the rows their links, and the owners, dates and criteria that were settled in the preview, on the page as it stands at that moment.
 *
 * @returns false when somebody kept saving the page meanwhile
 */
export async function linkRows(
  ports: Ports,
  pageId: string,
  raised: readonly RaisedRow[],
  today: Day,
): Promise<boolean> {
  if (raised.length === 0) return true;
  for (let attempt = 1; attempt <= linkAttempts; attempt += 1) {
    const page = await ports.pages.findPage(pageId);
    if (!page) return false;
    const linked = raised.reduce<unknown>(
      (doc, { row, key, url, settled }) =>
        writeIssueLink(settled ? settleRow(doc, row, settled, today) : doc, row, { key, url }),
      page.doc,
    );
    if (linked === page.doc) return true;
    try {
      await ports.pages.updatePage(page, linked, raised.map(({ key }) => key).join(', '));
      return true;
    } catch (error) {
      if (isFailure(error, 'NOT_ALLOWED')) return false;
      if (!isFailure(error, 'PAGE_CHANGED')) throw error;
    }
  }
  return false;
}
