import { clauseSignalsOf } from '../event-signals';
import { statesDefect } from '../signals/states-defect';
import type { Story } from './story';
import type { Told } from './told';

/** A measure soon after an explanation shows that the teller took it for the cause. */
const soonMinutes = 20;

/**
 * Where nobody says "found it": the last comment that states a defect as a fact, when nothing but measures stands between it
 * and a measure. Without such a measure an explanation may be one symptom of many, and none is taken.
 */
export function findExplanation({ told }: Story, from: number, until: number): Told | undefined {
  const measures = told.filter(
    ({ event, signals }) =>
      event.at > from && event.at <= until && (signals.fix || signals.fixStarted) && !signals.fixFailed,
  );
  for (const measure of measures.reverse()) {
    for (let place = told.indexOf(measure) - 1; place >= 0; place -= 1) {
      const before = told[place];
      if (!before || measure.event.at - before.event.at > soonMinutes) break;
      if (before.event.bound !== 'moment') continue;
      if (isExplanation(before, from)) return before;
      if (!isMeasureOnly(before.signals)) break;
    }
  }
  return undefined;
}

function isMeasureOnly(signals: Told['signals']): boolean {
  return (
    (signals.decision || signals.fixStarted || signals.fix || signals.change || signals.noise) &&
    !signals.symptom
  );
}

function isExplanation(told: Told, from: number): boolean {
  const { event, signals } = told;
  if (event.at < from || event.kind !== 'comment' || event.actor?.bot || event.bound !== 'moment')
    return false;
  // "Restart the hosts with the bad disks" acts, it explains nothing.
  if (signals.fixStarted && !signals.symptom) return false;
  // Who reports or detects it tells what is seen.
  if (signals.report && !signals.cause) return false;
  if (signals.question || signals.fixFailed || signals.ruledOut || signals.recovery || signals.relapse)
    return false;
  return clauseSignalsOf(event).some(
    ({ text, signals: said }) => !said.has('suspicion') && !said.has('decision') && statesDefect(text),
  );
}
