import type { PostmortemState, ReportCounts } from '../../contract/postmortem-view';
import type { WriterName } from '../../contract/target-view';
import type { Language, Severity } from '../../domain/incident';
import type { Metrics } from '../../domain/metrics';

/** Issue property `postmortem` on the incident: what panel and overview need in one read. */
export interface IncidentRecord {
  readonly schema: 1;
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  readonly state: PostmortemState;
  readonly writer: WriterName;
  readonly language: Language;
  /** ISO instant of the last writing by the app. */
  readonly updatedAt: string;
  readonly severity: Severity | null;
  /** False when the severity is the app's proposal; absent on what was written before it was kept. */
  readonly severityDeclared?: boolean | undefined;
  readonly metrics: Metrics;
  readonly counts: ReportCounts;
  /** True when the page was made for the few who may see the incident. */
  readonly restricted: boolean;
}
