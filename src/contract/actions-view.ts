import type { ActionLevel, Day } from '../domain/action-item';

/** Figures of section 七, the same on every surface: all its actions count, whether they are raised or not. A copied row is the same action. */
export interface ActionCounts {
  /** Actions of the section. */
  readonly total: number;
  /** Rows whose issue is done. */
  readonly done: number;
  /** Rows that are not done and whose due date has passed. */
  readonly overdue: number;
  /** Rows without an issue. */
  readonly unraised: number;
}

export interface ActionsView extends ActionCounts {
  readonly rows: readonly ActionRowView[];
  /** Raised actions of this incident whose row is no longer on the page. */
  readonly offPage: readonly IssueView[];
  readonly byLevel: readonly { readonly level: ActionLevel; readonly done: number; readonly total: number }[];
}

export interface ActionRowView {
  readonly rowId: string;
  readonly level: ActionLevel;
  readonly measure: string;
  readonly owner: PersonView | null;
  readonly due: Day | null;
  readonly overdueDays: number;
  /** Null: not raised yet, or not to be seen by this person. */
  readonly issue: IssueView | null;
}

export interface IssueView {
  readonly key: string;
  readonly url: string;
  readonly status: string;
  readonly category: 'new' | 'indeterminate' | 'done' | 'unknown';
}

export interface PersonView {
  readonly accountId: string | null;
  readonly name: string;
}
