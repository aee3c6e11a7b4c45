import type { Language } from '../domain/incident';
import type { ReportCounts } from './postmortem-view';

export interface Published {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  /** False when the page was there already. */
  readonly created: boolean;
  readonly counts: ReportCounts;
  readonly findings: readonly FindingView[];
  /** What could not be done besides the page (property, remote link, label, restriction), as codes. */
  readonly warnings: readonly PublishWarning[];
}

export type PublishWarning = 'remoteLink' | 'issueProperty' | 'label' | 'restriction';

export interface FindingView {
  readonly kind:
    'secret' | 'blame' | 'missing' | 'contradiction' | 'incomplete-action' | 'unsupported' | 'writer';
  readonly where: string;
  readonly message: string;
  /** Of a blaming sentence: its words, and what to say of the system instead, for readers of either language. */
  readonly blame?: { readonly sentence: string; readonly wording: Readonly<Record<Language, string>> };
}
