import type { EvidenceKind } from '../domain/evidence';
import type { Metrics } from '../domain/metrics';
import type { MilestoneName, Milestones } from '../domain/milestones';
import type { IncidentHead } from './opening-view';
import type { ModelSettings } from './settings';
import type { ParentPage, PublishTarget, SpaceChoice, WriterChoice } from './target-view';

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
  /** A place that was chosen before, and in which this person can make no page now; the defaults name another one. */
  readonly lostPlace: LostPlace | null;
  readonly writers: readonly WriterChoice[];
  /** What is replaced before a model gets the text, besides what always is. */
  readonly redaction: ModelSettings['redaction'];
}

export interface LostPlace {
  /** This project's last postmortem, the settings of the site, or this person in an earlier try. */
  readonly chosenBy: 'project' | 'settings' | 'person';
  /** Null when the space is gone or hidden from this person: Confluence does not tell which. */
  readonly spaceName: string | null;
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
