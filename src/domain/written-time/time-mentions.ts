import type { Zone } from '../zone';
import { clockMentions } from './clock-mentions';
import type { ClockMention } from './clock-mentions';
import { dateMentions } from './date-mentions';
import type { DateMention } from './date-mentions';
import { zoneAfter, zoneBefore } from './zone-names';

/** "On Tuesday", "周三": the last one up to the posting; with "上周" the one of the week before. */
export interface Weekday {
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
  readonly ofLastWeek: boolean;
}

/** A moment named in a line: a time of day with the date and the zone that stand beside it. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  readonly approximate: boolean;
  /** Said as "8点半", without a half of the day. */
  readonly spoken: boolean;
  readonly date: DateMention | null;
  /**
   * Days from the day of posting ("昨晚" −1), a weekday, `next`: the day after the entry before it ("次日"), or `same`: its day
   * ("当天").
   */
  readonly day: number | 'next' | 'same' | Weekday | null;
  readonly zone: Zone | null;
  /** "2:38 our time": of the writer's zone, whatever zone stands behind another time. */
  readonly local?: boolean;
  /** Minutes before the posting: "5 minutes ago". Hour and minute say nothing then. */
  readonly ago?: number;
  /** Only referred to by the entry that stands before it in the text. */
  readonly aside?: boolean;
  /** The second time of "20:12–20:59". */
  readonly rangeEnd: {
    readonly hour: number;
    readonly minute: number;
    readonly date: DateMention | null;
  } | null;
}

const between =
  /^\s*\)?[\s,，|T]*(?:at|@|around|about|on|between|from)?[\s,，]*(?:\([^)]{1,12}\)|（[^）]{1,12}）|\[[^\]]{1,12}\]|周[一二三四五六日天]|星期[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?[\s,，|:]*(?:约|大约|around|about|~)?\s*$/i;
const dateFollows = /^[\s,，]*(?:\(?\s*on\s+|of\s+)?(?:the\s+)?(?:mon|tue|wed|thu|fri|sat|sun)?[a-z]*,?\s*$/i;
/** "On Wednesday 14 May the gateway … went live at 6.35 pm": the day that opens a sentence is that of its times. */
const opensSentence =
  /(?:^|[.;!?。；！？]\s*)\W*(?:on |于|在)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:the )?)?$/i;
