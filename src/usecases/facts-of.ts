import type { EpochMinute } from '../domain/epoch-minute';
import type { Incident } from '../domain/incident';
import { metricsOf } from '../domain/metrics';
import { chooseMilestone, findMilestones, milestoneNames } from '../domain/milestones';
import type { Milestones } from '../domain/milestones';
import type { Facts } from '../domain/report';
import { buildTimeline } from '../domain/timeline';
import type { Timeline } from '../domain/timeline';
import type { MilestoneChoices } from './records/milestone-choices';

/** What the incident tells, with the milestones that people chose instead of those that were found. */
export function factsOf(incident: Incident, choices: MilestoneChoices): Facts {
  const timeline = buildTimeline(incident);
  const milestones = chosen(findMilestones(incident, timeline), choices, timeline);
  return { incident, timeline, milestones, metrics: metricsOf(milestones) };
}

function chosen(found: Milestones, choices: MilestoneChoices, timeline: Timeline): Milestones {
  const events = new Set(timeline.events.map(({ id }) => id));
  return milestoneNames.reduce((milestones, name) => {
    const choice = choices[name];
    // An event that the ticket no longer tells of, e.g. of a deleted comment, cannot be chosen any more.
    if (choice === undefined || ('eventId' in choice && !events.has(choice.eventId))) return milestones;
    const wanted = 'unknown' in choice ? null : 'at' in choice ? { at: choice.at as EpochMinute } : choice;
    return chooseMilestone(milestones, name, wanted, timeline);
  }, found);
}
