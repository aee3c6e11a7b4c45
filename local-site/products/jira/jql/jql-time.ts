import type { DateTimeUnit, Duration } from 'luxon';
import { DateTime, Duration as Durations } from 'luxon';
import { badRequest } from '../jira-error';
import type { Operand } from './query';

/** When and where "now" is for the person who searches. */
export interface JqlNow {
  readonly now: Date;
  readonly timeZone: string;
}

const starts: Readonly<Record<string, readonly [DateTimeUnit, 'start' | 'end']>> = {
  startofday: ['day', 'start'],
  endofday: ['day', 'end'],
  startofweek: ['week', 'start'],
  endofweek: ['week', 'end'],
  startofmonth: ['month', 'start'],
  endofmonth: ['month', 'end'],
  startofyear: ['year', 'start'],
  endofyear: ['year', 'end'],
};

/**
 * Milliseconds since 1970 of a date operand: `2026-11-20`, `2026-11-20 20:12`, `-7d`, `now()`, `startOfDay(-1d)`.
 * Dates without a zone are in the zone of the person who searches.
 * @throws JiraError 400 for anything else
 */
export function millisOfOperand(operand: Operand, field: string, { now, timeZone }: JqlNow): number {
  const here = DateTime.fromJSDate(now, { zone: timeZone }).setLocale('en-US');
  if (operand.kind === 'function') {
    if (operand.name.toLowerCase() === 'now') return here.toMillis();
    const boundary = starts[operand.name.toLowerCase()];
    if (boundary === undefined)
      throw badRequest(`Unable to find JQL function '${operand.name}(${operand.args.join(', ')})'.`);
    const [unit, edge] = boundary;
    const moved = here.plus(offsetOf(operand.args[0], unit, field));
    const options = { useLocaleWeeks: true };
    return (edge === 'start' ? moved.startOf(unit, options) : moved.endOf(unit, options)).toMillis();
  }
  const text = operand.kind === 'value' ? operand.text.trim() : '';
  const period = periodOf(text);
  if (period) return here.plus(period).toMillis();
  return millisOfText(text, timeZone) ?? invalidDate(text, field);
}

/** Milliseconds of a date or time written in digits, midnight of the zone when it is a date alone. */
export function millisOfText(text: string, timeZone: string): number | undefined {
  for (const format of ['yyyy-MM-dd', 'yyyy/MM/dd', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd HH:mm']) {
    const date = DateTime.fromFormat(text, format, { zone: timeZone });
    if (date.isValid) return date.toMillis();
  }
  const iso = DateTime.fromISO(text, { zone: timeZone });
  return iso.isValid ? iso.toMillis() : undefined;
}

function offsetOf(text: string | undefined, unit: DateTimeUnit, field: string): Duration {
  if (text === undefined || text === '') return Durations.fromObject({});
  if (/^[+-]?\d+$/.test(text)) return Durations.fromObject({ [unit]: Number(text) });
  return periodOf(text) ?? invalidDate(text, field);
}

/** `-7d`, `4w 2d`, `-1M`: weeks, days, hours and minutes, and in functions also years (`y`) and months (`M`). */
function periodOf(text: string): Duration | undefined {
  const match = /^([+-]?)((?:\d+[yMwdhm]\s*)+)$/.exec(text);
  if (!match) return undefined;
  const units = { y: 'years', M: 'months', w: 'weeks', d: 'days', h: 'hours', m: 'minutes' } as const;
  const parts = [...(match[2] ?? '').matchAll(/(\d+)([yMwdhm])/g)].map(([, count, unit]) => [
    units[unit as keyof typeof units],
    Number(count) * (match[1] === '-' ? -1 : 1),
  ]);
  return Durations.fromObject(Object.fromEntries(parts) as Record<string, number>);
}

function invalidDate(text: string, field: string): never {
  throw badRequest(
    `Date value '${text}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  );
}