const sameSentence = /^(?:(?!\.\s|[;!?。；！？]).){0,90}$/;
const ourTime = /^\s*(?:in )?(?:our|my|local) (?:time|zone)\b|^\s*\(?(?:本地时间|当地时间)/i;
const dash = /^\s*(?:-+|~|到|至|until|till|to)\s*$/i;
const wordsBefore: readonly (readonly [RegExp, number | 'next' | 'same'])[] = [
  [
    /(?:yesterday|last night|the night before|previous (?:day|night))(?: evening| night| morning| afternoon)?(?: at| around| about|,)?\s*$/i,
    -1,
  ],
  [/\b(?:today|this (?:morning|afternoon|evening)|tonight)(?: at| around| about|,)?\s*$/i, 0],
  [/\b(?:the )?(?:next|following) (?:day|morning)(?: at| around| about|,)?\s*$/i, 'next'],
  [/\b(?:that|the same) (?:day|morning)(?: at| around| about|,)?\s*$/i, 'same'],
];
const wordsAfter: readonly (readonly [RegExp, number | 'next' | 'same'])[] = [
  [/^\s*(?:yesterday|last night|the night before|the day before)\b/i, -1],
  [/^\s*(?:today|this (?:morning|afternoon|evening)|tonight)\b/i, 0],
  [/^\s*(?:the )?(?:next|following) (?:day|morning)\b|^\s*\(\+1d?\)/i, 'next'],
  [/^\s*(?:that (?:day|morning)|(?:on )?the same (?:day|morning))\b/i, 'same'],
];

const bracketedDay =
  /(?:今天|今日|今早|昨天|昨日|昨晚|前天|当天|当日|(?:周|星期)[一二三四五六日天]|today|yesterday|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day)?\s*\(\s*$/i;

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const weekdayName = '(?<name>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?(?!\\w)';
/** In front of a time, at the start of its sentence or right beside it; or right behind it. */
const weekdayBefore: readonly RegExp[] = [
  new RegExp(`(?:^|[.;!?]\\s+)\\W*(?:on |last )${weekdayName}[^.;!?\\d]{0,60}$`, 'i'),
  new RegExp(
    `\\b(?:on |last )?${weekdayName}(?: (?:morning|afternoon|evening|night))?,?(?: at| around| about)?\\s*$`,
    'i',
  ),
];
const weekdayAfter = new RegExp(`^\\s*,?(?:on |last )${weekdayName}`, 'i');
const chineseWeekday =
  /(?<last>上个?)?(?:周|星期|礼拜)(?<name>[一二三四五六日天])(?:凌晨|早上|上午|中午|下午|晚上|晚|的)?\s*$/;

function weekdayAt(before: string, after: string): Weekday | null {
  const groups =
    weekdayBefore.map((pattern) => pattern.exec(before)).find((match) => match !== null)?.groups ??
    weekdayAfter.exec(after)?.groups;
  const english = groups?.['name']?.slice(0, 3).toLowerCase();
  if (english !== undefined)
    return { weekday: weekdays.findIndex((name) => name === english) + 1, ofLastWeek: false };
  const chinese = chineseWeekday.exec(before)?.groups;
  const place = '一二三四五六日'.indexOf((chinese?.['name'] ?? '').replace('天', '日'));
  return chinese?.['name'] ? { weekday: place + 1, ofLastWeek: chinese['last'] !== undefined } : null;
}

function dayOfPart(part: string | null, hour: number): number | 'next' | 'same' | null {
  if (part === null) return null;
  if (/次日|第二天|翌日|隔天/.test(part)) return 'next';
  if (/当天|当日/.test(part)) return 'same';
  if (/前天|前晚/.test(part)) return -2;
  // The small hours of "last night" belong to the day of writing.
  if (/昨晚|昨夜/.test(part)) return hour < 6 ? 0 : -1;
  if (/昨天|昨日/.test(part)) return -1;
  return /今/.test(part) ? 0 : null;
}

/** The moments named in a line of half-width text, from left to right. `chinese`: what CST means here. */
export function timeMentions(line: string, chinese: boolean): readonly TimeMention[] {
  const clocks = inAfternoon(clockMentions(line), line);
  if (clocks.length === 0) return [];
  const dates = dateMentions(line);
  const found: TimeMention[] = [];
  for (const [index, clock] of clocks.entries()) {
    const previous = clocks[index - 1];
    const before = dates.find(
      (date) => date.end <= clock.start && between.test(zoneless(line.slice(date.end, clock.start))),
    );
    const opening =
      before ??
      dates.findLast(
        (date) =>
          date.end <= clock.start &&
          opensSentence.test(line.slice(0, date.start)) &&
          sameSentence.test(line.slice(date.end, clock.start)),
      );
    let end = clock.end;
    let start = before?.start ?? clock.start;
    // "今天(11 月 20 日)早上 8 点": the brackets around the date and the day in front of them belong to the time.
    if (before && /^[^(]*\)/.test(line.slice(before.end, clock.start)))
      start = bracketedDay.exec(line.slice(0, start))?.index ?? start;
    const zone = zoneAfter(line.slice(end), chinese, line[clock.start - 1] === 'T');
    if (zone) end += zone.length;
    const leading = zone ? null : zoneBefore(line.slice(0, start), chinese);
    if (leading) start -= leading.length;
    const after = before
      ? undefined
      : dates.find((date) => date.start >= end && dateFollows.test(line.slice(end, date.start)));
    if (after) end = after.end;
    const front = wordsBefore.find(([pattern]) => pattern.test(line.slice(0, clock.start)));
    const said = front?.[0].exec(line.slice(0, clock.start));
    if (said) start = Math.min(start, said.index);
    const word = front?.[1] ?? wordsAfter.find(([pattern]) => pattern.test(line.slice(end)))?.[1] ?? null;
    const mention: TimeMention = {
      start,
      end,
      hour: clock.hour,
      minute: clock.minute,
      approximate: clock.approximate,
      spoken: clock.spoken,
      date: before ?? after ?? opening ?? null,
      day:
        dayOfPart(clock.dayPart, clock.hour) ??
        word ??
        (opening || after ? null : weekdayAt(line.slice(0, clock.start), line.slice(end))),
      zone: zone?.zone ?? leading?.zone ?? null,
      rangeEnd: null,
      ...(ourTime.test(line.slice(end)) ? { local: true } : {}),
    };
    const last = found.at(-1);
    const joins = last ? line.slice(last.end, start) : '';
    const isRange =
      dash.test(joins) ||
      (/^\s*and\s*$/i.test(joins) && /\bbetween\s*$/i.test(line.slice(0, last?.start ?? 0)));
    if (last && previous && last.rangeEnd === null && isRange) {
      const range = { hour: clock.hour, minute: clock.minute, date: mention.date };
      found[found.length - 1] = { ...last, end, zone: last.zone ?? mention.zone, rangeEnd: range };
    } else found.push(mention);
  }
  return found;
}

/** "下午3点05分…，3点08分…": a bare hour soon after an afternoon one is of the same half of the day. */
function inAfternoon(clocks: readonly ClockMention[], line: string): readonly ClockMention[] {
  let previous: ClockMention | undefined;
  return clocks.map((clock) => {
    const said = /[点时點]/.test(line.slice(clock.start, clock.end)) && clock.dayPart === null;
    const later = clock.hour + 12;
    const follows =
      said && previous !== undefined && previous.hour >= 12 && clock.hour < 12 && later >= previous.hour;
    const read = follows ? { ...clock, hour: later } : clock;
    previous = read;
    return read;
  });
}

/** "2024-03-05 (UTC) 14:07": a zone may stand between date and time. */
function zoneless(text: string): string {
  return text.replace(/\(?\b(?:UTC|GMT|[PECM][SD]?T|CES?T|BST)\b\)?|北京时间/g, '');
}
