import type { Recovery } from './find-recovery';
import { measureStrength } from './measure-strength';
import { effectMinutes, longRecoveryMinutes } from './mitigation-spans';
import type { Told } from './told';

/** A measure told as done, that is no part of what had gone wrong and not only what was worked off afterwards. */
export function isFinishedMeasure(told: Told, { first }: Recovery): boolean {
  const { signals, event, index } = told;
  return (
    (signals.fix || signals.fixWorked) &&
    !signals.fixFailed &&
    // What only keeps people out while the work goes on.
    !/\bto prevent\b.{0,50}\b(?:mid-|during|while|until)/i.test(event.text) &&
    // "Found it: the rebuild dropped the key" tells what had been done wrong.
    !(signals.cause && measureStrength(told) === 0) &&
    // "New certificate since 8:47": in place from then on.
    (event.bound !== 'start' || (signals.fix && /\bsince (?:about |around )?\d/i.test(event.text))) &&
    // What had piled up is worked off after the fix.
    !(signals.backlogDone && index === first?.index)
  );
}

/** Between the measure and the recovery lies no more than what a measure needs to take effect. */
export function showsEffect(fix: Told, recovery: Told, told: readonly Told[]): boolean {
  const gap = recovery.event.at - fix.event.at;
  if (gap <= effectMinutes || fix.signals.fixWorked) return true;
  const better = told.find(
    ({ index, signals }) =>
      index >= fix.index && (signals.recovering || signals.partialRecovery || signals.backlogDone),
  );
  return (
    better !== undefined && better.event.at - fix.event.at <= effectMinutes / 2 && gap <= longRecoveryMinutes
  );
}

/** One service after the other was moved and came back: none of the moves is the one that helped. */
export function cameBackInSteps(first: Told, last: Told | null, told: readonly Told[]): boolean {
  return told.some(
    ({ index, signals }) =>
      index > first.index &&
      index < (last?.index ?? 0) &&
      (signals.fix || signals.fixStarted) &&
      (signals.recovery || signals.partialRecovery),
  );
}

/** "Restarted the remaining regions": the same measure went on elsewhere after the first parts were back. */
export function treatsTheRest(fix: Told, last: Told | null, told: readonly Told[]): boolean {
  return told.some(
    ({ index, signals, event }) =>
      index > fix.index &&
      index < (last?.index ?? 0) &&
      (signals.fix || signals.fixStarted) &&
      /\b(?:remaining|the rest|other (?:\w+ )?(?:regions|clusters|hosts|nodes|servers|zones|shards))\b|其余|剩余|其他(?:地域|集群|节点|机器|机房|分片)/i.test(
        event.text,
      ),
  );
}
