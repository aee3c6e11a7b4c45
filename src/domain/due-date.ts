import type { ActionLevel, Day } from './action-item';
import { addDays } from './day';

/** Days within which an action of each level is due: the template's 1 week, 1 month and 3 months. */
export const defaultWindows: Readonly<Record<ActionLevel, number>> = { P0: 7, P1: 30, P2: 90 };

/** The last day of a level's window that starts on `from`. */
export function windowEnd(level: ActionLevel, from: Day, windows = defaultWindows): Day {
  return addDays(from, windows[level]);
}
