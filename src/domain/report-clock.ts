import type { Day } from './action-item';
import type { EpochMinute } from './epoch-minute';
import type { Facts } from './report';
import { dateOf, isoMinute, timeOf, wallTime } from './zone';
import type { Zone } from './zone';

/** How a report writes its minutes: short where the day is clear, with the day where it is not. */
export interface ReportClock {
  readonly zone: Zone;
  /** The only day of the incident, when it has only one. */
  readonly day: Day | null;
  /** `20:12`, or `11-20 20:12` when the incident spans days, or with the year when it spans years. */
  short(at: EpochMinute): string;
  /** `2026-11-20 20:12` */
  full(at: EpochMinute): string;
  dayOf(at: EpochMinute): Day;
}

/** `UTC`, `UTC+08:00`, or the offset it has at that minute followed by the zone's name. */
export function zoneLabel(zone: Zone, at: EpochMinute): string {
  const offset = isoMinute(at, zone).slice(16);
  const utc = offset === '+00:00' ? 'UTC' : `UTC${offset}`;
  return /^[+-]|^(?:Etc\/)?(?:UTC|GMT)$|^Z$/.test(zone) ? utc : `${utc} (${zone})`;
}

/** The clock of an incident's report, in the zone of its timeline. */
export function reportClock(facts: Pick<Facts, 'timeline' | 'incident' | 'milestones'>): ReportClock {
  const { zone } = facts.timeline;
  const date = (at: EpochMinute) => dateOf(wallTime(at, zone));
  const minutes = [
    ...facts.timeline.events.map((event) => event.at),
    ...Object.values(facts.milestones).flatMap((milestone) => (milestone.at === null ? [] : [milestone.at])),
  ];
  const days = new Set((minutes.length > 0 ? minutes : [facts.incident.created]).map(date));
  const years = new Set([...days].map((day) => day.slice(0, 4)));
  const skip = days.size === 1 ? 11 : years.size === 1 ? 5 : 0;
  const full = (at: EpochMinute) => `${date(at)} ${timeOf(wallTime(at, zone))}`;
  return {
    zone,
    day: days.size === 1 ? ([...days][0] ?? null) : null,
    short: (at) => full(at).slice(skip),
    full,
    dayOf: date,
  };
}
