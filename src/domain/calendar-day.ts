import type { Day } from './action-item';
import { daysBetween, isDay } from './day';

/** A way of writing a day: what it looks like, and which day it means when written on `today`. */
export interface DayReader {
  readonly says: RegExp;
  /** Undefined when it names no day that exists. */
  readonly read: (match: RegExpExecArray, today: Day) => Day | undefined;
  /** Also looks like something else, so that in running text only "before" or a label makes it a deadline. */
  readonly weak?: true;
}

export const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** 1 for any spelling of January … 12. */
export const monthOf = (name: string): number =>
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].indexOf(
    name.slice(0, 3).toLowerCase(),
  ) + 1;

/** The day of these numbers; undefined when the calendar has none. */
export function dayFrom(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** A day without its year is the next one, unless it was within the last two months: then somebody is late. */
export function nearest(month: number, day: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((one) => dayFrom(one, month, day) ?? []);
  return candidates.find((candidate) => daysBetween(today, candidate) >= -61);
}

const named = (month = '', day = '', year: string | undefined, today: Day): Day | undefined =>
  year === undefined
    ? nearest(monthOf(month), Number(day), today)
    : dayFrom(Number(year), monthOf(month), Number(day));

/** Days written with their month, the surest first. */
export const calendarDays: readonly DayReader[] = [
  {
    says: /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)(?:\s*[日号])?/i,
    read: ([, year, month, day]) => dayFrom(Number(year), Number(month), Number(day)),
  },
  {
    says: /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})(?!\d)(?:\s*[日号])?/i,
    read: ([, month, day], today) => nearest(Number(month), Number(day), today),
  },
  {
    says: new RegExp(`\\b(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b`, 'i'),
    read: ([, month, day, year], today) => named(month, day, year, today),
  },
  {
    says: new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthName})\\b\\.?(?:,?\\s+(\\d{4}))?`,
      'i',
    ),
    read: ([, day, month, year], today) => named(month, day, year, today),
  },
];

/** `12/1` and `12-01`: ratios and versions look the same. */
export const shortDay: DayReader = {
  says: /(?<![\d.\w/-])(\d{1,2})[-/](\d{1,2})(?![\d\w/.%-])/,
  // "15/12" can only be the day first.
  read: ([, month, day], today) =>
    Number(month) > 12
      ? nearest(Number(day), Number(month), today)
      : nearest(Number(month), Number(day), today),
  weak: true,
};

/**
 * The first day that a text names, in the forms people write: `2026-12-01`, `2026/12/1`, `2026年12月1日`, `12月1日`,
 * `Dec 1`, `1 December 2026`. What lacks a year is meant near `today`. Undefined when it names none.
 */
export function findDay(text: string, today: Day): Day | undefined {
  const plain = text.normalize('NFKC');
  for (const { says, read } of calendarDays) {
    const match = says.exec(plain);
    if (match) return read(match, today);
  }
  const short = /^\s*\d{1,2}[-/]\d{1,2}\s*$/.test(plain) ? shortDay.says.exec(plain) : null;
  if (short) return shortDay.read(short, today);
  // A cell or the end of a list that holds nothing else: "9.22".
  const dotted = /^\s*(\d{1,2})\.(\d{1,2})\s*(?:前|之前)?\s*$/.exec(plain);
  return dotted ? nearest(Number(dotted[1]), Number(dotted[2]), today) : undefined;
}
