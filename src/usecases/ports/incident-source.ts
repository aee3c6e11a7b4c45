import type { IncidentChoice } from '../../contract/macro-view';
import type { Incident, Language, Severity } from '../../domain/incident';
import type { Zone } from '../../domain/zone';
import type { Asker } from '../asker';
import type { IncidentRecord } from '../records/incident-record';

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

/** How much of a ticket has been read; a total is null until the product has told it. */
export interface ReadingProgress {
  readonly comments: { readonly done: number; readonly total: number | null };
  readonly history: { readonly done: number; readonly total: number | null };
}

/** Jira as the place where incidents are told. */
export interface IncidentSource {
  /** @throws ISSUE_NOT_FOUND */
  getSummary(idOrKey: string): Promise<IncidentSummary>;
  /** Comments and changes that came after that minute. */
  countEvidenceAfter(issueId: string, minute: number): Promise<number>;
  /** Everything: all comments and changes, in order, links, attachment names, people with their zones. @throws ISSUE_NOT_FOUND */
  collect(idOrKey: string, onProgress: (progress: ReadingProgress) => void): Promise<Incident>;
  /** Recent incidents first; by key or words of the title. */
  listIncidents(query: string, issueTypes: readonly string[]): Promise<IncidentChoice[]>;
  /** Whether this person may edit the issue, which its properties ask for too. */
  mayEdit(issueId: string): Promise<boolean>;
  findRecord(issueId: string): Promise<IncidentRecord | undefined>;
  saveRecord(issueId: string, record: IncidentRecord): Promise<void>;
  /** Makes the page the issue's link to its postmortem: an issue has one, whatever it pointed to before. */
  linkPage(issueId: string, page: { title: string; url: string; language: Language }): Promise<void>;
  /** Incidents with a postmortem, newest first. */
  listRecords(cursor: string | null): Promise<{
    rows: { issueId: string; key: string; title: string; url: string; record: IncidentRecord }[];
    cursor: string | null;
  }>;
  /** Accounts that a restricted incident's page must stay open to; at least the asker. */
  listViewers(issueId: string, asker: Asker): Promise<string[]>;
}
