import type { EpochMinute } from './epoch-minute';
import type { Evidence, EvidenceId, EvidenceKind } from './evidence';
import type { Incident } from './incident';
import type { Person } from './person';
import type { Zone } from './zone';

/** What happened, minute by minute. Several events may come from one piece of evidence. */
export interface TimelineEvent {
  /** `E7` for the only event of E7; `E7.2` for the second of several. */
  readonly id: string;
  readonly at: EpochMinute;
  /** `written`: the text names the time; `posted`: the time of posting stands in for it. */
  readonly timeSource: 'written' | 'posted';
  /** Written without a date or zone that the text itself gives, so that the context had to supply it. */
  readonly timeInferred: boolean;
  /** Who tells of it. */
  readonly actor: Person | null;
  /** What it says, without the time in front of it. */
  readonly text: string;
  readonly evidence: readonly EvidenceId[];
  /** What kind of evidence tells of it. */
  readonly kind: EvidenceKind;
  /**
   * `moment`: it happened then. `start` and `end`: the minute at which what the text tells of began or ended ("since 14:02",
   * "20:12–20:59").
   */
  readonly bound: 'moment' | 'start' | 'end';
  /** For a change in the ticket's history: which field changed. */
  readonly change?: NonNullable<Evidence['change']>;
}

export interface Timeline {
  readonly zone: Zone;
  /** By minute; events of one minute keep the order of the ticket. */
  readonly events: readonly TimelineEvent[];
}
