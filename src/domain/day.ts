import type { Day } from './action-item';
import type { EpochMinute } from './epoch-minute';
import { dateOf, wallTime } from './zone';
import type { Zone } from './zone';

const msPerDay = 86_400_000;

/** The calendar day of that instant in `zone`. */
export function dayOf(instant: Date, zone: Zone): Day {
  return dateOf(wallTime(Math.floor(instant.getTime() / 60_000) as EpochMinute, zone));
}

/** The day `days` calendar days later; `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00Z`) + days * msPerDay).toISOString().slice(0, 10);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / msPerDay);
}

/** True for a day that exists, written `2026-12-01`. */
export function isDay(text: string): text is Day {
  const at = Date.parse(`${text}T00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
