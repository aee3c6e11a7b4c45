import type { Told } from './told';

/** Tells that something came back or that what had piled up is gone; the end of a told failure is one, too. */
export function isRecovery({ event, signals }: Told): boolean {
  if (signals.question || signals.notRecovered || signals.relapse) return false;
  if (event.bound === 'end') return signals.symptom || signals.onset || signals.impact || signals.recovery;
  return signals.recovery || signals.backlogDone || signals.fullRecovery;
}
