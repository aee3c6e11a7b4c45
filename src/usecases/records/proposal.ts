import type { ReportCounts } from '../../contract/postmortem-view';
import type { WriterName } from '../../contract/target-view';
import type { PageRecord } from './page-record';

/** What a comparison proposes: each section as it would be written from the evidence of that moment. */
export interface Proposal {
  readonly pageVersion: number;
  /** ADF nodes by section number, heading included. */
  readonly sections: Readonly<Record<string, readonly unknown[]>>;
  /** The folded evidence that the sections cite. */
  readonly evidence: unknown;
  /** Who drafted it. */
  readonly writer: WriterName;
  /** The page's record as it will be once sections were accepted. */
  readonly record: PageRecord;
  readonly counts: ReportCounts;
}
