import { addMinutes } from '../epoch-minute';
import type { EpochMinute } from '../epoch-minute';
import { minuteAt, wallTime } from '../zone';
import type { Zone } from '../zone';
import type { DateMention } from './date-mentions';
import type { TimeMention, Weekday } from './time-mentions';

/** What the surroundings of a text supply where the text itself is silent. */
export interface MomentContext {
  /** When the text was posted: it began to tell before. */
  readonly posted: EpochMinute;
  /** When it was last edited: nothing in it happened after. */
  readonly latest: EpochMinute;
  /** Zones in which the writer may have thought, the likeliest first. */
  readonly zones: readonly Zone[];
  /** A day declared for what follows: a heading, an introduction. */
  readonly date: DateMention | null;
  /** A day word declared for what follows: "昨晚处理过程". */
  readonly day: number | null;
  /** When the ticket was created. */
  readonly begun: EpochMinute;
  /** When it was resolved, if it was. */
  readonly over: EpochMinute | null;
  /** The text adds afterwards to what was told: its times are of the incident, not of the day of posting. */
  readonly supplement: boolean;
  /** The minutes at which somebody wrote into the ticket, and those that its description names. */
  readonly posts: ReadonlySet<EpochMinute>;
}

export interface Moment {
  readonly at: EpochMinute;
  /** The end of a range. */
  readonly until: EpochMinute | null;
  /** Date or zone came from the context, or a year was corrected. */
  readonly inferred: boolean;
  /** A written day says which one, its own or that of a time before it. */
  readonly dated: boolean;
}

/** Clocks of writer and server differ; an entry may be "later" than its posting by so much. */
const skew = 2;
const dayMinutes = 1440;
/** Plans reach so far ahead. */
const aheadDays = 92;
/** Told within so many minutes: as good as at once. */
const justNow = 10;
/** A step back of more than this in a list of times is midnight, less is an entry out of order. */
const midnightStep = 6 * 60;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function plusDays(day: Day, count: number): Day {
  const shifted = new Date(Date.UTC(day.year, day.month - 1, day.day + count));
  return { year: shifted.getUTCFullYear(), month: shifted.getUTCMonth() + 1, day: shifted.getUTCDate() };
}

function at(day: Day, hour: number, minute: number, zone: Zone): EpochMinute {
  const whole = hour === 24 ? plusDays(day, 1) : day;
  return minuteAt({ ...whole, hour: hour % 24, minute }, zone);
}

/** The readings of a written date: years and the other order of day and month that it leaves open, or that a typo hides. */
function daysOf(date: DateMention, posted: Day): readonly { readonly day: Day; readonly sure: boolean }[] {
  const orders = date.swappable ? [date, { ...date, month: date.day, day: date.month }] : [date];
  return orders.flatMap(({ month, day }) => {
    const years = date.year === null ? [posted.year, posted.year - 1] : [date.year];
    const typo = date.year !== null && Math.abs(date.year - posted.year) === 1 ? [posted.year] : [];
    return [
      ...years.map((year) => ({ day: { year, month, day }, sure: date.year !== null })),
      ...typo.map((year) => ({ day: { year, month, day }, sure: false })),
    ];
  });
}

/** The written date nearest before posting; a year that is off by one while day and month are near is a typo. */
function datedMoment(mention: TimeMention, date: DateMention, zone: Zone, context: MomentContext) {
  const { posted, latest } = context;
  const today = wallTime(posted, zone);
  const all = daysOf(date, today).map(({ day, sure }) => ({
    at: at(day, mention.hour, mention.minute, zone),
    sure,
  }));
  const readings = all.filter((reading) => reading.at <= latest + skew).sort((a, b) => b.at - a.at);
  const nearest = readings[0];
  // "Muted until 3/13 18:00", written on the 12th, is still to come, and not of last year.
  const isAhead = all.some(
    ({ at: moment }) => moment > latest + skew && moment - posted <= aheadDays * dayMinutes,
  );
  if (date.year === null && isAhead && nearest && posted - nearest.at > 2 * aheadDays * dayMinutes)
    return null;
  const written = readings.find((reading) => reading.sure);
  if (!nearest) return null;
  if (nearest.sure || date.year === null) return { at: nearest.at, corrected: false };
  const near = posted - nearest.at <= 14 * dayMinutes;
  if (near) return { at: nearest.at, corrected: true };
  return written ? { at: written.at, corrected: false } : null;
}

