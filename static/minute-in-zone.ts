/** What a date control and a time control hold: `2026-11-20` and `20:12`. */
export interface DateAndTime {
  readonly date: string;
  readonly time: string;
}

function offsetAt(at: number, zone: string): number {
  const fixed = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (fixed) return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3]));
  const parts = new Map(
    new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(at * 60_000)
      .map((part) => [part.type, Number(part.value)]),
  );
  const read = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute')) / 60_000 - at;
}

/** The minute since 1970-01-01T00:00Z at which the clock in `zone` shows this; undefined when it is no time at all. */
export function minuteInZone({ date, time }: DateAndTime, zone: string): number | undefined {
  const asUtc = Date.parse(`${date}T${time.slice(0, 5)}:00Z`) / 60_000;
  if (Number.isNaN(asUtc)) return undefined;
  const candidates = [-1440, 1440].map((shift) => asUtc - offsetAt(asUtc + shift, zone));
  const exact = candidates.filter((at) => at + offsetAt(at, zone) === asUtc);
  return exact.length > 0 ? Math.min(...exact) : Math.max(...candidates);
}

/** What the controls show for that minute. */
export function dateAndTime(at: number, zone: string): DateAndTime {
  const iso = new Date((at + offsetAt(at, zone)) * 60_000).toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16) };
}
