import type { SignalName } from './signal-name';

/** One clause of an event with its own signals: which half of "rolled back, still failing" says what. */
export interface ClauseSignals {
  readonly text: string;
  readonly signals: ReadonlySet<SignalName>;
}
