import type { WriterName } from './target-view';

/** Life of a postmortem, as people set it. */
export type PostmortemState = 'draft' | 'inReview' | 'done';

export interface PostmortemSummary {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  readonly state: PostmortemState;
  readonly updatedAt: string;
  readonly writer: WriterName;
  /** Comments and changes that came after the report was written. */
  readonly newEvidence: number;
  readonly counts: ReportCounts;
}

export interface ReportCounts {
  readonly evidence: number;
  readonly supported: number;
  readonly unconfirmed: number;
  readonly wording: number;
}
