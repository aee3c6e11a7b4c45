import type { EpochMinute } from './epoch-minute';
import type { EvidenceId } from './evidence';
import type { Incident } from './incident';
import { exposureOf, isSideEffect } from './milestones/exposure';
import { findDetected } from './milestones/find-detected';
import { findIdentified } from './milestones/find-identified';
import { findMitigated } from './milestones/find-mitigated';
import { findRecovery } from './milestones/find-recovery';
import { falseAlarmIn } from './milestones/false-alarm';
import { findClosed, findConfirmed, findInvestigating, findNotified } from './milestones/find-response';
import { findTriggered } from './milestones/find-triggered';
import { missing, storyOf } from './milestones/story';
import type { Timeline } from './timeline';

/** The nine rows of the template's timeline, in its order. */
export const milestoneNames = [
  'triggered',
  'detected',
  'notified',
  'investigating',
  'identified',
  'mitigated',
  'recovered',
  'confirmed',
  'closed',
] as const;

export type MilestoneName = (typeof milestoneNames)[number];

/** Why an event was taken: codes that every surface words in the reader's language. */
export const milestoneReasons = [
  /** triggered: the change after which it broke. */
  'change-made',
  /** triggered: the first effect that is told. */
  'effect-first-seen',
  /** triggered: the operator's own alarm, with the failed component confirmed in the same minute. */
  'failure-confirmed-by-alarm',
  /** detected: the first alert. */
  'alert-first',
  /** detected: the first observation or report by a person. */
  'symptom-reported',
  /** detected: nothing tells of knowing earlier than the ticket. */
  'ticket-created',
  /** detected: somebody was notified or at work, so it was known. */
  'first-response',
  /** notified */
  'people-notified',
  /** notified: brought to another team. */
  'escalated',
  /** investigating */
  'investigation-started',
  /** identified */
  'cause-stated',
  /** mitigated: the last measure carried out before the recovery, or the first complete recovery of several. */
  'fix-took-effect',
  /** mitigated: announced when it was done, and soon told to have worked. */
  'fix-announced-then-worked',
  /** mitigated: no measure is told as finished; the recovery shows that one was. */
  'recovery-implies-fix',
  /** mitigated, recovered: what leaked or was tampered with has been withdrawn or revoked. */
  'exposure-ended',
  /** recovered: the only lasting recovery. */
  'service-restored',
  /** recovered: the last of several. */
  'last-lasting-recovery',
  /** recovered: only the end of the incident is told. */
  'declared-resolved',
  /** recovered: a remedy was delivered or most was back, and nothing after it tells of trouble. */
  'nothing-after-fix',
  /** confirmed */
  'watched-after-recovery',
  /** confirmed: in the words that tell of the recovery. */
  'verified-with-recovery',
  /** closed */
  'declared-closed',
  /** Any: a change of the ticket's status that agrees with the rest. */
  'status-change',
  /** Any: picked or typed by a person. */
  'chosen',
  /** Nothing tells of it. */
  'none',
] as const;

export type MilestoneReason = (typeof milestoneReasons)[number];

export interface Milestone {
  /** `recorded`: an event says so. `estimated`: inferred from an event that says something near. `missing`: nobody knows. */
  readonly state: 'recorded' | 'estimated' | 'missing';
  readonly at: EpochMinute | null;
  readonly eventId: string | null;
  readonly evidence: readonly EvidenceId[];
  readonly reason: MilestoneReason;
  /** True when a person picked the event or typed the minute. */
  readonly chosen: boolean;
}

export type Milestones = Readonly<Record<MilestoneName, Milestone>>;

/** The nine milestones as the timeline tells them. What nothing tells is missing, never guessed. */
export function findMilestones(incident: Incident, timeline: Timeline): Milestones {
  const story = storyOf(incident, timeline);
  const detected = findDetected(story);
  // A ticket that only records has no detection; what it tells began with its first minute.
  const first = story.told.find(({ event }) => event.timeSource === 'written' && event.at < incident.created);
  const begun = detected.at === null && first ? { ...detected, at: first.event.at } : detected;
  const recovery = findRecovery(story, begun);
  const exposure = exposureOf(story, detected.at ?? incident.created);
  const sideEffect = exposure.mitigated !== null && isSideEffect(story, recovery.first);
  const isToldToBeBack =
    recovery.first !== null && recovery.milestone.reason !== 'declared-resolved' && !sideEffect;
  const mitigated = findMitigated(story, begun, recovery);
  // What ends an exposure counts before what else was done, unless people tell of a service that came back.
  const byExposure = isToldToBeBack && mitigated.state !== 'missing' ? null : exposure.mitigated;
  const recovered =
    (isToldToBeBack ? null : exposure.recovered) ?? (sideEffect ? missing : recovery.milestone);
  // Where nothing was broken, nothing began, was mended or came back.
  const broke = falseAlarmIn(story) === undefined;
  return {
    triggered: broke ? findTriggered(story, begun) : missing,
    detected,
    notified: findNotified(story, detected),
    investigating: findInvestigating(story, detected, recovery),
    identified: findIdentified(story, begun, recovery),
    mitigated: broke ? (byExposure ?? mitigated) : missing,
    recovered: broke ? recovered : missing,
    confirmed: findConfirmed(story, recovery),
    closed: findClosed(story, recovery),
  };
}

/**
 * The milestones with one of them as a person wants it: an event of the timeline, a typed minute, or null for "nobody knows".
 *
 * @throws {RangeError} when the timeline has no such event
 */
export function chooseMilestone(
  milestones: Milestones,
  name: MilestoneName,
  choice: { readonly eventId: string } | { readonly at: EpochMinute } | null,
  timeline: Timeline,
): Milestones {
  return { ...milestones, [name]: chosenMilestone(choice, timeline) };
}

function chosenMilestone(
  choice: { readonly eventId: string } | { readonly at: EpochMinute } | null,
  timeline: Timeline,
): Milestone {
  if (choice === null) return { ...missing, reason: 'chosen', chosen: true };
  if ('at' in choice) return { ...missing, state: 'recorded', at: choice.at, reason: 'chosen', chosen: true };
  const event = timeline.events.find(({ id }) => id === choice.eventId);
  if (!event) throw new RangeError(`No event ${choice.eventId} in the timeline`);
  return {
    state: 'recorded',
    at: event.at,
    eventId: event.id,
    evidence: event.evidence,
    reason: 'chosen',
    chosen: true,
  };
}
