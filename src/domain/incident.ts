import type { EpochMinute } from './epoch-minute';
import type { Evidence, EvidenceId } from './evidence';
import type { Person } from './person';
import type { Zone } from './zone';

export type Language = 'zh-CN' | 'en-US';

/** P0 fatal, P1 severe, P2 medium, P3 minor. */
export type Severity = 'P0' | 'P1' | 'P2' | 'P3';

/** One Jira issue that tells of a service disruption, whatever Jira calls its fields. */
export interface Incident {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly projectKey: string;
  readonly issueType: string;
  readonly status: { readonly name: string; readonly category: 'new' | 'indeterminate' | 'done' | 'unknown' };
  readonly priority: string | null;
  /** What a severity field or label of the ticket declares; a Jira priority alone declares nothing. */
  readonly declaredSeverity: { readonly severity: Severity; readonly source: string } | null;
  readonly labels: readonly string[];
  readonly components: readonly string[];
  readonly reporter: Person | null;
  readonly assignee: Person | null;
  readonly created: EpochMinute;
  readonly updated: EpochMinute;
  readonly resolved: EpochMinute | null;
  /** Zone in which the report shows its times: the site's, as Jira's own timestamps carry it. */
  readonly zone: Zone;
  /** True when an issue security level limits who may see it. */
  readonly restricted: boolean;
  readonly people: readonly Person[];
  readonly links: readonly LinkedIssue[];
  readonly evidence: readonly Evidence[];
  /** Evidence, or `F` for the title, in which a password or key stood that was hidden when the ticket was read. */
  readonly secretsIn?: readonly EvidenceId[] | undefined;
  /** What the source says exists but did not contain, e.g. comments left out of a truncated export. */
  readonly missing: readonly { readonly kind: 'comment' | 'history'; readonly count: number }[];
}

export interface LinkedIssue {
  readonly key: string;
  readonly relation: string;
  readonly title: string;
  readonly url: string;
}
