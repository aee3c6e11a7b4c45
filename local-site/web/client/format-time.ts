/** Instants and calendar days in the reader's own zone and language. */

/** Jira writes `+0800` without a colon, which not every engine parses. */
export function instantOf(text: string): Date | undefined {
  const instant = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return Number.isNaN(instant.getTime()) ? undefined : instant;
}

/** Date and minute, e.g. `2026年11月20日 20:12`. Unreadable text is returned as it is. */
export function formatMinute(text: string, locale: string, timeZone: string): string {
  const instant = instantOf(text);
  if (!instant) return text;
  return new Intl.DateTimeFormat(locale, {
    timeZone,
    year: 'numeric',
    month: locale.startsWith('zh') ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(instant);
}

/** A calendar day `yyyy-mm-dd`, which has no zone. */
export function formatDay(day: string, locale: string): string {
  const instant = instantOf(`${day}T00:00:00Z`);
  if (!instant) return day;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: locale.startsWith('zh') ? 'long' : 'short',
    day: 'numeric',
  }).format(instant);
}

/** Today as `yyyy-mm-dd` in a zone. */
export function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).format(new Date());
}

/** The zone as people read it, e.g. `GMT+8`. */
export function zoneName(locale: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

export function formatBytes(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[unit] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(value);
}
