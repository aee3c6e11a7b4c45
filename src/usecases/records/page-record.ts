import type { Language, Severity } from '../../domain/incident';
import type { Metrics } from '../../domain/metrics';
import type { Milestones } from '../../domain/milestones';
import type { Zone } from '../../domain/zone';
import type { MilestoneChoices } from './milestone-choices';

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
  /** False when the severity is the app's proposal; absent on what was written before it was kept. */
  readonly severityDeclared?: boolean | undefined;
  readonly zone: Zone;
  readonly milestones: Milestones;
  readonly metrics: Metrics;
  readonly choices: MilestoneChoices;
  /** Hash of each section as it was generated, by section number. */
  readonly sectionHashes: Readonly<Record<string, string>>;
  /** Minute of the newest comment or change that the report knows. */
  readonly latestEvidence: number;
}
