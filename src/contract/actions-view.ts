import type { ActionLevel, Day } from '../domain/action-item';

export interface ActionsView {
  readonly rows: readonly ActionRowView[];
  readonly done: number;
  readonly total: number;
  readonly overdue: number;
  readonly unraised: number;
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
