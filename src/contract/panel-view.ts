import type { ActionLevel, Day } from '../domain/action-item';
import type { Metrics } from '../domain/metrics';
import type { ActionsView } from './actions-view';
import type { Failure } from './outcome';
import type { PostmortemSummary } from './postmortem-view';

export type PanelView =
  | {
      readonly kind: 'none';
      readonly canCreate: boolean;
      /** Title of the postmortem that was here and lies in the trash. */
      readonly deleted: string | null;
      /** A draft of this person that is under way or was left behind; null where none was begun. */
      readonly work: UnfinishedWork | null;
    }
  | {
      readonly kind: 'postmortem';
      readonly postmortem: Omit<PostmortemSummary, 'counts' | 'newEvidence' | 'canEdit'>;
      readonly metrics: Metrics | null;
      /** Null when the page cannot be read by this person. */
      readonly actions: ActionsView | null;
      /** There are rows to raise, and this person may create their issues and write the links into the page. */
      readonly canRaise: boolean;
      /** The state is kept on the incident: whoever may edit it may set it. */
      readonly canSetState: boolean;
    }
  | { readonly kind: 'action'; readonly action: RaisedActionView };

/** `running`: it is being written or made into a page. `waiting`: it is written and has no page yet. `failed`: it stopped. */
export type UnfinishedWork =
  { readonly stage: 'running' | 'waiting' } | { readonly stage: 'failed'; readonly failure: Failure };

export interface RaisedActionView {
  readonly incident: { readonly key: string; readonly url: string };
  readonly page: { readonly title: string | null; readonly url: string };
  readonly actionId: string | null;
  readonly level: ActionLevel;
  readonly measure: string;
  readonly acceptance: readonly string[];
  readonly due: Day | null;
  /** Last day of the P-level's window, counted from the day on which the action was raised. */
  readonly window: Day | null;
  readonly overdueDays: number;
}
