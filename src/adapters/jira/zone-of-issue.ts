import { epochMinuteOf } from '../../domain/epoch-minute';
import type { Person } from '../../domain/person';
import { offsetMinutes, type Zone } from '../../domain/zone';

/**
 * Zone in which Jira wrote the timestamp: the zone of the first of `people` whose clock shows that very offset then, because a
 * named zone also knows summer time; else the bare offset.
 */
export function zoneOfTimestamp(timestamp: string, people: readonly (Person | null)[]): Zone {
  const match = /([+-])(\d\d):?(\d\d)$/.exec(timestamp);
  const [, sign = '+', hours = '00', minutes = '00'] = match ?? [];
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  const at = epochMinuteOf(timestamp);
  const named = people.find(
    (person) => person?.zone !== undefined && offsetMinutes(at, person.zone) === offset,
  );
  if (named?.zone !== undefined) return named.zone;
  return offset === 0 ? 'Etc/UTC' : `${sign}${hours}:${minutes}`;
}
