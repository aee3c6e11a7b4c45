import type { SignalName } from './signal-name';

/** One clause of an event with its own signals: which half of "rolled back, still failing" says what. */
export interface ClauseSignals {
  readonly text: string;
  readonly signals: ReadonlySet<SignalName>;
}

/** What an event is read from while its signals are settled: its clauses, its whole text in reading form, and the signals so far. */
export interface EventInReading {
  readonly clauses: readonly ClauseSignals[];
  readonly text: string;
  readonly found: Set<SignalName>;
}
