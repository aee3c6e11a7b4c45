import type { Milestone } from '../milestones';
import { tellsItself } from './extends-recovery';
import type { Recovery } from './find-recovery';
import { announcedBefore, impliedBy, isDoneAsTold, withoutRecovery } from './implied-mitigation';
import { cameBackInSteps, isFinishedMeasure, showsEffect, treatsTheRest } from './measure-effect';
import { measureStrength } from './measure-strength';
import { clickMinutes, effectMinutes, longRecoveryMinutes } from './mitigation-spans';
import { estimated, looksBack, missing, recorded } from './story';
import type { Story } from './story';
import { toldMitigation } from './told-mitigation';

/**
 * The fix that took effect for the last affected part: what is told as the mitigation, else the last measure carried out before
 * the recovery. Where no finished measure is told, the first complete recovery, when more recovered later, stands for it.
 */
export function findMitigated(story: Story, detected: Milestone, recovery: Recovery): Milestone {
  const from = detected.at;
  if (from === null) return missing;
  const { first, last, failure } = recovery;
  const until = first?.event.at ?? Infinity;
  const after = story.told.filter(
    (told) =>
      told.event.at >= from &&
      told.event.bound !== 'reference' &&
      (!failure || told.index > failure.index) &&
      !looksBack(told, story),
  );
  const upToEnd = after.filter(({ index }) => !last || index <= last.index);
  const declared = toldMitigation(after, upToEnd, first, last);
  if (declared) return recorded(declared, 'fix-took-effect');
  const upToRecovery = after.filter(
    ({ event, index }) => event.at <= until && (!first || index <= first.index),
  );
  const status = story.changes.find(
    ({ event, signals }) => signals.fix && event.at >= (failure?.event.at ?? from) && event.at <= until,
  );
  const finished = upToRecovery.filter((told) => isFinishedMeasure(told, recovery));
  const fixes = finished.filter((told) => !finished.some((moment) => tellsItself(told, moment)));
  if (!first && !status) {
    // The last word on it was a remedy, or that most is back.
    const word = story.told.find(({ event }) => event.id === recovery.milestone.eventId);
    return word ? estimated(word, 'fix-took-effect') : withoutRecovery(story, fixes);
  }
  const lastFix = fixes.at(-1);
  if (lastFix === undefined) {
    if (status) return recorded(status, 'status-change');
    const watched = upToEnd.find(({ event }) => /^monitoring\s*[-–:]/i.test(event.text));
    // A status page is set to "Monitoring" once a fix is in place.
    if (watched) return recorded(watched, 'fix-took-effect');
    return first && last ? impliedBy(first, last, upToRecovery, story) : missing;
  }
  if (status && status.event.at - lastFix.event.at > clickMinutes) return recorded(status, 'status-change');
  // Who sets it to mitigated takes the measure before it for the one that helped; what follows is for the long run.
  if (status && lastFix.event.at - status.event.at > clickMinutes) {
    const before = fixes.findLast(({ event }) => event.at <= status.event.at);
    const soon = before && status.event.at - before.event.at <= clickMinutes;
    return soon ? recorded(before, 'fix-took-effect') : recorded(status, 'status-change');
  }
  const act = announcedBefore(until, upToRecovery);
  if (lastFix === first && lastFix.signals.fixWorked && act)
    return estimated(act, 'fix-announced-then-worked');
  const meanwhile = upToRecovery.filter(({ index }) => index > lastFix.index && index !== first?.index);
  const wentOn = meanwhile.some(
    ({ signals }) => signals.fixStarted || signals.decision || signals.cause || signals.fixFailed,
  );
  if (wentOn && first) {
    if (act && act !== first && act.index > lastFix.index && isDoneAsTold(act))
      return estimated(act, 'fix-announced-then-worked');
    return first.event.at - lastFix.event.at > effectMinutes
      ? missing
      : estimated(first, 'recovery-implies-fix');
  }
  // Parts that came back long before the last one did were brought back by something else.
  const longAgo = upToRecovery.some(
    ({ event, signals, index }) =>
      index < lastFix.index &&
      (signals.partialRecovery || (signals.recovery && !signals.relapse)) &&
      lastFix.event.at - event.at > longRecoveryMinutes,
  );
  if (longAgo && lastFix === first) return missing;
  if (lastFix === first && first !== last && cameBackInSteps(first, last, after)) return missing;
  if (first !== last && treatsTheRest(lastFix, last, after)) return missing;
  // Who only declares it over dates no effect.
  const declaredOver = recovery.milestone.reason === 'declared-resolved';
  if (first && !showsEffect(lastFix, first, upToRecovery))
    return declaredOver && measureStrength(lastFix) > 1 ? estimated(lastFix, 'fix-took-effect') : missing;
  return recorded(lastFix, 'fix-took-effect');
}
