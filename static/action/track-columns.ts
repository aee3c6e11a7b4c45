import { milestoneOrder } from '../milestone-words';
import type { Milestones } from '../milestone-words';

/** Width of the space before a point that nobody knows, or that lies no later than the one before it. */
const narrow = 0.15;

/**
 * Columns of the track: one for each milestone, and between two of them room that grows with the minutes. The root makes
 * it fit: an hour is seen to be longer than a minute, and a minute is still to be seen beside a day.
 */
export function trackColumns(milestones: Milestones, pointWidth: string): string {
  const columns: string[] = [];
  let last: number | null = null;
  const spans = milestoneOrder.map((name) => {
    const { at } = milestones[name];
    const span = at !== null && last !== null ? Math.max(0, at - last) : 0;
    if (at !== null) last = Math.max(at, last ?? at);
    return span;
  });
  const longest = Math.max(1, ...spans);
  milestoneOrder.forEach((_, index) => {
    if (index > 0) {
      const weight = narrow + Math.sqrt((spans[index] ?? 0) / longest);
      columns.push(`minmax(0.25rem, ${weight.toFixed(3)}fr)`);
    }
    columns.push(pointWidth);
  });
  return columns.join(' ');
}
