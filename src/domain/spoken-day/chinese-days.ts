import type { DayReader } from '../calendar-day';
import { dayFrom, nearest } from '../calendar-day';
import { chineseNumber } from '../chinese-number';
import { addDays } from '../day';
import {
  after,
  friday,
  lastDay,
  monthAfter,
  monthIn,
  monthsOn,
  partOf,
  quarter,
  weekday,
  yearFor,
  yearOf,
} from './day-steps';

const count = '\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半]';

/** 15, 十五, 半. */
function numberOf(text = ''): number {
  if (text === '半') return 0.5;
  return /^\d+$/.test(text) ? Number(text) : chineseNumber(text);
}

/** Days as Chinese says them from the day on which it is written. */
export const chineseDays: readonly DayReader[] = [
  {
    says: /(?:(\d{4})\s*年\s*|(明)年\s*|今年\s*)?(?<!\d)(\d{1,2})\s*月\s*(?:份\s*)?(底|末|初|中旬|中(?!间)|上旬|下旬)/,
    read: ([, year, next, month, part = ''], today) => {
      const ofYear = next === undefined ? yearFor(Number(month), today) : yearOf(today) + 1;
      return partOf(year === undefined ? ofYear : Number(year), Number(month), part);
    },
  },
  {
    // 2027-01, 2027 年 1 月: its last day
    says: /(?<![\d-])(20\d{2})(?:-(0[1-9]|1[0-2])(?![-\d])|\s*年\s*(\d{1,2})\s*月(?!\s*\d|份?(?:底|末|初|中|上旬|下旬)|(?:之|以)?前))/,
    read: ([, year, month, spoken]) => lastDay(Number(year), Number(month ?? spoken)),
  },
  {
    // 下个月 15 号
    says: /(?<!上)(下下个?|下个?|本|这个?|当)月\s*(\d{1,2})\s*[日号]?(?!\d)/,
    read: ([, which = '', day], today) => dayFrom(...monthAfter(today, monthsOn(which)), Number(day)),
  },
  {
    // 月底, 下月初, 本月中旬
    says: /(?:(下下个?|下个?|本|这个?|当)|(?<![\d一二两三四五六七八九十个几半上每]))月\s*(底|末|初|中旬|中(?!间)|上旬|下旬)/,
    read: ([, which = '', part = ''], today) => partOf(...monthAfter(today, monthsOn(which)), part),
  },
  {
    // 12 月前: before it begins
    says: /(?<!\d)(\d{1,2})\s*月(?:份)?(?=(?:之|以)?前)/,
    read: ([, month], today) => {
      const first = nearest(Number(month), 1, today);
      return first === undefined ? undefined : addDays(first, -1);
    },
  },
  {
    says: /(?<!\d)(\d{1,2})\s*月(?:份)?(?=(?:之|以)?内|完成|上线|交付)/,
    read: ([, month], today) => partOf(yearFor(Number(month), today), Number(month), ''),
  },
  {
    says: /(?<!上|上个)(下下个?|下个?|本|这个?|当)月(?!\s*\d)/,
    read: ([, which = ''], today) => lastDay(...monthAfter(today, monthsOn(which))),
  },
  {
    says: /(?:(\d{4})\s*年|(明)年)?\s*第?([一二三四1-4])\s*季度(?:末|底|初)?/,
    read: ([, year, next, which], today) => {
      const month = numberOf(which) * 3;
      const ofYear = next === undefined ? yearFor(month, today) : yearOf(today) + 1;
      return partOf(year === undefined ? ofYear : Number(year), month, '');
    },
  },
  {
    says: /(?<!上|上个)(下个?|本|这个?|当)季度(?:末|底)?/,
    read: ([, which = ''], today) => quarter(today, monthsOn(which)),
  },
  {
    says: /(明|今|本)?年(?:年)?(?:底|末|内)/,
    read: ([, which], today) => lastDay(yearOf(today) + (which === '明' ? 1 : 0), 12),
  },
  {
    says: /(明年|今年)?(上|下)半年/,
    read: ([, year, half], today) =>
      lastDay(yearOf(today) + (year === '明年' ? 1 : 0), half === '上' ? 6 : 12),
  },
  {
    // The weekend begins when the work of Friday is done.
    says: /(?<![上每]|上个|每个)(本周|这周|下下周|下周|下个?星期|下个?礼拜|周|星期|礼拜)([一二三四五六日天末])/,
    read: ([, which = '', name = ''], today) => {
      const wanted = name === '末' ? 5 : chineseNumber(name) || 7;
      const weeks = monthsOn(which);
      const ofWeek = addDays(today, wanted - weekday(today) + weeks * 7);
      return weeks === 0 && /^(?:周|星期|礼拜)/.test(which) && ofWeek < today ? addDays(ofWeek, 7) : ofWeek;
    },
  },
  {
    says: /(?<!上|上个)(本周|这周|这个星期|下下周|下周|下个?星期|下个?礼拜)/,
    read: ([, which = ''], today) => friday(today, monthsOn(which)),
  },
  {
    says: new RegExp(
      `(?<![近去前])(${count})\\s*(?:个)?\\s*(工作日|天|日|周|星期|礼拜|个?月)(?=(?:之|以)?内(?!的)|(?:之|以)?后(?:完成|上线|交付))`,
    ),
    read: ([, count, unit = ''], today) => after(today, numberOf(count), unit),
  },
  {
    says: new RegExp(`(${count})\\s*个?(小时)(?=(?:之|以)?内)`),
    read: ([, count, unit = ''], today) => after(today, numberOf(count), unit),
    weak: true,
  },
  { says: /大后天/, read: (_, today) => addDays(today, 3) },
  { says: /后天/, read: (_, today) => addDays(today, 2) },
  { says: /明天|明日|明早|明晚/, read: (_, today) => addDays(today, 1) },
  { says: /今天|今日|今晚|当天/, read: (_, today) => today },
  {
    // 20 号前
    says: /(?<![\d月.])(\d{1,2})\s*[日号]/,
    read: ([, day], today) => {
      const ahead = dayFrom(yearOf(today), monthIn(today), Number(day));
      return ahead !== undefined && ahead >= today ? ahead : dayFrom(...monthAfter(today, 1), Number(day));
    },
    weak: true,
  },
];
