import type { Milestone } from '../milestones';
import type { Recovery } from './find-recovered';
import { estimated, missing, recorded } from './story';
import type { Story, Told } from './story';

/** Somebody announces an act as he does it; its success told within so many minutes dates it better than the telling. */
const actMinutes = 10;

/** Who works tells of it first and sets the status when there is time: a change of status says nothing more precise until then. */
const clickMinutes = 15;

/** A measure that helped shows it within so many minutes, in part at least. */
const effectMinutes = 60;

/** Where parts and whole came back so far apart, more than one measure was needed. */
const longRecoveryMinutes = 240;

/**
 * The fix that took effect for the last affected part: the last measure carried out before the recovery. Where no finished
 * measure is told, the first complete recovery, when more recovered later, stands for it.
 */
export function findMitigated(story: Story, detected: Milestone, recovery: Recovery): Milestone {
  const from = detected.at;
  if (from === null) return missing;
  const { first, last, failure } = recovery;
  const until = first?.event.at ?? Infinity;
  const after = story.told.filter(
    ({ event, index }) =>
      event.at >= from && event.bound !== 'reference' && (!failure || index > failure.index),
  );
  const upToRecovery = after.filter(
    ({ event, index }) => event.at <= until && (!first || index <= first.index),
  );
  const status = story.changes.find(
    ({ event, signals }) => signals.fix && event.at >= (failure?.event.at ?? from) && event.at <= until,
  );
  const fixes = upToRecovery.filter(
    ({ signals, event, index }) =>
      (signals.fix || signals.fixWorked) &&
      !signals.fixFailed &&
      event.bound !== 'start' &&
      // What had piled up is worked off after the fix.
      !(signals.backlogDone && index === first?.index),
  );
  // Of several measures without any recovery nobody knows which one helped.
  if (!first && !status && fixes.length > 1 && !fixes.at(-1)?.signals.fixWorked) return missing;
  const lastFix = fixes.at(-1);
  if (lastFix === undefined) {
    if (status) return recorded(status, 'status-change');
    if (!first) return missing;
    const act = upToRecovery
      .filter(({ signals, event }) => signals.fixStarted && until - event.at <= actMinutes)
      .at(-1);
    if (act && act !== first) return estimated(act, 'fix-announced-then-worked');
    if (first !== last) return recorded(first, 'fix-took-effect');
    const tried =
      upToRecovery.some(({ signals }) => signals.fixStarted || signals.decision) ||
      story.told.some(({ signals, index }) => index < first.index && (signals.fixStarted || signals.fix));
    return tried && !declinesAction(first) ? estimated(first, 'recovery-implies-fix') : missing;
  }
  if (status && status.event.at - lastFix.event.at > clickMinutes) return recorded(status, 'status-change');
  if (lastFix === first && lastFix.signals.fixWorked) {
    const announced = upToRecovery
      .filter(({ signals, event }) => signals.fixStarted && until - event.at <= actMinutes)
      .at(-1);
    if (announced) return estimated(announced, 'fix-announced-then-worked');
  }
  const meanwhile = upToRecovery.filter(({ index }) => index > lastFix.index && index !== first?.index);
  const wentOn = meanwhile.some(
    ({ signals }) => signals.fixStarted || signals.decision || signals.cause || signals.fixFailed,
  );
  if (wentOn && first)
    return first.event.at - lastFix.event.at > effectMinutes
      ? missing
      : estimated(first, 'recovery-implies-fix');
  // Parts that came back long before the last one did were brought back by something else.
  const longAgo = upToRecovery.some(
    ({ event, signals, index }) =>
      index < lastFix.index &&
      (signals.partialRecovery || (signals.recovery && !signals.relapse)) &&
      lastFix.event.at - event.at > longRecoveryMinutes,
  );
  if (longAgo && lastFix === first) return missing;
  return first && !showsEffect(lastFix, first, upToRecovery) ? missing : recorded(lastFix, 'fix-took-effect');
}

/** Between the measure and the recovery lies no more than what a measure needs to take effect. */
function showsEffect(fix: Told, recovery: Told, told: readonly Told[]): boolean {
  const gap = recovery.event.at - fix.event.at;
  if (gap <= effectMinutes || fix.signals.fixWorked) return true;
  const better = told.find(
    ({ index, signals }) =>
      index > fix.index && (signals.recovering || signals.partialRecovery || signals.backlogDone),
  );
  return (
    better !== undefined && better.event.at - fix.event.at <= effectMinutes / 2 && gap <= longRecoveryMinutes
  );
}

/** "It came back on its own": nothing was fixed. */
function declinesAction({ event }: Told): boolean {
  return /\b(?:by itself|on its own|on their own|without (?:any )?(?:action|intervention|change)|no action)\b|自行|自动恢复|自愈|没有做任何|未做任何/i.test(
    event.text,
  );
}
