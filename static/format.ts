import type { Text } from './create-text';

/** Minutes since 1970-01-01T00:00Z, as the contract gives times. */
type Minute = number;

/** Offset of a fixed zone such as `+08:00` in minutes; undefined for a zone that has a name. */
function fixedOffset(zone: string): number | undefined {
  const match = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  if (!match) return undefined;
  const size = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === '-' ? -size : size;
}

function format(at: Minute, zone: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  const offset = fixedOffset(zone);
  // Older browsers know no zones such as +08:00: such a minute is shifted and shown as if it were UTC.
  const [shown, timeZone] = offset === undefined ? [at, zone] : [at + offset, 'UTC'];
  const date = new Date(shown * 60_000);
  try {
    return new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(date);
  } catch {
    return `${new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)} UTC`;
  }
}

/** `20:12`, on the 24-hour clock in every language, as incident timelines are written. */
export function formatTime(at: Minute, zone: string, locale: string): string {
  return format(at, zone, locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

/**
 * One way to write a day on every screen: `2026-11-20` in Chinese, as the page of the report writes it, and `Nov 20, 2026` in
 * English, as Jira and Confluence write it there.
 */
export function formatDate(at: Minute, zone: string, locale: string): string {
  if (!isChinese(locale))
    return format(at, zone, locale, { year: 'numeric', month: 'short', day: 'numeric' });
  return format(at, zone, numbered, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

/** `11-20` or `Nov 20`: for places where the year is plain. */
export function formatMonthDay(at: Minute, zone: string, locale: string): string {
  if (!isChinese(locale)) return format(at, zone, locale, { month: 'short', day: 'numeric' });
  return formatDate(at, zone, locale).slice('yyyy-'.length);
}

const isChinese = (locale: string) => locale.startsWith('zh');
/** The language in which `Intl` writes days in the order of ISO 8601. */
const numbered = 'sv-SE';

export function formatDateTime(at: Minute, zone: string, locale: string): string {
  return `${formatDate(at, zone, locale)} ${formatTime(at, zone, locale)}`;
}

/** An instant such as `2026-11-20T12:12:00Z`, to the minute, in the reader's own zone. */
export function formatInstant(instant: string, text: Text): string {
  const at = Math.floor(Date.parse(instant.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) / 60_000);
  return Number.isNaN(at) ? instant : formatDateTime(at, text.zone, text.locale);
}

/** A calendar day such as `2026-12-01`, which has no zone. */
export function formatDay(day: string, locale: string): string {
  const midnight = Date.parse(`${day}T00:00:00Z`) / 60_000;
  return Number.isNaN(midnight) ? day : formatDate(midnight, 'UTC', locale);
}

/** `47 minutes`, `1 hour 5 minutes`, `2 days 3 hours`. */
export function formatSpan(minutes: number, text: Text): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  const parts = [
    days > 0 ? text.count('span.days', days) : '',
    hours > 0 ? text.count('span.hours', hours) : '',
    days === 0 && (rest > 0 || hours === 0) ? text.count('span.minutes', rest) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** `47′`, `1 h 5′`, `2 d 3 h`: where there is little room. */
export function formatShortSpan(minutes: number, text: Text): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0) return text.t('span.shortDays', { days, hours });
  if (hours > 0) return text.t('span.shortHours', { hours, minutes: rest });
  return text.t('span.shortMinutes', { minutes: rest });
}
