import type { WriterName } from './target-view';

/** Life of a postmortem, as people set it. */
export type PostmortemState = 'draft' | 'inReview' | 'done';

/**
 * How a person stands to the page of a postmortem: `open` to them, `archived`, `hidden` from them though the app sees it, or
 * `unseen` by the app as well. That is what a page for a few looks like, and one that was deleted for good: Confluence answers
 * both with the same 404.
 */
export type PageAccess = 'open' | 'archived' | 'hidden' | 'unseen';

export interface PostmortemSummary {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  readonly access: PageAccess;
  /** False for somebody who may read the page and not write into it. */
  readonly canEdit: boolean;
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
  /** Open questions of section 十. */
  readonly unconfirmed: number;
  readonly wording: number;
}
