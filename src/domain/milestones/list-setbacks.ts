import { clauseSignalsOf } from '../event-signals';
import { isRecovery } from './is-recovery';
import type { Told } from './told';

/** Who closes a ticket later than this after the remedy has watched it in between. */
export const watchMinutes = 60;

/** The events after the detection that show that a recovery told before them was none, or not of all: in the order of the story. */
export function listSetbacks(after: readonly Told[], changes: readonly Told[]): readonly Told[] {
  const lastBack = after.findLastIndex(isRecovery);
  const lastGood = after.findLastIndex(({ signals }) => signals.recovery || signals.fullRecovery);
  const closed = closedAt(after, changes);
  return after.filter((told, position) => {
    const { signals } = told;
    if (signals.question || (signals.followUp && !isStillBroken(told))) return false;
    if (signals.relapse || signals.notRecovered) return true;
    if (signals.partialRecovery && !signals.fullRecovery) return true;
    // What came back before a measure failed was not all of it.
    const cameBackLater = position < lastBack;
    if (signals.fixFailed && !signals.fix && !signals.recovery && !signals.cause && cameBackLater)
      return true;
    // Who still starts things up again step by step has not got everything back.
    if (signals.fixStarted && signals.recovering && !signals.recovery) return true;
    const isBroken =
      (signals.alert || signals.report) &&
      signals.symptom &&
      !signals.recovery &&
      !signals.fixWorked &&
      !signals.confirmation &&
      !signals.closing;
    // Another complaint hours after all was back and the ticket closed is another matter, unless it says "again".
    return isBroken && position < lastGood && told.event.at - closed <= watchMinutes;
  });
}

/** "Still seeing errors. TODO: …": what is to be done stands beside what is still broken. */
const isStillBroken = ({ event }: Told): boolean =>
  clauseSignalsOf(event).some(
    ({ signals }) => (signals.has('notRecovered') || signals.has('relapse')) && !signals.has('followUp'),
  );

/** When the ticket was set to closed after something had come back, and stayed so; never: Infinity. */
function closedAt(after: readonly Told[], changes: readonly Told[]): number {
  const closing = changes.findLast(({ signals }) => signals.closing);
  const reopened = changes.some(
    ({ signals, index }) => signals.relapse && index > (closing?.index ?? Infinity),
  );
  const back = after.some((told) => isRecovery(told) && told.event.at <= (closing?.event.at ?? -Infinity));
  return closing && back && !reopened ? closing.event.at : Infinity;
}
