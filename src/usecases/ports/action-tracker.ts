import type { IssueView, PersonView } from '../../contract/actions-view';
import type { ProjectOption } from '../../contract/raise-view';
import type { Day } from '../../domain/action-item';
import type { ActionRecord } from '../records/action-record';
import type { CreateScreen } from './create-screen';

/** A raised issue as it stands in Jira now. */
export interface RaisedIssue extends IssueView {
  readonly id: string;
  readonly title: string;
  readonly assignee: PersonView | null;
  readonly due: Day | null;
  readonly record: ActionRecord;
}

/** An action item, ready to become an issue. */
export interface NewAction {
  readonly projectKey: string;
  readonly issueTypeId: string;
  readonly summary: string;
  /** ADF; null where the project's create screen has no such field. */
  readonly description: unknown;
  readonly assigneeId: string | null;
  readonly priorityId: string | null;
  readonly due: Day | null;
  /** None where the create screen has no such field. */
  readonly labels: readonly string[];
  /** Jira field values by field id. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly record: ActionRecord;
  readonly incidentKey: string;
}

/** Jira as the place where actions are worked on. */
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
  /** Whether this person may create issues in that project. */
  mayCreateIn(projectKey: string): Promise<boolean>;
  /** Raised actions of many incidents by their keys, from the search index alone: a create shows after a moment. */
  listIndexed(incidentKeys: readonly string[]): Promise<Map<string, RaisedIssue[]>>;
}
