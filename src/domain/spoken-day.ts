import type { Day } from './action-item';
import { dayFrom, monthName, monthOf, nearest } from './calendar-day';
import type { DayReader } from './calendar-day';
import { addDays } from './day';

const digits: Readonly<Record<string, number>> = {
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
};
const words: Readonly<Record<string, number>> = {
  半: 0.5,
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
};

/** 15, 十五, 二十, two; NaN for what is no number. */
function numberOf(text = ''): number {
  const tens = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(text);
  if (tens) return (digits[tens[1] ?? '一'] ?? 1) * 10 + (digits[tens[2] ?? ''] ?? 0);
  return digits[text] ?? words[text.toLowerCase()] ?? (/^\d+$/.test(text) ? Number(text) : NaN);
}

/** 1 for Monday … 7 for Sunday. */
const weekday = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;
const friday = (today: Day, weeks: number): Day => {
  const ofWeek = addDays(today, 5 - weekday(today) + weeks * 7);
  return ofWeek < today ? today : ofWeek;
};

const yearOf = (today: Day): number => Number(today.slice(0, 4));
const monthIn = (today: Day): number => Number(today.slice(5, 7));
const lastDay = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** 初 and "early" end on the 10th, 中旬 and "mid" on the 20th, 底 and the whole on the last day. */
function partOf(year: number, month: number, part: string): Day | undefined {
  if (month < 1 || month > 12) return undefined;
  if (/^(?:初|上旬|early|beginning|start)/i.test(part)) return dayFrom(year, month, 10);
  if (/^(?:中|mid)/i.test(part)) return dayFrom(year, month, 20);
  return lastDay(year, month);
}

const monthsOn = (word: string): number => (/^(?:下下)/.test(word) ? 2 : /^(?:下|next)/i.test(word) ? 1 : 0);
/** The year in which that month has not passed yet. */
const yearFor = (month: number, today: Day): number =>
  yearOf(today) + (month >= 1 && month <= 12 && lastDay(yearOf(today), month) < today ? 1 : 0);

/** The same month, or one of the next, as a year and a month. */
function monthAfter(today: Day, count: number): readonly [year: number, month: number] {
  const month = monthIn(today) - 1 + count;
  return [yearOf(today) + Math.floor(month / 12), (month % 12) + 1];
}

function workingDays(today: Day, count: number): Day {
  let day = today;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) <= 5) left -= 1;
  }
  return day;
}

function after(today: Day, count: number, unit: string): Day | undefined {
  if (!(count > 0 && count < 1000)) return undefined;
  if (/工作日|business|working/i.test(unit)) return workingDays(today, Math.ceil(count));
  if (/小时|hour/i.test(unit)) return addDays(today, Math.ceil(count / 24));
  const days = /周|星期|礼拜|week/i.test(unit)
    ? 7
    : /月|month/i.test(unit)
      ? 30
      : /fortnight/i.test(unit)
        ? 14
        : 1;
  return addDays(today, Math.round(count * days));
}

const quarter = (today: Day, count: number): Day => {
  const index = Math.ceil(monthIn(today) / 3) - 1 + count;
  return lastDay(yearOf(today) + Math.floor(index / 4), (index % 4) * 3 + 3);
};

