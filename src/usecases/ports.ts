import type {
  PersonView,
  ProjectOption,
  SpaceChoice,
  ParentPage,
  IncidentChoice,
  IssueView,
  WriterChoice,
} from '../contract/views';
import type { MacroIdentity } from '../document/report-page';
import type { Settings } from '../contract/settings';
import type { ActionLevel, Day } from '../domain/action-item';
import type { Draft } from '../domain/draft';
import type { Incident, Language, Severity } from '../domain/incident';
import type { Facts } from '../domain/report';
import type { Zone } from '../domain/zone';
import type { ActionRecord, IncidentRecord, Job, PageRecord, Proposal } from './records';

/** Everything a use case needs from outside. Calls to products run as the person who asked, unless a port says otherwise. */
export interface Ports {
  readonly incidents: IncidentSource;
  readonly actions: ActionTracker;
  readonly pages: PageStore;
  readonly site: SiteChoices;
  readonly records: Records;
  readonly queue: DraftQueue;
  /** The writers that can draft on this site, the default one first. */
  readonly writers: readonly DraftWriter[];
  /** How Confluence finds our macro. */
  readonly macroIdentity: (language: Language) => MacroIdentity;
  readonly clock: () => Date;
  /** Ids that never repeat. */
  readonly newId: () => string;
}

/** Who asks, as the platform vouches for it. */
export interface Asker {
  readonly accountId: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly zone: Zone;
}

/** The incident ticket, without reading its whole story. */
export interface IncidentSummary {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly projectKey: string;
  readonly issueType: string;
  readonly status: Incident['status'];
  readonly severity: Severity | null;
  readonly severityDeclared: boolean;
  readonly zone: Zone;
  readonly restricted: boolean;
}

export interface ReadingProgress {
  readonly comments: { readonly done: number; readonly total: number | null };
  readonly history: { readonly done: number; readonly total: number | null };
}

export interface IncidentSource {
  /** @throws ISSUE_NOT_FOUND */
  getSummary(idOrKey: string): Promise<IncidentSummary>;
  /** Comments and changes that came after that minute. */
  countEvidenceAfter(issueId: string, minute: number): Promise<number>;
  /** Everything: all comments and changes, in order, links, attachment names, people with their zones. @throws ISSUE_NOT_FOUND */
  collect(idOrKey: string, onProgress: (progress: ReadingProgress) => void): Promise<Incident>;
  /** Recent incidents first; by key or words of the title. */
  listIncidents(query: string, issueTypes: readonly string[]): Promise<IncidentChoice[]>;
  findRecord(issueId: string): Promise<IncidentRecord | undefined>;
  saveRecord(issueId: string, record: IncidentRecord): Promise<void>;
  /** Adds the page to the issue's links; the same page twice is one link. */
  linkPage(issueId: string, page: { id: string; title: string; url: string }): Promise<void>;
  /** Incidents with a postmortem, newest first. */
  listRecords(cursor: string | null): Promise<{
    rows: { issueId: string; key: string; title: string; url: string; record: IncidentRecord }[];
    cursor: string | null;
  }>;
  /** Accounts that a restricted incident's page must stay open to; at least the asker. */
  listViewers(issueId: string, asker: Asker): Promise<string[]>;
}

/** A raised issue as it stands in Jira now. */
export interface RaisedIssue extends IssueView {
  readonly id: string;
  readonly title: string;
  readonly assignee: PersonView | null;
  readonly due: Day | null;
  readonly record: ActionRecord;
}

export interface FieldOffer {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hasDefault: boolean;
  /** Type as createmeta gives it, e.g. `option`, `string`, `array:option`, `user`, `number`, `date`. */
  readonly type: string;
  /** Full key of a custom field's type, where there is one. */
  readonly custom: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
}

export interface CreateScreen {
  readonly project: ProjectOption;
  readonly issueTypes: readonly { readonly id: string; readonly name: string }[];
  readonly issueTypeId: string;
  readonly fields: readonly FieldOffer[];
}

export interface NewAction {
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly summary: string;
  /** ADF. */
  readonly description: unknown;
  readonly assigneeId: string | null;
  readonly priorityId: string | null;
  readonly due: Day | null;
  readonly labels: readonly string[];
  /** Jira field values by field id. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly record: ActionRecord;
  readonly incidentKey: string;
}

export interface ActionTracker {
  /** Projects in which this person may create issues. */
  listProjects(query: string): Promise<ProjectOption[]>;
  /**
   * Types and fields of creating an issue there. Without an id: the type of that name, else the project's first that is neither
   * a subtask nor an epic. @throws NOT_ALLOWED
   */
  getCreateScreen(
    projectKey: string,
    issueTypeId: string | null,
    typeName: string | null,
  ): Promise<CreateScreen>;
  listAssignable(projectKey: string, query: string): Promise<PersonView[]>;
  isAssignable(projectKey: string, accountId: string): Promise<boolean>;
  /**
   * Raised actions of an incident: those linked to it, which needs no search index and sees a create at once, and those that
   * the index knows by their record, for sites where the link had to be made after the issue or was removed by hand.
   */
  listRaised(incidentKey: string): Promise<RaisedIssue[]>;
  /** Live state of issues; those that this person may not see are left out. */
  listIssues(
    keys: readonly string[],
  ): Promise<(IssueView & { assignee: PersonView | null; due: Day | null })[]>;
  /** The record on an issue that was raised from a postmortem. */
  findActionRecord(issueId: string): Promise<ActionRecord | undefined>;
  /** Creates the issue with its record and its link to the incident in one request. @throws FIELD_REFUSED, NOT_ALLOWED */
  createAction(action: NewAction): Promise<{ id: string; key: string; url: string }>;
  /** Counts by incident key, from the search index: may lag a little. */
  countByIncident(
    incidentKeys: readonly string[],
    today: Day,
  ): Promise<Map<string, { total: number; done: number; overdue: number }>>;
}

