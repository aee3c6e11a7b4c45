import { tail } from './line-shapes';
import type { TimeMention } from './time-mentions';

/**
 * "| 1 | 20:12 | Wang | rolled back |": a cell that holds only a time makes the row an entry. What its other cells say;
 * undefined for a line that is no such row.
 * @param raw the line as written. @param line the same in half width. @param mention its first time
 */
export function tableRow(raw: string, line: string, mention: TimeMention): string | undefined {
  if (!/\s\|\s|^\s*\|/.test(line)) return undefined;
  let offset = 0;
  const cells = raw.split('|').map((cell) => {
    const start = offset;
    offset += cell.length + 1;
    return { start, end: start + cell.length, text: cell.trim() };
  });
  const timed = cells.find((cell) => mention.end > cell.start && mention.end <= cell.end + 1);
  if (!timed || line.slice(mention.end, timed.end).replace(tail, '').trim().length > 3) return undefined;
  return cells
    .filter(
      (cell) =>
        cell.text !== '' &&
        (cell.start >= mention.end - 1 || cell.end <= mention.start) &&
        cell !== timed &&
        !/^\d{1,2}$/.test(cell.text),
    )
    .map(({ text }) => text)
    .join(' - ');
}
