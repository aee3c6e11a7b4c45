import type { Severity } from '../domain/incident';
import type { Metrics } from '../domain/metrics';
import type { ActionCounts } from './actions-view';
import type { PostmortemState } from './postmortem-view';

export interface OverviewView {
  readonly postmortems: readonly OverviewRow[];
  readonly cursor: string | null;
}

export interface OverviewRow {
  readonly incident: { readonly key: string; readonly title: string; readonly url: string };
  readonly severity: Severity | null;
  /** False when the severity is the app's proposal; undefined where the record does not say. */
  readonly severityDeclared?: boolean | undefined;
  readonly state: PostmortemState;
  readonly page: { readonly url: string };
  readonly updatedAt: string;
  readonly metrics: Metrics | null;
  /** Null when this person may not see the page: its section 七 is where the actions stand. */
  readonly actions: ActionCounts | null;
}
