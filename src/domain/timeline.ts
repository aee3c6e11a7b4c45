import type { EpochMinute } from './epoch-minute';
import type { EvidenceId } from './evidence';
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
}

export interface Timeline {
  readonly zone: Zone;
  /** By minute; events of one minute keep the order of the ticket. */
  readonly events: readonly TimelineEvent[];
}
