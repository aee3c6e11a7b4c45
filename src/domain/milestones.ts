import type { EpochMinute } from './epoch-minute';
import type { EvidenceId } from './evidence';

/** The nine rows of the template's timeline, in its order. */
export const milestoneNames = [
  'triggered',
  'detected',
  'notified',
  'investigating',
  'identified',
  'mitigated',
  'recovered',
  'confirmed',
  'closed',
] as const;

export type MilestoneName = (typeof milestoneNames)[number];

/** Why an event was taken: a code that every surface words in the reader's language. */
export type MilestoneReason = string;

export interface Milestone {
  /** `recorded`: an event says so. `estimated`: inferred from an event that says something near. `missing`: nobody knows. */
  readonly state: 'recorded' | 'estimated' | 'missing';
  readonly at: EpochMinute | null;
  readonly eventId: string | null;
  readonly evidence: readonly EvidenceId[];
  readonly reason: MilestoneReason;
  /** True when a person picked the event or typed the minute. */
  readonly chosen: boolean;
}

export type Milestones = Readonly<Record<MilestoneName, Milestone>>;
