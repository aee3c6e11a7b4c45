/** The day of an ADF date node (milliseconds as a string, midnight UTC) in the reader's language; undefined when it is no date. */
export function findDayText(timestamp: string | undefined, locale: string): string | undefined {
  const day = new Date(Number(timestamp ?? Number.NaN));
  if (Number.isNaN(day.getTime())) return undefined;
  const dateStyle = locale.startsWith('zh') ? 'long' : 'medium';
  return new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(day);
}

/** The same day as `2026-11-28`, for machines and native date fields. */
export function isoDay(timestamp: string | undefined): string {
  const day = new Date(Number(timestamp ?? Number.NaN));
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}
