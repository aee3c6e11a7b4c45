import type { EpochMinute } from '../../domain/epoch-minute';
import { timeOf, wallTime } from '../../domain/zone';
import type { Zone } from '../../domain/zone';
import { dateMentions } from '../../domain/written-time/date-mentions';
import { timeMentions } from '../../domain/written-time/time-mentions';

/** A time of day or a date that a text writes. */
export interface WrittenClock {
  readonly token: string;
  readonly start: number;
  readonly end: number;
  /** `20:31`; null for a date alone. */
  readonly time: string | null;
  /** `11-20`, with the year in front where it is written. */
  readonly day: string | null;
  readonly zone: Zone | null;
  /** "8点" said without a half of the day. */
  readonly spoken: boolean;
  readonly about: boolean;
}

const two = (value: number) => String(value).padStart(2, '0');
const clockOf = (hour: number, minute: number) => `${two(hour % 24)}:${two(minute)}`;

/** Month and day written with figures alone: 11-20 at a place where no clock time follows. */
const shortDay = /(?<![\d./:-])(0[1-9]|1[0-2])-([0-2]\d|3[01])(?![\d./:-])/g;

/** The times and dates of a plain text, left to right; what they cover is no other figure. */
export function writtenClocks(text: string): readonly WrittenClock[] {
  const chinese = /[\u3400-\u9fff]/.test(text);
  const found: WrittenClock[] = [];
  for (const mention of timeMentions(text, chinese)) {
    const { start, end, date, zone, spoken, approximate } = mention;
    // 同一时刻, 一时间: an hour of no day.
    if (text.slice(start, end).trim() === '一时') continue;
    const common = {
      start,
      end,
      token: text.slice(start, end).trim(),
      day: date === null ? null : dayText(date),
      zone,
      spoken,
      about: approximate,
    };
    found.push({ ...common, time: clockOf(mention.hour, mention.minute) });
    if (mention.rangeEnd)
      found.push({ ...common, day: null, time: clockOf(mention.rangeEnd.hour, mention.rangeEnd.minute) });
  }
  const free = (start: number, end: number) => !found.some((other) => start < other.end && end > other.start);
  const day = (start: number, end: number, written: string) => {
    if (!free(start, end)) return;
    const common = { start, end, token: text.slice(start, end).trim(), time: null, day: written };
    found.push({ ...common, zone: null, spoken: false, about: false });
  };
  for (const date of dateMentions(text)) day(date.start, date.end, dayText(date));
  for (const match of text.matchAll(shortDay))
    day(match.index, match.index + match[0].length, `${match[1] ?? ''}-${match[2] ?? ''}`);
  return found.sort((a, b) => a.start - b.start);
}

function dayText({ year, month, day }: { year: number | null; month: number; day: number }): string {
  return `${year === null ? '' : `${year}-`}${two(month)}-${two(day)}`;
}

/** True when the clock, read in its own zone or else the report's, shows the instant. */
export function showsInstant(clock: WrittenClock, at: EpochMinute, zone: Zone): boolean {
  const wall = wallTime(at, clock.zone ?? zone);
  const full = `${wall.year}-${two(wall.month)}-${two(wall.day)}`;
  if (clock.day !== null && !full.endsWith(clock.day)) return false;
  if (clock.time === null) return true;
  const time = timeOf(wall);
  if (time === clock.time) return true;
  if (clock.spoken && clockOf(wall.hour + 12, wall.minute) === clock.time) return true;
  if (!clock.about) return false;
  const [hour = 0, minute = 0] = clock.time.split(':').map(Number);
  const apart = Math.abs(hour * 60 + minute - (wall.hour * 60 + wall.minute));
  return Math.min(apart, 1440 - apart) <= 10;
}
