import type { Incident } from '../incident';
import type { Milestone, MilestoneReason } from '../milestones';
import { signalsOf } from '../event-signals';
import type { EventSignals } from '../event-signals';
import { foldRetellings } from '../retellings';
import type { Timeline, TimelineEvent } from '../timeline';

/** An event with what it tells of and its place in the timeline. */
export interface Told {
  readonly event: TimelineEvent;
  readonly signals: EventSignals;
  readonly index: number;
}

/** What the finders of the single milestones read. */
export interface Story {
  readonly incident: Incident;
  /** Told by people and bots, in the order of the timeline; history is apart. */
  readonly told: readonly Told[];
  readonly changes: readonly Told[];
}

/** The timeline as the finders of milestones read it. */
export function storyOf(incident: Incident, timeline: Timeline): Story {
  // What is told again is evidence of the same event, no second one.
  const all = foldRetellings(timeline.events).map((event, index) => ({
    event,
    signals: signalsOf(event),
    index,
  }));
  return {
    incident,
    told: all.filter(({ event }) => event.kind !== 'history'),
    changes: all.filter(({ event }) => event.kind === 'history'),
  };
}

export const missing: Milestone = {
  state: 'missing',
  at: null,
  eventId: null,
  evidence: [],
  reason: 'none',
  chosen: false,
};

/** A milestone that an event records. A time written as "about" is an estimate. */
export function recorded(told: Told, reason: MilestoneReason): Milestone {
  const { event } = told;
  const state = event.approximate ? 'estimated' : 'recorded';
  return { state, at: event.at, eventId: event.id, evidence: event.evidence, reason, chosen: false };
}

/** A milestone inferred from an event that says something near it. */
export function estimated(told: Told, reason: MilestoneReason): Milestone {
  return { ...recorded(told, reason), state: 'estimated' };
}
