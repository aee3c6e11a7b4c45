import type { WriterChoice } from '../../contract/target-view';
import type { WritingView } from '../../contract/writing-view';
import type { ActionLevel, Day } from '../../domain/action-item';
import type { Draft } from '../../domain/draft';
import type { Language } from '../../domain/incident';
import type { Facts } from '../../domain/report';

/** What a draft depends on besides the facts. */
export interface DraftOptions {
  readonly language: Language;
  /** Due dates count from this day. */
  readonly today: Day;
  /** True when that day is the ticket's last update, as for an exported ticket. */
  readonly fromUpdate?: boolean;
  /** Days within which an action of a level is due. */
  readonly windows: Readonly<Record<ActionLevel, number>>;
}

/** One drafting, which may be cut off at any moment and taken up again by another delivery of its job. */
export interface DraftRun {
  tell(progress: WritingView): void;
  /** What an earlier delivery finished of that part. */
  findPart(part: string): Promise<string | undefined>;
  savePart(part: string, text: string): Promise<void>;
}

/** Turns facts into the content of the eleven sections. What it claims is held against the evidence afterwards. */
export interface DraftWriter {
  readonly choice: WriterChoice;
  write(facts: Facts, options: DraftOptions, run: DraftRun): Promise<Draft>;
}
