import type { Day } from '../action-item';
import { dayFrom } from '../calendar-day';
import { addDays } from '../day';

/** 1 for Monday … 7 for Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00Z`).getUTCDay() || 7;
/** The Friday of the week that is `weeks` ahead; not before today. */
export const friday = (today: Day, weeks: number): Day => {
  const ofWeek = addDays(today, 5 - weekday(today) + weeks * 7);
  return ofWeek < today ? today : ofWeek;
};

export const yearOf = (today: Day): number => Number(today.slice(0, 4));
export const monthIn = (today: Day): number => Number(today.slice(5, 7));
/** The last day of a month, 1 for January. */
export const lastDay = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** 初 and "early" end on the 10th, 中旬 and "mid" on the 20th, 底 and the whole on the last day. */
export function partOf(year: number, month: number, part: string): Day | undefined {
  if (month < 1 || month > 12) return undefined;
  if (/^(?:初|上旬|early|beginning|start)/i.test(part)) return dayFrom(year, month, 10);
  if (/^(?:中|mid)/i.test(part)) return dayFrom(year, month, 20);
  return lastDay(year, month);
}

/** How many months (or weeks) 下, 下下 and "next" look ahead. */
export const monthsOn = (word: string): number =>
  /^(?:下下)/.test(word) ? 2 : /^(?:下|next)/i.test(word) ? 1 : 0;
/** The year in which that month has not passed yet. */
export const yearFor = (month: number, today: Day): number =>
  yearOf(today) + (month >= 1 && month <= 12 && lastDay(yearOf(today), month) < today ? 1 : 0);

/** The same month, or one of the next, as a year and a month. */
export function monthAfter(today: Day, count: number): readonly [year: number, month: number] {
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

/** The day that lies `count` days, weeks, months … ahead; undefined for a count that nobody would give. */
export function after(today: Day, count: number, unit: string): Day | undefined {
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

/** The last day of the quarter that is `count` ahead. */
export const quarter = (today: Day, count: number): Day => {
  const index = Math.ceil(monthIn(today) / 3) - 1 + count;
  return lastDay(yearOf(today) + Math.floor(index / 4), (index % 4) * 3 + 3);
};
