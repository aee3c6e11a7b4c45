import type { Day } from './action-item';
import type { EpochMinute } from './epoch-minute';
import type { Facts } from './report';
import { dateOf, isoMinute, timeOf, wallTime } from './zone';
import type { Zone } from './zone';

/** How a report writes its minutes: short where the day is clear, with the day where it is not. */
export interface ReportClock {
  readonly zone: Zone;
  /** The day on which the incident took its course, when it was one: minutes without a day are of this one. */
  readonly day: Day | null;
  /** `20:12` on that day; elsewhere `11-21 09:30`, and in another year `2027-01-02 09:30`. */
  short(at: EpochMinute): string;
  /** `2026-11-20 20:12` */
  full(at: EpochMinute): string;
  dayOf(at: EpochMinute): Day;
}

/** Between these lies the course of an incident. Its confirmation and closing often follow days later. */
const course = ['triggered', 'detected', 'identified', 'mitigated', 'recovered'] as const;

/** `UTC`, `UTC+08:00`, or the offset it has at that minute followed by the zone's name. */
export function zoneLabel(zone: Zone, at: EpochMinute): string {
  const offset = isoMinute(at, zone).slice(16);
  const utc = offset === '+00:00' ? 'UTC' : `UTC${offset}`;
  return /^[+-]|^(?:Etc\/)?(?:UTC|GMT)$|^Z$/.test(zone) ? utc : `${utc} (${zone})`;
}

/**
 * The clock of an incident's report, in the zone of its timeline. How a minute is written depends on the milestones, not on
 * what else the ticket holds: a comment of the next week changes no other row.
 */
export function reportClock(facts: Pick<Facts, 'timeline' | 'incident' | 'milestones'>): ReportClock {
  const { zone } = facts.timeline;
  const date = (at: EpochMinute) => dateOf(wallTime(at, zone));
  const minutes = course.flatMap((name) => facts.milestones[name].at ?? []);
  const days = [...new Set((minutes.length > 0 ? minutes : [facts.incident.created]).map(date))];
  const day = days.length === 1 ? (days[0] ?? null) : null;
  const years = new Set(days.map((one) => one.slice(0, 4)));
  const full = (at: EpochMinute) => `${date(at)} ${timeOf(wallTime(at, zone))}`;
  return {
    zone,
    day,
    short(at) {
      const text = full(at);
      if (text.slice(0, 10) === day) return text.slice(11);
      return years.size === 1 && years.has(text.slice(0, 4)) ? text.slice(5) : text;
    },
    full,
    dayOf: date,
  };
}
