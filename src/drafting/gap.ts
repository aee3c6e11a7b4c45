import type { Claim } from '../domain/claim';
import type { Proposal } from './proposal';

/** A weak spot of the response that the records show, with what is known of its reason and what would close it. */
export interface Gap {
  readonly problem: Claim;
  readonly why: Claim;
  readonly proposals: readonly Proposal[];
  /** What nobody watched, for 九. */
  readonly blindSpot?: { readonly spot: Claim; readonly why: Claim };
  /** A step of the response to change, for 五. */
  readonly suggestion?: string;
}

/** From these on an interval is worth a word: minutes. */
export const slow = { detect: 15, identify: 30, fix: 30, partial: 10, backlog: 60 } as const;
