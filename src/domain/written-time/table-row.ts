import { tail } from './line-shapes';
import type { TimeMention } from './time-mentions';

/** What a row of a log says happened, and who did it where a column is for that. */
export interface TableRow {
  readonly text: string;
  readonly doer?: string;
}

/** "Wednesday, at". */
const dayNameLength = 14;

const doerTitle =
  /^\W*(?:(?:操作|执行|处理|负责|责任|经办|参与)(?:人员?|者|方)(?:\/系统)?|人员|who|owner|operator|responder|engineer|person|actor|done by|by)\W*$/i;

/** True for a line of a table. @param line in half width */
export const isTableLine = (line: string): boolean => /\s\|\s|^\s*\|/.test(line);

/** The column that a line of titles gives to those who did it; -1 when it has none. @param line in half width */
export const doerColumn = (line: string): number =>
  isTableLine(line) ? line.split('|').findIndex((title) => doerTitle.test(title.trim())) : -1;

/**
 * "| 1 | 20:12 | Wang | rolled back |": a cell that holds only a time makes the row an entry. What its other cells say;
 * undefined for a line that is no such row.
 * @param raw the line as written. @param line the same in half width. @param mention its first time
 * @param whose the column of those who did it, -1 when there is none
 */
export function tableRow(
  raw: string,
  line: string,
  mention: TimeMention,
  whose: number,
): TableRow | undefined {
  if (!isTableLine(line)) return undefined;
  let offset = 0;
  const cells = raw.split('|').map((cell) => {
    const start = offset;
    offset += cell.length + 1;
    return { start, end: start + cell.length, text: cell.trim() };
  });
  const timed = cells.find((cell) => mention.end > cell.start && mention.end <= cell.end + 1);
  if (!timed || line.slice(mention.end, timed.end).replace(tail, '').trim().length > 3) return undefined;
  // "… | after the deploy at 09:58": more than a weekday stands before it.
  if (line.slice(timed.start, mention.start).trim().length > dayNameLength) return undefined;
  const doer = cells[whose]?.text.replace(/^[^\p{L}\p{N}]*$/u, '');
  const text = cells
    .filter(
      (cell, column) =>
        column !== whose &&
        cell.text !== '' &&
        (cell.start >= mention.end - 1 || cell.end <= mention.start) &&
        cell !== timed &&
        !/^\d{1,2}$/.test(cell.text),
    )
    .map((cell) => cell.text)
    .join(' - ');
  return doer ? { text, doer } : { text };
}
