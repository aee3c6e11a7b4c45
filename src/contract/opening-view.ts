import type { Severity } from '../domain/incident';
import type { JobView } from './job-view';
import type { PostmortemSummary } from './postmortem-view';

export interface IncidentHead {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly severity: Severity | null;
  /** False when the severity is the app's proposal. */
  readonly severityDeclared: boolean;
  readonly status: { readonly name: string; readonly category: string };
  readonly zone: string;
  readonly restricted: boolean;
}

/** What the modal opens on. */
export interface Opening {
  readonly incident: IncidentHead;
  /** False when the settings say that this issue type is no incident. */
  readonly isIncident: boolean;
  readonly confluence: 'ready' | 'missing';
  readonly postmortem: PostmortemSummary | null;
  /** A job of this person that was left behind. */
  readonly job: JobView | null;
}
