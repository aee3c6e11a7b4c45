import type { Zone } from '../zone';
import { clockMentions } from './clock-mentions';
import type { ClockMention } from './clock-mentions';
import { dateMentions } from './date-mentions';
import type { DateMention } from './date-mentions';
import { zoneAfter, zoneBefore } from './zone-names';

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
  /** Days from the day of posting ("昨晚" −1), or `next`: the day after the entry before it ("次日"). */
  readonly day: number | 'next' | null;
  readonly zone: Zone | null;
  /** The second time of "20:12–20:59". */
  readonly rangeEnd: {
    readonly hour: number;
    readonly minute: number;
    readonly date: DateMention | null;
  } | null;
}

const between =
  /^[\s,，|T]*(?:at|@|around|about|on)?[\s,，]*(?:\([^)]{1,12}\)|（[^）]{1,12}）|\[[^\]]{1,12}\]|周[一二三四五六日天]|星期[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)?[\s,，|:]*(?:约|大约|around|about|~)?\s*$/i;
const dateFollows = /^[\s,，]*(?:\(?\s*on\s+|of\s+)?(?:the\s+)?(?:mon|tue|wed|thu|fri|sat|sun)?[a-z]*,?\s*$/i;
const dash = /^\s*(?:-+|~|到|至|until|till|to)\s*$/i;
const wordsBefore: readonly (readonly [RegExp, number | 'next'])[] = [
  [
    /(?:yesterday|last night|the night before|previous (?:day|night))(?: evening| night| morning| afternoon)?(?: at| around| about|,)?\s*$/i,
    -1,
  ],
  [/\b(?:today|this (?:morning|afternoon|evening)|tonight)(?: at| around| about|,)?\s*$/i, 0],
  [/\b(?:the )?(?:next|following) (?:day|morning)(?: at| around| about|,)?\s*$/i, 'next'],
];
const wordsAfter: readonly (readonly [RegExp, number | 'next'])[] = [
  [/^\s*(?:yesterday|last night|the night before|the day before)\b/i, -1],
  [/^\s*(?:today|this (?:morning|afternoon|evening)|tonight)\b/i, 0],
  [/^\s*(?:the )?(?:next|following) (?:day|morning)\b|^\s*\(\+1d?\)/i, 'next'],
];

function dayOfPart(part: string | null, hour: number): number | 'next' | null {
  if (part === null) return null;
  if (/次日|第二天|翌日|隔天/.test(part)) return 'next';
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
    let end = clock.end;
    let start = before?.start ?? clock.start;
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
      date: before ?? after ?? null,
      day: dayOfPart(clock.dayPart, clock.hour) ?? word,
      zone: zone?.zone ?? leading?.zone ?? null,
      rangeEnd: null,
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
