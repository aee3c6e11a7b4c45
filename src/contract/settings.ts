import type { ActionLevel } from '../domain/action-item';
import type { Language } from '../domain/incident';

/** What an administrator can set. Everything has a default: the app works without a visit to this page. */
export interface Settings {
  /** Names of the issue types that count as incidents; empty: every type. */
  readonly incidentTypes: readonly string[];
  readonly language: Language;
  /** Per P-level: the Jira priority by name, and the days within which it is due. */
  readonly levels: Readonly<Record<ActionLevel, { readonly priority: string; readonly days: number }>>;
  /** Key of the space in which pages are made when the project has none of its own yet; null: the person chooses. */
  readonly spaceKey: string | null;
  /** Key of the project in which actions are raised; null: the incident's own. */
  readonly actionProjectKey: string | null;
  /** Name of the issue type of raised actions; null: the project's first ordinary type. */
  readonly actionIssueType: string | null;
  /** Remind assignees of overdue actions with one comment per due date. */
  readonly remindOverdue: boolean;
}

export interface SettingsView {
  readonly settings: Settings;
  /** Grows with each save; a save of an older version is refused. */
  readonly version: number;
  /** What can be chosen on this site. */
  readonly issueTypes: readonly string[];
  readonly priorities: readonly string[];
  readonly spaces: readonly { readonly key: string; readonly name: string }[];
  readonly projects: readonly { readonly key: string; readonly name: string }[];
}
