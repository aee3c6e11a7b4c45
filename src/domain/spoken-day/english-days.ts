import type { DayReader } from '../calendar-day';
import { dayFrom, monthName, monthOf } from '../calendar-day';
import { addDays } from '../day';
import { englishNumber } from '../english-number';
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

const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
/** 15, two, a; NaN for what is no number. */
const numberOf = (text = ''): number =>
  /^an?$/i.test(text) ? 1 : (englishNumber(text) ?? (/^\d+$/.test(text) ? Number(text) : NaN));

/** Days as English says them from the day on which it is written. */
export const englishDays: readonly DayReader[] = [
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
      `(?<!\\b(?:last|black|good|every|each|previous|past|cyber) )\\b(next |this |coming )?(${weekdayNames.join('|')})\\b(?!'s)`,
      'i',
    ),
    read: ([, which = '', name = ''], today) => {
      const wanted = weekdayNames.indexOf(name.toLowerCase()) + 1;
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
