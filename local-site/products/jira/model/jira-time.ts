/** Writes an instant as Jira does, `2026-11-20T12:12:00.000+0000`; `offsetMinutes` shifts the zone that it is written in. */
export function jiraTime(date: Date, offsetMinutes = 0): string {
  const shifted = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${shifted}${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/** Milliseconds since 1970 of a time that Jira wrote (`+0800` without a colon included); NaN when it is none. */
export function jiraMillis(time: string): number {
  return Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
