import type { ActionLevel, Day } from './action-item';
import { addDays, daysBetween, isDay } from './day';

/** Days within which an action of each level is due: the template's 1 week, 1 month and 3 months. */
export const defaultWindows: Readonly<Record<ActionLevel, number>> = { P0: 7, P1: 30, P2: 90 };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthName =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const chineseDays = '一二三四五六日';

/** 1 for Monday … 7 for Sunday. */
const weekday = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;

function dayFrom(year: number, month: number, day: number): Day | undefined {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : undefined;
}

/** A day without its year is the next one, unless it was within the last two months: then somebody is late. */
function nearest(month: number, day: number, today: Day): Day | undefined {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].flatMap((one) => dayFrom(one, month, day) ?? []);
  return candidates.find((candidate) => daysBetween(today, candidate) >= -61);
}

function endOfMonth(today: Day, monthsOn: number): Day {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return new Date(Date.UTC(year, month + monthsOn, 0)).toISOString().slice(0, 10);
}

/** The part of a month: 初 and "early" end on the 10th, 中旬 and "mid" on the 20th, 底 on its last day. */
const partEnds: readonly (readonly [RegExp, number])[] = [
  [/^(?:初|上旬|early|beginning|start|begin)/i, 10],
  [/^(?:中|mid)/i, 20],
];

function partOfMonth(text: string, today: Day): Day | undefined {
  const chinese =
    /(?:(\d{4})\s*年\s*)?(?<!\d)(\d{1,2})\s*月\s*(?:份\s*)?(底|末|初|中旬|中(?!间)|上旬|下旬)/.exec(text);
  const english = new RegExp(
    `\\b(?:(end|middle|beginning|start|late|early) (?:of )?|(mid)[- ])(${monthName})\\b\\.?(?:,? (\\d{4}))?`,
    'i',
  ).exec(text);
  const quarter =
    /(?:\bend of\s+)?\b(?:Q([1-4]))(?:\s+(\d{4}))?(?:\s+end)?\b|第?([一二三四1-4])季度(?:末|底|内|前)/i.exec(
      text,
    );
  const part = chinese?.[3] ?? english?.[1] ?? english?.[2] ?? '';
  const name = english?.[3] ?? '';
  const ofQuarter = numberOf(quarter?.[1] ?? quarter?.[3]);
  const month = chinese
    ? Number(chinese[2])
    : english
      ? months.indexOf(name.slice(0, 3).toLowerCase()) + 1
      : ofQuarter === undefined
        ? 0
        : ofQuarter * 3;
  if (month < 1 || month > 12) return undefined;
  const written = chinese?.[1] ?? english?.[4] ?? quarter?.[2];
  const year =
    written === undefined ? Number((nearest(month, 28, today) ?? today).slice(0, 4)) : Number(written);
  const day = partEnds.find(([words]) => words.test(part))?.[1];
  return day === undefined
    ? new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    : dayFrom(year, month, day);
}

function weekdayOf(text: string, today: Day): Day | undefined {
  const chinese = /(本周|这周|下下周|下周|下个?星期|周|星期|礼拜)([一二三四五六日天])/.exec(text);
  if (chinese) {
    const [, which = '', name = ''] = chinese;
    const wanted = chineseDays.indexOf(name === '天' ? '日' : name) + 1;
    const weeks = which === '下下周' ? 2 : /^下/.test(which) ? 1 : 0;
    const ofWeek = addDays(today, wanted - weekday(today) + weeks * 7);
    return weeks === 0 && /^(?:周|星期|礼拜)/.test(which) && ofWeek < today ? addDays(ofWeek, 7) : ofWeek;
  }
  const english = new RegExp(`\\b(next |this )?(${englishDays.join('|')})\\b`, 'i').exec(text);
  if (!english) return undefined;
  const wanted = englishDays.indexOf((english[2] ?? '').toLowerCase()) + 1;
  const ahead = (wanted - weekday(today) + 7) % 7;
  // "next Friday" is the Friday of next week; "by Friday" is the coming one.
  if (/next/i.test(english[1] ?? '')) return addDays(today, wanted - weekday(today) + 7);
  return addDays(today, ahead);
}