/** A page as it stands now. */
export interface StoredPage {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly spaceId: string;
  readonly version: number;
  /** ADF. */
  readonly doc: unknown;
}

export interface PageStore {
  /** False when the app is not connected to Confluence on this site. */
  isAvailable(): Promise<boolean>;
  listSpaces(query: string): Promise<SpaceChoice[]>;
  findSpace(idOrKey: string): Promise<SpaceChoice | undefined>;
  listParentPages(spaceId: string, query: string): Promise<ParentPage[]>;
  findByTitle(
    spaceId: string,
    title: string,
  ): Promise<{ id: string; title: string; url: string } | undefined>;
  /** Pages of that title in any space that this person can see. */
  listByTitle(title: string): Promise<{ id: string; title: string; spaceId: string }[]>;
  mayCreateIn(spaceId: string): Promise<boolean>;
  /** @throws TITLE_TAKEN, SPACE_NOT_FOUND, PAGE_TOO_LARGE */
  createPage(page: {
    spaceId: string;
    parentId: string | null;
    title: string;
    doc: unknown;
  }): Promise<StoredPage>;
  /** Undefined for a page that is gone, in the trash, or not to be seen by this person. */
  findPage(pageId: string): Promise<StoredPage | undefined>;
  /** Whether the page is there at all, whoever may see it. Asked as the app; nothing of the page is told. */
  exists(pageId: string): Promise<boolean>;
  /** Writes version + 1. @throws PAGE_CHANGED when somebody else wrote meanwhile */
  updatePage(page: StoredPage, doc: unknown, message: string): Promise<StoredPage>;
  findRecord(pageId: string): Promise<PageRecord | undefined>;
  saveRecord(pageId: string, record: PageRecord): Promise<void>;
  addLabel(pageId: string, label: string): Promise<void>;
  /** Only these accounts may read and edit the page from now on. */
  restrict(pageId: string, accountIds: readonly string[]): Promise<void>;
  mayEdit(pageId: string): Promise<boolean>;
}

export interface Records {
  findJob(jobId: string): Promise<Job | undefined>;
  saveJob(job: Job): Promise<void>;
  /** The last job of this person for this incident. */
  findLatestJob(incidentId: string, accountId: string): Promise<Job | undefined>;
  /** What the job read, in as many pieces as it takes. */
  saveIncident(jobId: string, incident: Incident): Promise<void>;
  findIncident(jobId: string): Promise<Incident | undefined>;
  saveDraft(jobId: string, draft: Draft): Promise<void>;
  findDraft(jobId: string): Promise<Draft | undefined>;
  /** Runs `work` while nobody else holds `name`. @throws IN_PROGRESS when somebody does for longer than a few seconds */
  withLock<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Page that was made for an incident, noted before anything else could fail. */
  findPageOf(incidentId: string): Promise<string | undefined>;
  savePageOf(incidentId: string, pageId: string): Promise<void>;
  /** Project in which actions of this project's incidents were last raised. */
  findActionProject(projectKey: string): Promise<string | undefined>;
  saveActionProject(projectKey: string, target: string): Promise<void>;
  /** Sections proposed to a person, kept until they accept some of them. */
  saveProposal(pageId: string, accountId: string, proposal: Proposal): Promise<void>;
  findProposal(pageId: string, accountId: string): Promise<Proposal | undefined>;
  getSettings(): Promise<{ settings: Settings; version: number }>;
  /** @returns false when `version` is not the current one */
  saveSettings(settings: Settings, version: number): Promise<boolean>;
  findPlace(projectKey: string): Promise<{ spaceId: string; parentId: string | null } | undefined>;
  savePlace(projectKey: string, place: { spaceId: string; parentId: string | null }): Promise<void>;
  /** True the first time it is asked for this mark. */
  markReminder(issueKey: string, due: Day): Promise<boolean>;
}

/** What an administrator can choose from. */
export interface SiteChoices {
  /** Whether this person administers Jira. */
  isAdministrator(): Promise<boolean>;
  listChoices(): Promise<{ issueTypes: string[]; priorities: string[] }>;
}

export interface DraftQueue {
  push(jobId: string): Promise<void>;
}

/** Turns facts into the content of the eleven sections. What it claims is held against the evidence afterwards. */
export interface DraftWriter {
  readonly choice: WriterChoice;
  write(facts: Facts, options: DraftOptions, onSection: (done: number) => void): Promise<Draft>;
}

export interface DraftOptions {
  readonly language: Language;
  /** Due dates count from this day. */
  readonly today: Day;
  /** Days within which an action of a level is due. */
  readonly windows: Readonly<Record<ActionLevel, number>>;
}

/** What the app does by itself, as the app and not as a person. */
export interface ReminderChannel {
  listOverdue(
    today: Day,
  ): Promise<{ key: string; assigneeId: string | null; due: Day; level: ActionLevel; incident: string }[]>;
  remind(issueKey: string, assigneeId: string | null, comment: unknown): Promise<void>;
}