const chineseNumber = '\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九半]';
const englishDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const chinese: readonly DayReader[] = [
  {
    says: /(?:(\d{4})\s*年\s*|(明)年\s*|今年\s*)?(?<!\d)(\d{1,2})\s*月\s*(?:份\s*)?(底|末|初|中旬|中(?!间)|上旬|下旬)/,
    read: ([, year, next, month, part = ''], today) => {
      const ofYear = next === undefined ? yearFor(Number(month), today) : yearOf(today) + 1;
      return partOf(year === undefined ? ofYear : Number(year), Number(month), part);
    },
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
      const wanted = name === '末' ? 5 : (digits[name] ?? 7);
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
      `(?<![近去前])(${chineseNumber})\\s*(?:个)?\\s*(工作日|天|日|周|星期|礼拜|个?月)(?=(?:之|以)?内(?!的)|(?:之|以)?后(?:完成|上线|交付))`,
    ),
    read: ([, count, unit = ''], today) => after(today, numberOf(count), unit),
  },
  {
    says: new RegExp(`(${chineseNumber})\\s*个?(小时)(?=(?:之|以)?内)`),
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

const english: readonly DayReader[] = [
  {
    says: new RegExp(
      `\\b(?:(?:the )?(end|middle|beginning|start|late|early) (?:of )?|(mid)[- ])(${monthName})\\b\\.?(?:,? (\\d{4}))?`,
      'i',
    ),
    read: ([, part, mid, name = '', year], today) => {
      const month = monthOf(name);
      return partOf(year === undefined ? yearFor(month, today) : Number(year), month, part ?? mid ?? '');
    },
  },
  {
    says: /\b(?:the )?(?:end|close) of (?:the |this |current )?(next )?(business|day|week|month|quarter|year)\b/i,
    read: ([, next, unit = ''], today) => {
      const on = next === undefined ? 0 : 1;
      if (/business|day/i.test(unit)) return addDays(today, on);
      if (/week/i.test(unit)) return friday(today, on);
      if (/month/i.test(unit)) return lastDay(...monthAfter(today, on));
      return /quarter/i.test(unit) ? quarter(today, on) : lastDay(yearOf(today) + on, 12);
    },
  },
  {
    says: /\b(mid|middle of|beginning of|start of|early)[- ](?:(next|this|the) )?month\b/i,
    read: ([, part = '', which = ''], today) => partOf(...monthAfter(today, monthsOn(which)), part),
  },
  {
    says: /\b(?:(?:the )?end of |the )?Q([1-4])(?:[ /-]?(?:FY)?(\d{4}))?(?: end|\s*[末底初])?(?!\w)/i,
    read: ([, which, year], today) => {
      const month = Number(which) * 3;
      return partOf(year === undefined ? yearFor(month, today) : Number(year), month, '');
    },
  },
  {
    says: /\b(?:EO([DWMQY])|COB)\b(?! (?:on )?(?:next |this )?(?:[MTWFS][a-z]+day|tomorrow|\d))/,
    read: ([, unit = 'D'], today) => {
      if (unit === 'W') return friday(today, 0);
      if (unit === 'M') return lastDay(...monthAfter(today, 0));
      if (unit === 'Q') return quarter(today, 0);
      return unit === 'Y' ? lastDay(yearOf(today), 12) : today;
    },
  },
  {
    says: /\b(next|this) (week|month|quarter|year)\b/i,
    read: ([, which = '', unit = ''], today) => {
      const on = /next/i.test(which) ? 1 : 0;
      if (/week/i.test(unit)) return friday(today, on);
      if (/month/i.test(unit)) return lastDay(...monthAfter(today, on));
      return /quarter/i.test(unit) ? quarter(today, on) : lastDay(yearOf(today) + on, 12);
    },
  },
  {
    // "next Friday" is the Friday of next week; "by Friday" is the coming one.
    says: new RegExp(
      `(?<!\\b(?:last|black|good|every|each|previous|past|cyber) )\\b(next |this |coming )?(${englishDays.join('|')})\\b(?!'s)`,
      'i',
    ),
    read: ([, which = '', name = ''], today) => {
      const wanted = englishDays.indexOf(name.toLowerCase()) + 1;
      if (/next/i.test(which)) return addDays(today, wanted - weekday(today) + 7);
      return addDays(today, (wanted - weekday(today) + 7) % 7);
    },
  },
  {
    says: /\b(?:with)?in (?:the (?:next |coming )?)?(\d{1,3}|an?|one|two|three|four|five|six|ten)?\s?((?:business |working )?days?|weeks?|months?|fortnight)\b(?! of\b)|\b(\d{1,3}|an?|one|two|three|four|five|six|ten) ((?:business |working )?days?|weeks?|months?) from (?:now|today)\b/i,
    read: ([, count, unit = '', later, laterUnit = ''], today) =>
      after(today, numberOf(count ?? later ?? 'a'), unit === '' ? laterUnit : unit),
  },
  {
    says: /\bwithin (\d{1,3}) (hours?)\b/i,
    read: ([, count, unit = ''], today) => after(today, numberOf(count), unit),
    weak: true,
  },
  { says: /\bday after tomorrow\b/i, read: (_, today) => addDays(today, 2) },
  { says: /\btomorrow\b/i, read: (_, today) => addDays(today, 1) },
  { says: /\b(?:today|tonight)\b/i, read: (_, today) => today },
  {
    // "in December" lasts to its end; "by December" is when it begins.
    says: new RegExp(`\\b(in|during|by|before) (${monthName})\\b(?! \\d)\\.?(?:,? (\\d{4}))?`, 'i'),
    read: ([, word = '', name = '', year], today) => {
      const month = monthOf(name);
      const ofYear = year === undefined ? yearFor(month, today) : Number(year);
      return /in|during/i.test(word) ? lastDay(ofYear, month) : dayFrom(ofYear, month, 1);
    },
  },
  {
    says: /\bthe (\d{1,2})(?:st|nd|rd|th)(?: of (next|this) month)?\b/i,
    read: ([, day, which], today) => {
      const same = dayFrom(yearOf(today), monthIn(today), Number(day));
      if (which === undefined && same !== undefined && same >= today) return same;
      return dayFrom(...monthAfter(today, which === 'this' ? 0 : 1), Number(day));
    },
    weak: true,
  },
];

/** Days as people say them from the day on which they write, and parts of named months, quarters and years. */
export const spokenDays: readonly DayReader[] = [...chinese, ...english];