function relativeDay(text: string, today: Day): Day | undefined {
  const amounts: readonly (readonly [RegExp, number])[] = [
    [
      /(\d{1,3}|[一二两三四五六七八九十])\s*(?:个)?(?:工作日|天|日)(?:之)?内|\b(?:with)?in (\d{1,3}) days?\b/i,
      1,
    ],
    [/(\d{1,2}|[一二两三四])\s*(?:个)?(?:周|星期)(?:之)?内|\b(?:with)?in (\d{1,2}|a|one|two) weeks?\b/i, 7],
    [/(\d{1,2}|[一二两三四五六半])\s*个?月(?:之)?内|\b(?:with)?in (\d{1,2}|a|one|two|three) months?\b/i, 30],
  ];
  for (const [pattern, days] of amounts) {
    const match = pattern.exec(text);
    const count = numberOf(match?.[1] ?? match?.[2]);
    if (count !== undefined) return addDays(today, Math.round(count * days));
  }
  if (/本周内|本周末|这周内|\bthis week\b/i.test(text))
    return addDays(today, Math.max(0, 5 - weekday(today)));
  if (/下周内|下周(?![一二三四五六日天])|\bnext week\b/i.test(text))
    return addDays(today, 12 - weekday(today));
  if (/下个?月底|\bend of next month\b/i.test(text)) return endOfMonth(today, 1);
  if (/(?:本|这个?)?月底|\bend of (?:the |this )?month\b/i.test(text)) return endOfMonth(today, 0);
  if (/今天|今日|\btoday\b|\bEOD\b/i.test(text)) return today;
  if (/明天|明日|\btomorrow\b/i.test(text)) return addDays(today, 1);
  return undefined;
}

const words: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const moreWords: Readonly<Record<string, number>> = { 半: 0.5, a: 1, one: 1, two: 2, three: 3 };

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return words[text] ?? moreWords[text.toLowerCase()] ?? (/^\d+$/.test(text) ? Number(text) : undefined);
}

/**
 * The first day that a text names, in the forms people write: `2026-12-01`, `2026/12/1`, `2026年12月1日`, `12月1日`,
 * `Dec 1`, `1 December 2026`. What lacks a year is meant near `today`. Undefined when it names none.
 */
export function findDay(text: string, today: Day): Day | undefined {
  const plain = text.normalize('NFKC');
  const full = /(?<!\d)(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(plain);
  if (full) return dayFrom(Number(full[1]), Number(full[2]), Number(full[3]));
  const chinese = /(?<!\d)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?(?!\d)/.exec(plain);
  if (chinese) return nearest(Number(chinese[1]), Number(chinese[2]), today);
  const monthFirst = new RegExp(
    `\\b(${monthName})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?\\b`,
    'i',
  ).exec(plain);
  const dayFirst = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(${monthName})\\b\\.?(?:,?\\s+(\\d{4}))?`,
    'i',
  ).exec(plain);
  const named = monthFirst
    ? { month: monthFirst[1], day: monthFirst[2], year: monthFirst[3] }
    : dayFirst && { month: dayFirst[2], day: dayFirst[1], year: dayFirst[3] };
  if (named) {
    const month = months.indexOf((named.month ?? '').slice(0, 3).toLowerCase()) + 1;
    return named.year === undefined
      ? nearest(month, Number(named.day), today)
      : dayFrom(Number(named.year), month, Number(named.day));
  }
  const short = /^\s*(\d{1,2})[-/](\d{1,2})\s*$/.exec(plain);
  if (short) return nearest(Number(short[1]), Number(short[2]), today);
  return undefined;
}

/** Like `findDay`, and also reads what is said from `today` on: 下周五前, by Friday, 两周内, 月底, end of
 * next month, and parts of a named month or quarter: 12 月底, mid-January, Q1. */
export function findDueDay(text: string, today: Day): Day | undefined {
  const plain = text.normalize('NFKC');
  return (
    findDay(plain, today) ?? partOfMonth(plain, today) ?? weekdayOf(plain, today) ?? relativeDay(plain, today)
  );
}

/** The last day of a level's window that starts on `from`. */
export function windowEnd(level: ActionLevel, from: Day, windows = defaultWindows): Day {
  return addDays(from, windows[level]);
}
