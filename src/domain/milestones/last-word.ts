import { deliversFix } from './measure-strength';
import type { Told } from './told';

/** Most of it, or all but a little. */
export const mostOfIt =
  /绝大(?:部分|多数)|基本(?:恢复|正常)|大部分|大多数|\b(?:most|majority|nearly all|almost all|all but)\b/i;

/**
 * What helped and was never doubted afterwards: a delivered remedy, a measure told to have worked, or most of it being back,
 * where nobody says that it is over and nothing after it tells of trouble or of more work before the ticket was closed.
 *
 * @param closed the minute at which the status was set to closed
 */
export function lastWordOf(after: readonly Told[], closed: number): Told | undefined {
  const last = after.findLastIndex((told) => helped(told) && told.event.at <= closed);
  const quiet = after
    .slice(last + 1)
    .every((told) => !tellsOfTrouble(told) || (told.event.at > closed && !tellsOfBreaking(told)));
  return last >= 0 && quiet ? after[last] : undefined;
}

function helped(told: Told): boolean {
  const { event, signals } = told;
  if (event.bound !== 'moment' || signals.question || signals.followUp) return false;
  if (signals.fixFailed || signals.notRecovered || signals.relapse || signals.fixStarted) return false;
  if (signals.partialRecovery) return mostOfIt.test(event.text);
  return deliversFix(told);
}

function tellsOfBreaking({ signals }: Told): boolean {
  return signals.alert || signals.relapse || signals.notRecovered;
}

function tellsOfTrouble({ signals }: Told): boolean {
  return (
    signals.alert ||
    signals.symptom ||
    signals.relapse ||
    signals.notRecovered ||
    signals.fixFailed ||
    signals.fixStarted ||
    signals.recovering ||
    signals.suspicion ||
    signals.decision ||
    signals.investigation
  );
}
