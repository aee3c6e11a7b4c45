import type { Incident } from '../incident';
import type { Milestone, MilestoneReason } from '../milestones';
import { signalsOf } from '../event-signals';
import { foldRetellings } from '../retellings';
import type { EvidenceId } from '../evidence';
import type { Timeline } from '../timeline';
import { saidNow } from '../written-time/sentence-shapes';
import { tellerOf } from './told';
import type { Told } from './told';
import { writeUpsOf } from './write-ups';

/** What the finders of the single milestones read. */
export interface Story {
  readonly incident: Incident;
  /** Told by people and bots, in the order of the timeline; history is apart. */
  readonly told: readonly Told[];
  readonly changes: readonly Told[];
  /** Evidence that tells afterwards what happened, entry by entry. */
  readonly writeUps: ReadonlySet<EvidenceId>;
}

const known = new WeakMap<Timeline, Story>();

/** The timeline as the finders of milestones read it; folded once, for the report reads it again. */
export function storyOf(incident: Incident, timeline: Timeline): Story {
  const before = known.get(timeline);
  if (before?.incident === incident) return before;
  const story = fold(incident, timeline);
  known.set(timeline, story);
  return story;
}

function fold(incident: Incident, timeline: Timeline): Story {
  // What is told again is evidence of the same event, no second one.
  const all = foldRetellings(timeline.events).map((event, index) => ({
    event,
    signals: signalsOf(event),
    index,
  }));
  const told = all.filter(({ event }) => event.kind !== 'history');
  const changes = all.filter(({ event }) => event.kind === 'history');
  return {
    incident,
    told,
    changes,
    writeUps: writeUpsOf(timeline, told, changes),
  };
}

/** Words that date the beginning of the failure itself. */
export const declaresStart =
  /\b(?:outage|incident|impact|disruption|downtime) (?:starts?|started|begins?|began)\b|\b(?:start|beginning|onset) of (?:the |this )?(?:outage|incident|impact|disruption)\b|\b(?:see|saw|find|found|put) (?:the|its) (?:start|beginning|onset) (?:at|around)\b|(?:故障|事故)(?:开始|发生)|发生(?:了)?(?:故障|事故)/i;

/** Told as of its posting by a text that looks back: what it says happened at some other minute, unless it says "by now". */
export function looksBack({ event }: Told, { writeUps }: Story): boolean {
  return event.timeSource === 'posted' && writeUps.has(tellerOf(event)) && !saidNow.test(event.text);
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
