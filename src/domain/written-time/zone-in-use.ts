import { minutesBetween } from '../epoch-minute';
import type { EpochMinute } from '../epoch-minute';
import type { Evidence } from '../evidence';
import type { Incident } from '../incident';
import { readingForm } from '../signals/reading-form';
import { minuteAt, wallTime } from '../zone';
import type { Zone } from '../zone';
import { timeMentions } from './time-mentions';

/** What is written live names minutes of the last half hour; clocks differ by a minute or two. */
const liveMinutes = 30;
const skew = 2;
/** So many live times show in which zone people write. */
const enough = 2;
/** Comments that are looked at: the first ones of an incident are written live. */
const most = 200;

const dayMinutes = 1440;
const known = new WeakMap<Incident, boolean>();

/**
 * True when people write times in the zone of the incident, not in those of their profiles: "rollback done 13:21", posted at 13:22
 * UTC by somebody whose profile says Berlin. Told by times that would be live in the one zone, when none is in the other.
 */
export function writesInZoneOfIncident(incident: Incident): boolean {
  const before = known.get(incident);
  if (before !== undefined) return before;
  const counts = { profile: 0, incident: 0 };
  for (const evidence of incident.evidence.filter(({ kind }) => kind === 'comment').slice(0, most)) {
    const profile = evidence.author?.zone;
    if (evidence.at === null || profile === undefined) continue;
    if (hasLiveTime(evidence, evidence.at, profile)) counts.profile += 1;
    if (hasLiveTime(evidence, evidence.at, incident.zone)) counts.incident += 1;
  }
  const found = counts.incident >= enough && counts.profile === 0;
  known.set(incident, found);
  return found;
}

function hasLiveTime({ text }: Evidence, posted: EpochMinute, zone: Zone): boolean {
  const today = wallTime(posted, zone);
  return text
    .split('\n')
    .flatMap((line) => timeMentions(readingForm(line), false))
    .filter(({ date, day, zone: own, spoken }) => date === null && day === null && own === null && !spoken)
    .some(({ hour, minute }) => {
      const gap = minutesBetween(minuteAt({ ...today, hour: hour % 24, minute }, zone), posted);
      const back = (((gap + skew) % dayMinutes) + dayMinutes) % dayMinutes;
      return back <= liveMinutes + skew;
    });
}
