import { findNumber, type AdfNode } from './adf-node';

/** What a column needs on average, and what the narrowest needs, in pixels; with less the table scrolls instead. */
const AVERAGE_COLUMN = 104;
const NARROWEST_COLUMN = 80;

/** Tables whose columns have widths keep the proportions, but never ask for more than those widths. */
export function minTableWidth(widths: readonly (number | undefined)[]): number {
  const byCount = widths.length * AVERAGE_COLUMN;
  const known = widths.filter((width) => width !== undefined);
  if (known.length < widths.length || known.length === 0) return byCount;
  const sum = known.reduce((total, width) => total + width, 0);
  return Math.min(sum, Math.max(byCount, (sum * NARROWEST_COLUMN) / Math.min(...known)));
}

/** The width of each column in pixels, from the first cells that tell it. */
export function columnWidths(rows: readonly AdfNode[]): (number | undefined)[] {
  const widths = rows.map((row) =>
    row.content.flatMap((cell) => {
      const span = findNumber(cell.attrs, 'colspan') ?? 1;
      const colwidth: unknown = cell.attrs['colwidth'];
      return Array.from({ length: span }, (_, index) => {
        const width: unknown = Array.isArray(colwidth) ? colwidth[index] : undefined;
        return typeof width === 'number' && width > 0 ? width : undefined;
      });
    }),
  );
  const count = Math.max(0, ...widths.map((row) => row.length));
  return Array.from({ length: count }, (_, column) =>
    widths.map((row) => row[column]).find((width) => width !== undefined),
  );
}
