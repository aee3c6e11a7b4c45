import type { ActionLevel } from '../domain/action-item';
import type { Language } from '../domain/incident';
import type { WriterName } from './target-view';

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
  /** The writer that is offered first, where it can be had; rules write otherwise. */
  readonly writer: WriterName;
  readonly model: ModelSettings;
}

/** Services that speak OpenAI's protocol, at the addresses that the manifest declares. */
export type ProviderName = 'openai' | 'azure-openai' | 'deepseek' | 'dashscope';

export interface ModelSettings {
  readonly provider: ProviderName;
  /** Model as the provider names it, for Azure the deployment; empty: the provider's default. */
  readonly model: string;
  /** First label of the host of an Azure resource; empty for every other provider. */
  readonly azureResource: string;
  /** Model of Forge LLM; null: the first that is active. */
  readonly forgeModel: string | null;
  /** Tokens in and out for one report. */
  readonly tokenBudget: number;
  /** What is replaced before anything is sent, besides secrets, addresses and numbers of persons, which always are. */
  readonly redaction: { readonly names: boolean; readonly ipAddresses: boolean };
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
  readonly providers: readonly ProviderView[];
  /** Models of Forge LLM that this installation may use; empty: none. */
  readonly forgeModels: readonly string[];
}

export interface ProviderView {
  readonly name: ProviderName;
  /** Host that receives the incident's text; `*` stands for the resource. */
  readonly host: string;
  /** Its default model; empty: the administrator has to name one. */
  readonly model: string;
  readonly needsResource: boolean;
  /** Each provider has a key of its own, so that none is ever sent to another. It is never shown again. */
  readonly key: 'set' | 'missing';
}
