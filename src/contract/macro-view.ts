import type { Severity } from '../domain/incident';
import type { Metrics } from '../domain/metrics';
import type { Milestones } from '../domain/milestones';
import type { JobView } from './job-view';
import type { ModelSettings } from './settings';
import type { WriterChoice } from './target-view';
import type { ActionsView } from './actions-view';
import type { PostmortemState } from './postmortem-view';

export type MacroView =
  /** The page holds no report yet and the macro names no incident. */
  | {
      readonly kind: 'empty';
      readonly pageEmpty: boolean;
      /** What writing a report here begins with; null where the page is not empty. */
      readonly begin: {
        readonly writers: readonly WriterChoice[];
        readonly redaction: ModelSettings['redaction'];
        /** Work of this person that was left behind. */
        readonly job: JobView | null;
      } | null;
    }
  | {
      readonly kind: 'ready';
      /** The page on which the macro stands, as it is now; null when this person cannot read it by itself. */
      readonly page: { readonly url: string; readonly version: number } | null;
      readonly incident: { readonly key: string; readonly url: string; readonly title: string };
      readonly severity: Severity | null;
      /** False when the severity is the app's proposal; undefined where the record does not say. */
      readonly severityDeclared?: boolean | undefined;
      readonly state: PostmortemState;
      readonly zone: string;
      readonly milestones: Milestones;
      readonly metrics: Metrics;
      readonly actions: ActionsView;
      /** False when this person may not see the incident in Jira: live parts are left out. */
      readonly jiraVisible: boolean;
      readonly canEdit: boolean;
      /** There are rows to raise, and this person may create their issues and write the links into the page. */
      readonly canRaise: boolean;
    };

export interface IncidentChoice {
  readonly key: string;
  readonly title: string;
  readonly status: string;
  readonly created: string;
}
