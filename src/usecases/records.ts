import type { Failure } from '../contract/outcome';
import type {
  PostmortemState,
  Progress,
  Published,
  PublishTarget,
  ReportCounts,
  WriterName,
} from '../contract/views';
import type { Language, Severity } from '../domain/incident';
import type { Metrics } from '../domain/metrics';
import type { MilestoneName, Milestones } from '../domain/milestones';
import type { Zone } from '../domain/zone';

/** A person's choice for a milestone: one of the events, or a minute that they typed. */
export type MilestoneChoice = { readonly eventId: string } | { readonly at: number };

export type MilestoneChoices = Readonly<Partial<Record<MilestoneName, MilestoneChoice>>>;

/** One run from reading to the page, kept in storage so that it survives a closed window and a killed consumer. */
export interface Job {
  readonly jobId: string;
  readonly accountId: string;
  readonly incidentId: string;
  readonly incidentKey: string;
  readonly stage: 'reading' | 'found' | 'drafting' | 'drafted' | 'publishing' | 'published' | 'failed';
  readonly comments: Progress;
  readonly history: Progress;
  readonly sections: Progress;
  readonly choices: MilestoneChoices;
  readonly target: PublishTarget | null;
  readonly published: Published | null;
  readonly failure: Failure | null;
  /** ISO instant. */
  readonly createdAt: string;
  /** ISO instant at which the making of the page began; one that was cut off is not believed for longer than it could last. */
  readonly publishingSince: string | null;
}

/** Issue property `postmortem` on the incident: what panel and overview need in one read. */
export interface IncidentRecord {
  readonly schema: 1;
  readonly pageId: string;
  readonly title: string;
  readonly url: string;
  readonly state: PostmortemState;
  readonly writer: WriterName;
  readonly language: Language;
  /** ISO instant of the last writing by the app. */
  readonly updatedAt: string;
  readonly severity: Severity | null;
  readonly metrics: Metrics;
  readonly counts: ReportCounts;
  /** True when the page was made for the few who may see the incident. */
  readonly restricted: boolean;
}

/** Content property `postmortem` on the page: what makes a page the postmortem of an incident, and what its macro shows. */
export interface PageRecord {
  readonly schema: 1;
  readonly incidentId: string;
  readonly incidentKey: string;
  readonly incidentTitle: string;
  readonly incidentUrl: string;
  readonly language: Language;
  /** Day from which the due dates of the report count; a comparison counts from the same. */
  readonly dueFrom: string;
  readonly severity: Severity | null;
  readonly zone: Zone;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly choices: MilestoneChoices;
  /** Hash of each section as it was generated, by section number. */
  readonly sectionHashes: Readonly<Record<string, string>>;
  /** Minute of the newest comment or change that the report knows. */
  readonly latestEvidence: number;
}

/** What a comparison proposes: each section as it would be written from the evidence of that moment. */
export interface Proposal {
  readonly pageVersion: number;
  /** ADF nodes by section number, heading included. */
  readonly sections: Readonly<Record<string, readonly unknown[]>>;
  /** The folded evidence that the sections cite. */
  readonly evidence: unknown;
  /** The page's record as it will be once sections were accepted. */
  readonly record: PageRecord;
  readonly counts: ReportCounts;
}

/** Issue property `postmortem-action` on a raised issue. Indexed for JQL: see manifest.yml. */
export interface ActionRecord {
  readonly schema: 1;
  /** Key of the incident. */
  readonly incident: string;
  readonly incidentId: string;
  /** Id of the page. */
  readonly page: string;
  /** `A3`, when the row carries one. */
  readonly action: string | null;
  /** `localId` of the row when it was raised. */
  readonly rowLocalId: string | null;
  readonly fingerprint: string;
  /** First 500 characters of the measure. */
  readonly measure: string;
  readonly level: 'P0' | 'P1' | 'P2';
  readonly due: string | null;
  readonly acceptance: string;
  /** Day on which it was raised. */
  readonly raised: string;
}
