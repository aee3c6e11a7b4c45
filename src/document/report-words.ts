import type { ActionLevel } from '../domain/action-item';
import type { Basis } from '../domain/claim';
import type { IncidentType } from '../domain/draft';
import type { EvidenceKind } from '../domain/evidence';
import type { Language, Severity } from '../domain/incident';
import type { MetricName } from '../domain/metrics';
import type { MilestoneName } from '../domain/milestones';
import { wordsEnUs } from './report-words-en';
import { wordsZhCn } from './report-words-zh';

/** Every fixed word of the report: headings, labels, tables and marks. The Chinese ones are the template's, letter by letter. */
export interface ReportWords {
  readonly title: (incidentTitle: string, key: string) => string;
  readonly times: (zone: string, day: string | null) => string;
  readonly intro: (key: string) => string;
  readonly legend: {
    readonly equals: string;
    readonly title: string;
    readonly marks: Readonly<Record<Exclude<Basis, 'evidence'>, string>>;
  };
  readonly marks: Readonly<Record<Exclude<Basis, 'evidence'>, string>>;
  /** Between a mark or a label and what follows it. */
  readonly colon: string;
  readonly separator: string;
  readonly stop: string;
  readonly parentheses: readonly [open: string, close: string];
  /** The ticket's own words. */
  readonly quote: (text: string) => string;
  readonly sections: readonly string[];
  readonly basics: Labels<'severity' | 'type' | 'period' | 'duration' | 'scope' | 'business'>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly types: Readonly<Record<IncidentType, string>>;
  readonly timeline: {
    readonly columns: readonly string[];
    readonly milestones: Readonly<Record<MilestoneName, string>>;
    /** The milestones in formulas. */
    readonly anchors: Readonly<Record<MilestoneName, string>>;
    readonly system: string;
    readonly estimated: string;
    readonly chosen: string;
    readonly metricsTitle: string;
    readonly metrics: Readonly<Record<MetricName, string>>;
    readonly equals: string;
    readonly missing: string;
    readonly notRecorded: string;
    readonly wrongOrder: string;
    readonly atLeast: (minutes: number) => string;
    /** Stands under every table, without a count: a section that says nothing new must not change with every comment. */
    readonly leftOut: string;
  };
  readonly causes: {
    readonly whys: readonly { readonly question: string; readonly label: string }[];
    readonly conclusion: string;
  } & Labels<'technical' | 'process' | 'people'>;
  readonly impact: {
    readonly headings: readonly [string, string, string];
  } & Labels<
    | 'usersAffected'
    | 'experience'
    | 'complaints'
    | 'orders'
    | 'traffic'
    | 'partners'
    | 'reputation'
    | 'data'
    | 'stability'
    | 'alerting'
  >;
  readonly response: {
    readonly headings: readonly [string, string, string];
    readonly point: string;
    readonly problem: string;
    readonly suggestion: string;
    readonly why: string;
  };
  readonly fixes: {
    readonly columns: readonly string[];
    readonly outcomes: Readonly<Record<'success' | 'failure' | 'partial', string>>;
    readonly none: string;
  };
  readonly actions: {
    readonly levels: Readonly<Record<ActionLevel, string>>;
    readonly columns: readonly string[];
    readonly nobody: string;
    readonly none: string;
  };
  readonly knowledge: Labels<'documents' | 'training' | 'drills' | 'sharing'>;
  readonly monitoring: {
    readonly headings: readonly [string, string, string];
    readonly blindSpot: string;
    readonly why: string;
    readonly columns: readonly string[];
    readonly none: string;
  } & Labels<'falseAlarms' | 'accuracy' | 'notification'>;
  readonly meeting: Labels<'time' | 'participants' | 'conclusions' | 'questions'>;
  /** What stands before X, between X and Y, between Y and Z, and after Z. */
  readonly summary: readonly [string, string, string, string];
  readonly evidence: {
    readonly title: string;
    readonly columns: readonly string[];
    readonly kinds: Readonly<Record<EvidenceKind, string>>;
    readonly noMinute: string;
    readonly fields: (fields: TicketFields) => string;
    readonly leftOut: (count: number) => string;
    readonly missing: (comments: number, history: number) => string;
  };
}

/** What the ticket's fields say, as one line of the evidence. */
export interface TicketFields {
  readonly priority: string | null;
  readonly status: string;
  readonly assignee: string | null;
  readonly resolved: string | null;
  readonly updated: string;
  readonly changes: number;
}

type Labels<Keys extends string> = Readonly<Record<Keys, string>>;

export function reportWords(language: Language): ReportWords {
  return language === 'zh-CN' ? wordsZhCn : wordsEnUs;
}