/** The moments in one zone, or null for those that lie in the future. Dates and days carry forward; midnight is crossed. */
function momentsIn(
  mentions: readonly TimeMention[],
  zone: Zone,
  context: MomentContext,
): readonly (Moment | null)[] {
  const { posted, latest } = context;
  const relative: { mention: TimeMention; at: EpochMinute | null; fixed: boolean; inferred: boolean }[] = [];
  let previous: { readonly at: EpochMinute; readonly fixed: boolean } | null = null;
  for (const mention of mentions) {
    if (mention.ago !== undefined) {
      relative.push({ mention, at: addMinutes(posted, -mention.ago), fixed: true, inferred: true });
      continue;
    }
    const own = mention.zone ?? (mention.local === true ? (context.zones[0] ?? zone) : zone);
    const date = mention.date ?? (previous === null ? context.date : null);
    let moment: EpochMinute;
    let fixed = false;
    let inferred = mention.zone === null || mention.date?.year == null;
    if (date) {
      const dated = datedMoment(mention, date, own, context);
      if (!dated) {
        relative.push({ mention, at: null, fixed: true, inferred });
        continue;
      }
      const strayed = previous?.fixed === true && straysFrom(previous.at, dated.at, context);
      const day = previous && strayed ? wallTime(previous.at, own) : null;
      moment = day ? at(day, mention.hour, mention.minute, own) : dated.at;
      fixed = true;
      inferred ||= dated.corrected || strayed;
    } else if (isShift(mention.day) || (previous === null && context.day !== null)) {
      const shift = isShift(mention.day)
        ? shiftOf(mention.day, wallTime(posted, own))
        : smallHours(context.day ?? 0, mention.hour);
      moment = at(plusDays(wallTime(posted, own), shift), mention.hour, mention.minute, own);
      fixed = true;
    } else if (previous) {
      const day = wallTime(previous.at, own);
      const sameDay = at(day, mention.hour, mention.minute, own);
      // "[00:18] Found it: the key expired at 23:41": what an entry refers to lies before it.
      const before = mention.aside === true && sameDay - previous.at > midnightStep;
      const crossed: boolean =
        mention.day === 'next' || (mention.day !== 'same' && previous.at - sameDay > midnightStep);
      moment = before
        ? at(plusDays(day, -1), mention.hour, mention.minute, own)
        : crossed
          ? at(plusDays(day, 1), mention.hour, mention.minute, own)
          : sameDay;
      fixed = previous.fixed;
    } else moment = at(wallTime(posted, own), spokenHour(mention, posted, own), mention.minute, own);
    relative.push({ mention, at: moment, fixed, inferred });
    if (mention.aside !== true || previous === null) previous = { at: moment, fixed };
  }
  // A list without any date hangs in the air. It ends before its posting; one that was edited later begins before it.
  const floating = relative.flatMap((entry) => (!entry.fixed && entry.at !== null ? [entry.at] : []));
  const daysBack = (minute: number) => Math.max(0, Math.ceil((minute - posted - skew) / dayMinutes));
  const byEnd = daysBack(Math.max(...floating));
  const byStart = daysBack(Math.min(...floating));
  const edited = Math.max(...floating) - byStart * dayMinutes <= latest + skew;
  const nearest = floating.length === 0 ? 0 : -(edited ? byStart : byEnd);
  const shift = dayOfList(floating, nearest, context);
  return relative.map(({ mention, at: moment, fixed, inferred }) => {
    if (moment === null) return null;
    const start = fixed ? moment : addMinutes(moment, shift * dayMinutes);
    if (start > latest + skew) return null;
    const dated = fixed || shift !== nearest;
    return { at: start, until: endOf(mention, start, mention.zone ?? zone, latest), inferred, dated };
  });
}

/** A day so far before the ticket, behind an entry of its own days, is mistyped. */
const strayDays = 7;

/** "2024-03-21 10:00 … 2024-03-12 10:20": an entry goes back to long before the ticket, though the one before it did not. */
function straysFrom(previous: EpochMinute, moment: EpochMinute, { begun }: MomentContext): boolean {
  return previous >= begun - dayMinutes && begun - moment > strayDays * dayMinutes;
}

/** A list told after so long may be of another day than the one before its posting. */
const listDelay = 12 * 60;
const listLength = 3;
/** A list that begins so near the creation of the ticket begins with it. */
const soonMinutes = 5;
const fewDays = 60;
const hourMinutes = 60;

/**
 * By how many days a list without a date is moved, given the latest day that it can be of. A write-up of days later repeats
 * minutes at which people wrote into the ticket, or spans the minute of its creation when all was over on the latest day.
 */
