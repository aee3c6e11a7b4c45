import type { ActionLevel, Day } from '../domain/action-item';
import type { IssueView, PersonView } from './actions-view';
import type { Failure } from './outcome';

export interface RaisePreview {
  readonly page: {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly version: number;
  };
  readonly incident: { readonly key: string; readonly url: string };
  readonly today: Day;
  readonly rows: readonly RaiseRow[];
  /** Fields of each project that a row starts with. */
  readonly projects: readonly ProjectFields[];
}

export interface RaiseRow {
  /** Identity of the row: stays the same while the page is edited around it. */
  readonly rowId: string;
  /** The issue that the row links to although it was not raised from it. */
  readonly linkedKey: string | null;
  readonly level: ActionLevel;
  readonly measure: string;
  readonly goal: string;
  readonly acceptance: string;
  readonly owner: PersonView | null;
  /** Whom the owner cell mentions beside the owner. */
  readonly otherOwners: readonly string[];
  readonly due: Day | null;
  /** What the two cells say on the page, in people's own words; empty while they only ask for an answer. */
  readonly ownerText: string;
  readonly dueText: string;
  /** The day that such words name as of today ("next Friday", 下周五) where they are no date: for a person to confirm. */
  readonly dueRead: Day | null;
  /** Last day of the P-level's window, from today. */
  readonly window: Day;
  readonly projectKey: string;
  readonly problems: readonly RowProblem[];
  readonly raised: IssueView | null;
}

export type RowProblem =
  /** The row links to an issue that was not raised from it: perhaps somebody tracks it there already. */
  | 'linksElsewhere'
  /** The row links to an issue that is gone or hidden, perhaps its own: it cannot be raised before the link is removed. */
  | 'linkUnseen'
  /** The measure names an issue of this site: perhaps the one that tracks it already. */
  | 'namesIssue'
  | 'measureMissing'
  | 'ownerMissing'
  | 'ownerUnknown'
  | 'ownerNotAssignable'
  /** The cell mentions others beside the owner, and an issue has one assignee. */
  | 'ownerSeveral'
  | 'dueMissing'
  | 'dueUnreadable'
  | 'dueRead'
  | 'duePast'
  | 'dueBeyondWindow'
  | 'acceptanceMissing';

export interface RaiseRequestRow {
  readonly rowId: string;
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly priorityId: string | null;
  readonly assigneeId: string | null;
  readonly due: Day | null;
  /** What the page's cell said when the person chose another owner or due date; null: it is the page's own. */
  readonly ownerWas: string | null;
  readonly dueWas: string | null;
  /** The criterion that the person gave where the page has none; null: the page's own. */
  readonly acceptance: string | null;
  /** Values of required fields by field id, as the screen's controls give them. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
}

export interface RaiseResultRow {
  readonly rowId: string;
  /** `found`: it was raised before, by anyone. */
  readonly outcome: 'raised' | 'found' | 'failed';
  readonly issue: IssueView | null;
  readonly failure: Failure | null;
  /** False when the row of the page could not be given its link; it is given on the next occasion. */
  readonly linkedOnPage: boolean;
}

export interface ProjectOption {
  readonly key: string;
  readonly name: string;
}

/** What raising into a project needs. */
export interface ProjectFields {
  readonly project: ProjectOption;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  readonly issueTypeId: string;
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  /** Priority that each P-level becomes here; null: the project has no priority field. */
  readonly priorityOf: Readonly<Record<ActionLevel, string | null>>;
  readonly hasDueDate: boolean;
  readonly hasAssignee: boolean;
  /** Without it the issue has its measure as summary alone; the rest stands in the panel beside it. */
  readonly hasDescription: boolean;
  readonly hasLabels: boolean;
  /** Required fields that the app does not fill by itself. */
  readonly required: readonly RequiredField[];
}

export interface RequiredField {
  readonly id: string;
  readonly name: string;
  /** `paragraph`: several lines; `unsupported`: the app cannot offer a control for it. */
  readonly kind: 'text' | 'paragraph' | 'number' | 'date' | 'choice' | 'choices' | 'person' | 'unsupported';
  readonly options: readonly { readonly id: string; readonly name: string }[];
}
