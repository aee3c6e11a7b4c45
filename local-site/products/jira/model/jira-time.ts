/** Writes an instant as Jira does, `2026-11-20T12:12:00.000+0000`; `offsetMinutes` shifts the zone that it is written in. */
export function jiraTime(date: Date, offsetMinutes = 0): string {
  const shifted = new Date(date.getTime() + offsetMinutes * 60_000).toISOString().slice(0, -1);
  const sign = offsetMinutes < 0 ? '-' : '+';
  const minutes = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${shifted}${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}

/**
 * A time as Jira would write it, of whatever an export holds: Jira's own and other ISO times stay as they are, one
 * without a zone is taken for UTC, a number for milliseconds since 1970. Anything else is none.
 */
export function findJiraTime(value: unknown): string | undefined {
  if (typeof value === 'number')
    return Number.isNaN(new Date(value).getTime()) ? undefined : jiraTime(new Date(value));
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d/.test(value)) return undefined;
  if (/\d(Z|[+-]\d\d:?\d\d)$/.test(value) && /:/.test(value))
    return Number.isNaN(jiraMillis(value)) ? undefined : value;
  const text = value.replace(' ', 'T');
  const millis = Date.parse(text.includes('T') ? `${text}Z` : text);
  return Number.isNaN(millis) ? undefined : jiraTime(new Date(millis));
}

/** Milliseconds since 1970 of a time that Jira wrote (`+0800` without a colon included); NaN when it is none. */
export function jiraMillis(time: string): number {
  return Date.parse(time.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