function dayOfList(floating: readonly EpochMinute[], nearest: number, context: MomentContext): number {
  const { posted, begun, over, posts, supplement } = context;
  const isLate = posted - begun >= listDelay;
  const moved = (days: number) => floating.map((minute) => addMinutes(minute, days * dayMinutes));
  if (supplement && isLate && floating.length > 0) {
    const back = Math.round((Math.min(...moved(nearest)) - begun) / dayMinutes);
    return nearest - Math.max(0, back);
  }
  if (floating.length === 0 || !isLate) return nearest;
  if (floating.length < listLength) {
    // One or two minutes told after all was over: those of the incident, where just one day has them in it.
    if (over === null || Math.min(...moved(nearest)) <= over + hourMinutes || posted - over < listDelay)
      return nearest;
    const within = Array.from({ length: fewDays }, (_, back) => nearest - back).filter(
      (days) =>
        Math.min(...moved(days)) >= begun - hourMinutes && Math.max(...moved(days)) <= over + hourMinutes,
    );
    return within.length === 1 && within[0] !== undefined ? within[0] : nearest;
  }
  const repeated = (days: number) =>
    moved(days).filter((minute) => [-1, 0, 1].some((apart) => posts.has(addMinutes(minute, apart)))).length;
  const count = Math.min(fewDays, Math.ceil((posted - begun) / dayMinutes) + 1);
  const days = Array.from({ length: count + 1 }, (_, back) => nearest - back);
  const best = days.reduce((one, other) => (repeated(other) > repeated(one) ? other : one), nearest);
  const opensTicket = Math.abs(Math.min(...moved(best)) - begun) <= soonMinutes;
  if (best !== nearest) return repeated(best) > 1 || opensTicket ? best : nearest;
  const isLater = over !== null && Math.min(...moved(nearest)) > over;
  const around = days.find(
    (day) => Math.min(...moved(day)) <= begun + skew && Math.max(...moved(day)) >= begun - skew,
  );
  return isLater && repeated(nearest) === 0 ? (around ?? nearest) : nearest;
}

/** "8 点半" written at nine in the evening is the one an hour ago. */
function spokenHour(mention: TimeMention, posted: EpochMinute, zone: Zone): number {
  const now = wallTime(posted, zone).hour;
  const later = mention.hour + 12;
  return mention.spoken && mention.hour > 0 && mention.hour < 12 && later <= now && now - later <= 4
    ? later
    : mention.hour;
}

const isShift = (day: TimeMention['day']): day is number | Weekday =>
  day !== null && day !== 'next' && day !== 'same';

/** Days from the day of posting. */
function shiftOf(day: number | Weekday, posted: Day): number {
  if (typeof day === 'number') return day;
  const today = new Date(Date.UTC(posted.year, posted.month - 1, posted.day)).getUTCDay() || 7;
  if (day.ofLastWeek) return day.weekday - today - 7;
  return day.weekday <= today ? day.weekday - today : day.weekday - today - 7;
}

function smallHours(day: number, hour: number): number {
  return day < 0 && hour < 6 ? day + 1 : day;
}

function endOf(
  mention: TimeMention,
  start: EpochMinute,
  zone: Zone,
  latest: EpochMinute,
): EpochMinute | null {
  if (!mention.rangeEnd) return null;
  const day = wallTime(start, zone);
  const given = mention.rangeEnd.date;
  const first = at(
    given ? { year: given.year ?? day.year, month: given.month, day: given.day } : day,
    mention.rangeEnd.hour,
    mention.rangeEnd.minute,
    zone,
  );
  const end = first < start ? addMinutes(first, dayMinutes) : first;
  return end > latest + skew ? null : end;
}

/**
 * Resolves the moments of one text in its order; null for a moment in the future of its posting. Where neither text nor
 * profile is to be trusted, the zone is preferred whose reading lies shortly before the posting.
 */
export function resolveMoments(
  mentions: readonly TimeMention[],
  context: MomentContext,
): readonly (Moment | null)[] {
  // Who names one zone behind some of his times means it for the others too.
  const named = new Set(mentions.flatMap(({ zone }) => zone ?? []));
  const zones = [...(named.size === 1 ? named : new Set(context.zones))];
  const readings = zones.map((zone) => momentsIn(mentions, zone, context));
  const first = readings[0] ?? [];
  // Of a list alone its end says something: it may have been written down long after.
  if (readings.length < 2 || mentions.length !== 1 || mentions[0]?.zone != null) return first;
  const gap = (reading: readonly (Moment | null)[]) => {
    const times = reading.flatMap((moment) => (moment ? [moment.at] : []));
    return times.length === reading.length ? context.posted - Math.max(...times) : Infinity;
  };
  // "at 08:31", posted at 08:33 of the other zone: who names no day mostly tells of what was just now.
  const others = readings
    .slice(1)
    .filter(
      (reading) =>
        (gap(reading) <= 60 && gap(first) > 180) ||
        (gap(reading) >= 0 && gap(reading) <= justNow && gap(first) >= 4 * justNow),
    );
  return others[0] ?? first;
}
