import type { EpochMinute } from './epoch-minute';

/** An IANA zone (`Asia/Shanghai`) or a fixed offset (`+08:00`), as `Intl.DateTimeFormat` takes it. */
export type Zone = string;

/** A reading of the clock on the wall in some zone. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

const formats = new Map<Zone, Intl.DateTimeFormat>();

function formatIn(zone: Zone): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
    formats.set(zone, format);
  }
  return format;
}

/** True when `zone` is one that this platform knows. */
export function isZone(zone: string): boolean {
  try {
    formatIn(zone);
    return true;
  } catch {
    return false;
  }
}

/** Minutes of a fixed offset such as `+05:30`, or null for a named zone. */
function fixedOffset(zone: Zone): number | null {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(zone);
  if (!match) return null;
  const size = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -size : size;
}

/** Offsets of named zones by quarter of an hour: clocks change on quarters only, and `Intl` is slow. */
const offsets = new Map<Zone, Map<number, number>>();
const mostQuarters = 20_000;

/** Offset of `zone` from UTC at that minute, in minutes; east of Greenwich is positive. */
export function offsetMinutes(at: EpochMinute, zone: Zone): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return fixed;
  const quarters = offsets.get(zone) ?? new Map<number, number>();
  const quarter = Math.floor(at / 15);
  const before = quarters.get(quarter);
  if (before !== undefined) return before;
  const parts = new Map(
    formatIn(zone)
      .formatToParts(at * 60_000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute')) / 60_000;
  if (quarters.size >= mostQuarters) quarters.clear();
  quarters.set(quarter, wall - at);
  offsets.set(zone, quarters);
  return wall - at;
}

/** What the clock on the wall shows in `zone` at that minute. */
export function wallTime(at: EpochMinute, zone: Zone): WallTime {
  const shown = new Date((at + offsetMinutes(at, zone)) * 60_000);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
  };
}

/**
 * The minute at which the clock on the wall in `zone` shows `wall`. A reading that a change to summer time skips gives
 * the minute after the gap; one that occurs twice gives the first.
 */
export function minuteAt(wall: WallTime, zone: Zone): EpochMinute {
  const asUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute) / 60_000;
  const candidates = [-1440, 1440].map(
    (shift) => asUtc - offsetMinutes((asUtc + shift) as EpochMinute, zone),
  );
  const exact = candidates.filter((at) => at + offsetMinutes(at as EpochMinute, zone) === asUtc);
  return (exact.length > 0 ? Math.min(...exact) : Math.max(...candidates)) as EpochMinute;
}

const two = (value: number) => String(value).padStart(2, '0');

/** `2026-11-20` */
export function dateOf(wall: WallTime): string {
  return `${String(wall.year).padStart(4, '0')}-${two(wall.month)}-${two(wall.day)}`;
}

/** `20:12` */
export function timeOf(wall: WallTime): string {
  return `${two(wall.hour)}:${two(wall.minute)}`;
}

/** `2026-11-20T20:12+08:00`: the minute as it is written in `zone`. */
export function isoMinute(at: EpochMinute, zone: Zone): string {
  const wall = wallTime(at, zone);
  const offset = offsetMinutes(at, zone);
  const size = Math.abs(offset);
  return `${dateOf(wall)}T${timeOf(wall)}${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
