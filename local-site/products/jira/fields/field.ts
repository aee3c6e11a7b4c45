import type { Account } from '../../../directory';
import type { JiraContext } from '../jira-context';
import type { StoredIssue } from '../model/issue';
import type { Project } from '../model/site-settings';

export interface FieldSchema {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
}

/** An issue as one user reads it. */
export interface IssueView {
  readonly jira: JiraContext;
  readonly user: Account;
  readonly issue: StoredIssue;
}

/** Where a value is being written: on create there is no issue yet. */
export interface WriteTarget {
  readonly jira: JiraContext;
  readonly user: Account;
  readonly project: Project;
  readonly issueTypeId: string;
  readonly issue: StoredIssue | undefined;
}

export type IssuePatch = Partial<Omit<StoredIssue, 'id' | 'key' | 'projectKey'>>;

export interface FieldWriting {
  /** Verbs that `update` may use; `fields` always means `set`. */
  readonly operations: readonly string[];
  /** Project permission without which the field is not on anybody's screen. */
  readonly permission?: string;
  /** `current` is what the request has written so far; `null` empties the field. @throws FieldError with Jira's sentence when the value is not acceptable. */
  readonly set: (value: unknown, target: WriteTarget, current: IssuePatch) => IssuePatch;
  readonly add?: (value: unknown, target: WriteTarget, current: IssuePatch) => IssuePatch;
  readonly remove?: (value: unknown, target: WriteTarget, current: IssuePatch) => IssuePatch;
  readonly isEmpty: (value: unknown) => boolean;
  /** What create uses when nothing is sent; absent means that the field has no default. */
  readonly defaultPatch?: (target: WriteTarget) => IssuePatch;
  readonly defaultValue?: (target: WriteTarget) => unknown;
  readonly allowedValues?: (target: WriteTarget) => readonly unknown[];
  readonly autoCompleteUrl?: (target: WriteTarget) => string;
}

export interface Field {
  readonly id: string;
  readonly name: string;
  readonly schema: FieldSchema;
  readonly clauseNames: readonly string[];
  /** Part of `*navigable`. */
  readonly navigable: boolean;
  readonly read: (view: IssueView) => unknown;
  /** What history says of the value: its id and its words. Absent for fields whose changes are not recorded. */
  readonly record?: (view: IssueView) => { readonly id: string | null; readonly text: string | null };
  readonly write?: FieldWriting;
}

/** A value that a field refuses; the message goes under the field's id in the error collection. */
export class FieldError extends Error {}

export function isAbsent(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
