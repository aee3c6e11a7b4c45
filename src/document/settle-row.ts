import type { Day } from '../domain/action-item';
import { date, mention, paragraph, text } from './adf';
import type { AdfNode } from './adf';
import { findNode, walk } from './adf-read';
import { findRow, replaceNode } from './page-actions';
import type { RowIdentity } from './page-actions';

/** What a person chose in place of what the page says. */
export interface Choice<T> {
  readonly value: T;
  /** What the cell said when they chose; empty while it only asked for an answer. */
  readonly was: string;
}

/** Owner, due date and criterion of an action as they were settled when it was raised; null: as the page says. */
export interface Settled {
  readonly issueKey: string;
  readonly owner: Choice<{ readonly accountId: string; readonly name: string }> | null;
  readonly due: Choice<Day> | null;
  /** For a cell that has no criterion yet. */
  readonly acceptance: string | null;
}

/**
 * The page with owner, due date and criterion of a raised row as a person settled them. A cell that says something else by now is left alone:
 * somebody wrote there meanwhile. Words that stand beside the person or the day stay.
 *
 * @param today settles days written without a year
 */
export function settleRow(doc: unknown, row: RowIdentity, settled: Settled, today: Day): unknown {
  const found = findRow(doc, row, today);
  if (!found) return doc;
  const { owner, due, acceptance, issueKey } = settled;
  const write = (page: unknown, cell: unknown, says: string, was: string | undefined, answer: Answer) =>
    was === undefined || (says !== '' && says !== was) || !findNode(cell)
      ? page
      : replaceNode(page, cell, answered(cell, says, answer));
  const withOwner = write(doc, found.cell('owner'), found.row.ownerText, owner?.was, {
    node: mention(`owner-${issueKey}`, owner?.value.accountId ?? '', owner?.value.name ?? ''),
    isNothingElse: (said) => /^@?[\p{L}\p{M}\s.'·-]{1,30}$/u.test(said),
  });
  const withDue = write(withOwner, found.cell('due'), found.row.dueText, due?.was, {
    node: date(`due-${issueKey}`, due?.value ?? ''),
    isNothingElse: (said) => found.row.due !== null && /^[\d\s年月日号/.-]+$/u.test(said),
  });
  const criterion = found.cell('acceptance');
  return acceptance === null || found.row.acceptance !== '' || !findNode(criterion)
    ? withDue
    : replaceNode(withDue, criterion, {
        ...(criterion as object),
        content: [paragraph(...text(acceptance))],
      });
}

interface Answer {
  /** A mention or a date. */
  readonly node: AdfNode;
  /** Whether the words of the cell are an answer of the same kind and no more. */
  readonly isNothingElse: (said: string) => boolean;
}

/** The cell with the new answer in place of the old one. */
function answered(cell: unknown, says: string, { node, isNothingElse }: Answer): unknown {
  const old = firstOfType(cell, node.type);
  if (old !== undefined) return replaceNode(cell, old, node);
  if (says === '' || isNothingElse(says)) return { ...(cell as object), content: [paragraph(node)] };
  const [first, ...rest] = findNode(cell)?.content ?? [];
  const block = findNode(first);
  return {
    ...(cell as object),
    content:
      block?.type === 'paragraph'
        ? [{ ...(first as object), content: [node, ...text(' '), ...block.content] }, ...rest]
        : [paragraph(node), first, ...rest],
  };
}

function firstOfType(cell: unknown, type: string): unknown {
  let first: unknown;
  walk(cell, (node, raw) => {
    if (first === undefined && node.type === type) first = raw;
    return first === undefined ? undefined : false;
  });
  return first;
}
