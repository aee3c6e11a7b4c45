import type { EpochMinute } from './epoch-minute';
import type { Person } from './person';

/** `E1`…`En` in the order of posting; `F` is the ticket's fields, which have no minute of their own. */
export type EvidenceId = string;

export type EvidenceKind = 'description' | 'comment' | 'history' | 'link' | 'attachment' | 'fields';

/** One addressable source of facts about the incident. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly kind: EvidenceKind;
  /** When it was posted. What it tells of may be earlier: see the timeline. */
  readonly at: EpochMinute | null;
  readonly author: Person | null;
  /** Plain text: lists keep their markers, tables their cells (` | `), one line per block. */
  readonly text: string;
  /** Where a reader finds it in Jira. */
  readonly url: string;
  /** For history: which field changed. */
  readonly change?: { readonly field: string; readonly from: string | null; readonly to: string | null };
}
