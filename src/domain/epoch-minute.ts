/**
 * Whole minutes since 1970-01-01T00:00Z. Every time of the app is one of these: the report is exact to the minute,
 * and differences between two of them are minutes without rounding.
 */
export type EpochMinute = number & { readonly __unit: 'minute' };

/**
 * Reads an ISO 8601 instant with an offset, also in Jira's form `2026-11-20T20:12:31.000+0800`.
 * Seconds are dropped, not rounded: 20:12:59 happened in the minute 20:12.
 *
 * @throws {RangeError} when the text is not such an instant
 */
export function epochMinuteOf(instant: string): EpochMinute {
  const ms = Date.parse(instant.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  if (Number.isNaN(ms) || !isDayOfCalendar(instant))
    throw new RangeError(`Not an instant such as 2026-11-20T20:12:31.000+0800: "${instant.slice(0, 60)}"`);
  return Math.floor(ms / 60_000) as EpochMinute;
}

/** False for 30 February, which `Date` takes for 2 March. */
function isDayOfCalendar(instant: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(instant) ?? [];
  return day === undefined || Number(day) <= new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

export function addMinutes(at: EpochMinute, minutes: number): EpochMinute {
  return (at + minutes) as EpochMinute;
}

export function minutesBetween(from: EpochMinute, to: EpochMinute): number {
  return to - from;
}
