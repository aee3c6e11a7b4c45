import type { EvidenceId } from './evidence';

/**
 * What a claim rests on:
 * - `evidence`: the ticket says so, in the evidence cited;
 * - `unknown`: the ticket does not say; somebody can answer (待确认);
 * - `meeting`: for the review meeting to fill in (待补充);
 * - `hypothesis`: not proven; its text names the clue and what would confirm it (假设);
 * - `proposal`: not in the ticket, for the meeting to accept or drop (建议).
 */
export type Basis = 'evidence' | 'unknown' | 'meeting' | 'hypothesis' | 'proposal';

/** One statement of the report with the evidence it rests on. */
export interface Claim {
  /** Without marks, citations or question numbers: the document adds those. Empty for a bare 待确认 or 待补充. */
  readonly text: string;
  readonly basis: Basis;
  readonly evidence: readonly EvidenceId[];
  /** Number of the open question (section 十) that would settle it. */
  readonly question?: string;
}

/** Supported: it cites evidence and rests on it. Anything else is unconfirmed. */
export function isSupported(claim: Claim): boolean {
  return claim.basis === 'evidence' && claim.evidence.length > 0;
}
