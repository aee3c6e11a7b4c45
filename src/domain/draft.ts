import type { ActionItem, Day } from './action-item';
import type { Claim } from './claim';
import type { EpochMinute } from './epoch-minute';
import type { Finding } from './finding';
import type { Language, Severity } from './incident';
import type { MilestoneName } from './milestones';
import type { Person } from './person';

export type IncidentType = 'unavailable' | 'degraded' | 'data' | 'security' | 'other';

/**
 * The content of the eleven sections, as a writer gives it. Headings, labels and tables are the document's; milestones and
 * metrics are the incident's and are not drafted. A field is a list of claims because one line may rest on several sources.
 */
export interface Draft {
  readonly language: Language;
  /** Day from which the windows of the P-levels count. */
  readonly dueFrom: Day;
  readonly basics: Basics;
  readonly timeline: readonly TimelineRow[];
  readonly causes: Causes;
  readonly impact: Impact;
  readonly response: Response;
  readonly fixes: readonly Fix[];
  /** Proposed, but not recorded as carried out. */
  readonly fixesNote: readonly Claim[];
  readonly actions: readonly ActionItem[];
  readonly actionsNote: readonly Claim[];
  readonly knowledge: Knowledge;
  readonly monitoring: Monitoring;
  readonly meeting: Meeting;
  readonly summary: Summary;
  readonly findings: readonly Finding[];
}

/** 一 */
export interface Basics {
  readonly severity: { readonly value: Severity | null; readonly claims: readonly Claim[] };
  readonly type: { readonly value: IncidentType; readonly claims: readonly Claim[] };
  readonly period: readonly Claim[];
  readonly duration: readonly Claim[];
  readonly scope: readonly Claim[];
  readonly business: readonly Claim[];
}

/** One row of the table of 二: a milestone, or another event worth telling. */
export interface TimelineRow {
  readonly at: EpochMinute | null;
  readonly milestone: MilestoneName | null;
  /** For a milestone: an addition such as "begun"; for another event: what happened, in a few words. */
  readonly title: string;
  readonly actor: Person | null;
  readonly detail: readonly Claim[];
}

/** 三 */
export interface Causes {
  /** The five whys in the template's order: direct, technical, design, process, organisation. */
  readonly whys: readonly [
    readonly Claim[],
    readonly Claim[],
    readonly Claim[],
    readonly Claim[],
    readonly Claim[],
  ];
  readonly technical: readonly Claim[];
  readonly process: readonly Claim[];
  readonly people: readonly Claim[];
}

/** 四 */
export interface Impact {
  readonly usersAffected: readonly Claim[];
  readonly experience: readonly Claim[];
  readonly complaints: readonly Claim[];
  readonly orders: readonly Claim[];
  readonly traffic: readonly Claim[];
  readonly partners: readonly Claim[];
  readonly reputation: readonly Claim[];
  readonly data: readonly Claim[];
  readonly stability: readonly Claim[];
  readonly alerting: readonly Claim[];
}

/** 五 */
export interface Response {
  readonly well: readonly Claim[];
  readonly badly: readonly { readonly problem: Claim; readonly why: Claim }[];
  readonly suggestions: readonly Claim[];
}

/** One row of 六: a fix that was carried out. */
export interface Fix {
  readonly measure: string;
  readonly by: Person | null;
  readonly at: EpochMinute | null;
  readonly effect: readonly Claim[];
  readonly outcome: 'success' | 'failure' | 'partial' | 'unknown';
  readonly longTerm: Claim;
  readonly evidence: readonly string[];
}

/** 八 */
export interface Knowledge {
  readonly documents: readonly Claim[];
  readonly training: readonly Claim[];
  readonly drills: readonly Claim[];
  readonly sharing: readonly Claim[];
}

/** 九 */
export interface Monitoring {
  readonly blindSpots: readonly { readonly spot: Claim; readonly why: Claim }[];
  readonly metrics: readonly {
    readonly metric: string;
    readonly threshold: string;
    readonly owner: Person | null;
    readonly due: Day | null;
    readonly proposed: boolean;
  }[];
  readonly falseAlarms: readonly Claim[];
  readonly accuracy: readonly Claim[];
  readonly notification: readonly Claim[];
}

/** 十 */
export interface Meeting {
  readonly time: readonly Claim[];
  readonly participants: readonly Claim[];
  readonly conclusions: readonly Claim[];
  readonly questions: readonly OpenQuestion[];
}

export interface OpenQuestion {
  /** `Q1`… */
  readonly id: string;
  /** The role or team that can answer. */
  readonly role: string;
  readonly text: string;
}

/** 十一: root cause X, fixed by Y, planned Z. */
export interface Summary {
  readonly cause: readonly Claim[];
  readonly fix: readonly Claim[];
  readonly plan: readonly Claim[];
}
