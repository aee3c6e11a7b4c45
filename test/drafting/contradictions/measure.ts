import type { Claim } from '../../../src/domain/claim';
import type { Draft } from '../../../src/domain/draft';
import type { Language } from '../../../src/domain/incident';
import { countConflicts } from '../../../src/drafting/gate/contradictions/count-conflicts';
import { durationConflicts } from '../../../src/drafting/gate/contradictions/duration-conflicts';
import { orderConflicts } from '../../../src/drafting/gate/contradictions/order-conflicts';
import { aReport } from '../../support/builders';
import { baseIncidents } from './base-incidents';
import type { ConflictKind, LabelledSentences } from './labelled-sentences';

const finders = { duration: durationConflicts, count: countConflicts, order: orderConflicts } as const;
export const conflictKinds: readonly ConflictKind[] = ['duration', 'count', 'order'];

function withSentence(draft: Draft, section: number, text: string): Draft {
  const claim: Claim = { text, basis: 'evidence', evidence: ['E1'] };
  const { basics, causes, impact, response, knowledge, monitoring, summary } = draft;
  switch (section) {
    case 1:
      return { ...draft, basics: { ...basics, business: [...basics.business, claim] } };
    case 3:
      return { ...draft, causes: { ...causes, technical: [...causes.technical, claim] } };
    case 4:
      return { ...draft, impact: { ...impact, experience: [...impact.experience, claim] } };
    case 5:
      return { ...draft, response: { ...response, well: [...response.well, claim] } };
    case 6:
      return { ...draft, fixesNote: [...draft.fixesNote, claim] };
    case 8:
      return { ...draft, knowledge: { ...knowledge, drills: [...knowledge.drills, claim] } };
    case 9:
      return { ...draft, monitoring: { ...monitoring, accuracy: [...monitoring.accuracy, claim] } };
    default:
      return { ...draft, summary: { ...summary, cause: [...summary.cause, claim] } };
  }
}

const reports = new Map<Language, ReturnType<typeof aReport>>();

/** What the rules find in the report of the base incident with these sentences in it. */
export function conflictsIn({ language, told }: LabelledSentences) {
  const report = reports.get(language) ?? aReport(baseIncidents[language], language);
  reports.set(language, report);
  const draft = told.reduce((current, [section, text]) => withSentence(current, section, text), report.draft);
  return conflictKinds.flatMap((kind) =>
    finders[kind]({ ...report, draft }).map(({ message, where }) => ({ kind, message, where })),
  );
}

export interface ConflictFigures {
  readonly language: Language;
  readonly kind: ConflictKind;
  readonly conflicts: number;
  readonly missed: readonly string[];
  /** Findings where a careful reader sees none. */
  readonly false: readonly string[];
  /** Sentences that contradict nothing, of all kinds. */
  readonly fine: number;
}

const textOf = ({ told }: LabelledSentences): string => told.map(([, text]) => text).join(' / ');

/** Found, missed and false findings, per language and kind. */
export function measureConflicts(set: readonly LabelledSentences[]): readonly ConflictFigures[] {
  const judged = set.map((one) => ({ one, found: conflictsIn(one) }));
  return (['zh-CN', 'en-US'] as const).flatMap((language) =>
    conflictKinds.map((kind) => {
      const own = judged.filter(({ one }) => one.language === language);
      const labelled = own.filter(({ one }) => one.conflict === kind);
      const isFound = ({ one, found }: (typeof own)[number]) =>
        found.some(
          (finding) => finding.kind === kind && one.values.every((value) => finding.message.includes(value)),
        );
      return {
        language,
        kind,
        conflicts: labelled.length,
        missed: labelled.filter((each) => !isFound(each)).map(({ one }) => textOf(one)),
        false: own
          .filter(({ one }) => one.conflict !== kind)
          .flatMap(({ one, found }) =>
            found
              .filter((finding) => finding.kind === kind)
              .map(({ message }) => `${textOf(one)} → ${message}`),
          ),
        fine: own.filter(({ one }) => one.conflict === null).length,
      };
    }),
  );
}
