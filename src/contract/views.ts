import type { ActionLevel, Day } from '../domain/action-item';
import type { EvidenceKind } from '../domain/evidence';
import type { Language, Severity } from '../domain/incident';
import type { Metrics } from '../domain/metrics';
import type { MilestoneName, Milestones } from '../domain/milestones';
import type { Failure } from './outcome';

/** Life of a postmortem, as people set it. */
export type PostmortemState = 'draft' | 'inReview' | 'done';

export interface PersonView {
  readonly accountId: string | null;
  readonly name: string;
}

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

export interface PostmortemSummary {
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  readonly state: PostmortemState;
  readonly updatedAt: string;
  readonly writer: WriterName;
  /** Comments and changes that came after the report was written. */
  readonly newEvidence: number;
  readonly counts: ReportCounts;
}

export interface ReportCounts {
  readonly evidence: number;
  readonly supported: number;
  readonly unconfirmed: number;
  readonly wording: number;
}

export type WriterName = 'rules' | 'openai' | 'forge-llm';

export interface WriterChoice {
  readonly name: WriterName;
  /** Model in use, for a model writer. */
  readonly model: string | null;
  /** Host that receives the incident's text; null: nothing leaves the site. */
  readonly sendsTo: string | null;
}

/** A job as the modal shows it: reading → found → drafting → drafted → publishing → published, or failed. */
export interface JobView {
  readonly jobId: string;
  readonly stage: 'reading' | 'found' | 'drafting' | 'drafted' | 'publishing' | 'published' | 'failed';
  readonly comments: Progress;
  readonly history: Progress;
  readonly sections: Progress;
  readonly writer: WriterName;
  readonly target: PublishTarget | null;
  readonly published: Published | null;
  readonly failure: Failure | null;
}

/** `total` is null until it is known. */
export interface Progress {
  readonly done: number;
  readonly total: number | null;
}

/** What was found in the incident. */
export interface Found {
  readonly jobId: string;
  readonly incident: IncidentHead;
  readonly events: readonly EventView[];
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly evidence: readonly EvidenceView[];
  readonly peopleCount: number;
  /** What the report will mark 待确认, most telling first. */
  readonly gaps: readonly GapCode[];
  /** What the source said exists but did not deliver. */
  readonly missing: readonly { readonly kind: 'comment' | 'history'; readonly count: number }[];
  readonly defaults: PublishTarget;
  readonly defaultSpace: SpaceChoice | null;
  readonly defaultParent: ParentPage | null;
  readonly writers: readonly WriterChoice[];
}

export interface EventView {
  readonly id: string;
  /** Minutes since 1970-01-01T00:00Z. */
  readonly at: number;
  readonly written: boolean;
  readonly actor: string | null;
  readonly text: string;
  readonly evidence: readonly string[];
}

export interface EvidenceView {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly at: number | null;
  readonly author: string | null;
  /** First 400 characters. */
  readonly excerpt: string;
  readonly url: string;
}

export type GapCode =
  | MilestoneName
  | 'severity'
  | 'usersAffected'
  | 'complaints'
  | 'business'
  | 'data'
  | 'rootCause'
  | 'processCause'
  | 'fixes'
  | 'actions';

export interface PublishTarget {
  readonly spaceId: string | null;
  readonly parentId: string | null;
  readonly title: string;
  readonly language: Language;
  readonly writer: WriterName;
  /** Only the people who may see the incident's security level now, and the author, can open the page. */
  readonly restricted: boolean;
}

export interface SpaceChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

export interface ParentPage {
  readonly id: string;
  readonly title: string;
}

/** `ours`: the postmortem of this incident already has that title. */
export interface TitleCheck {
  readonly state: 'free' | 'taken' | 'ours' | 'empty';
  readonly suggestion: string | null;
}

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
  readonly kind: 'blame' | 'missing' | 'contradiction' | 'incomplete-action' | 'unsupported';
  readonly where: string;
  readonly message: string;
}

/** Today's evidence against the page, section by section. */
export interface Comparison {
  readonly page: {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly version: number;
  };
  readonly newEvidence: readonly EvidenceView[];
  readonly sections: readonly SectionComparison[];
}

export interface SectionComparison {
  readonly number: number;
  readonly title: string;
  /** `same`: the new draft says what the page says. `gone`: the page no longer has the section. */
  readonly state: 'same' | 'changed' | 'gone';
  /** A person changed the section since it was generated. */
  readonly edited: boolean;
  /** Plain text, line by line. */
  readonly current: string;
  readonly proposed: string;
}

export type PanelView =
  | { readonly kind: 'none'; readonly canCreate: boolean }
  | {
      readonly kind: 'postmortem';
      readonly postmortem: Omit<PostmortemSummary, 'counts' | 'newEvidence'>;
      readonly metrics: Metrics | null;
      /** Null when the page cannot be read by this person. */
      readonly actions: ActionsView | null;
    }
  | { readonly kind: 'action'; readonly action: RaisedActionView };

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

export type MacroView =
  /** The page holds no report yet and the macro names no incident. */
  | { readonly kind: 'empty'; readonly pageEmpty: boolean }
  | {
      readonly kind: 'ready';
      readonly incident: { readonly key: string; readonly url: string; readonly title: string };
      readonly severity: Severity | null;
      readonly state: PostmortemState;
      readonly zone: string;
      readonly milestones: Milestones;
      readonly metrics: Metrics;
      readonly actions: ActionsView;
      /** False when this person may not see the incident in Jira: live parts are left out. */
      readonly jiraVisible: boolean;
      readonly canEdit: boolean;
    };

export interface IncidentChoice {
  readonly key: string;
  readonly title: string;
  readonly status: string;
  readonly created: string;
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
  readonly level: ActionLevel;
  readonly measure: string;
  readonly goal: string;
  readonly acceptance: string;
  readonly owner: PersonView | null;
  readonly due: Day | null;
  /** Last day of the P-level's window, from today. */
  readonly window: Day;
  readonly projectKey: string;
  readonly problems: readonly RowProblem[];
  readonly raised: IssueView | null;
}

export type RowProblem =
  | 'measureMissing'
  | 'ownerMissing'
  | 'ownerUnknown'
  | 'ownerNotAssignable'
  | 'dueMissing'
  | 'dueUnreadable'
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

export interface OverviewView {
  readonly postmortems: readonly OverviewRow[];
  readonly cursor: string | null;
}

export interface OverviewRow {
  readonly incident: { readonly key: string; readonly title: string; readonly url: string };
  readonly severity: Severity | null;
  readonly state: PostmortemState;
  readonly page: { readonly url: string };
  readonly updatedAt: string;
  readonly metrics: Metrics | null;
  readonly done: number;
  readonly total: number;
  readonly overdue: number;
}
