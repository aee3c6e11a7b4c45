import { isSupported } from '../../../src/domain/claim';
import type { Draft } from '../../../src/domain/draft';
import { claimsOf } from '../../../src/domain/draft-claims';
import { ground } from '../../../src/drafting/ground';
import { writeByRules } from '../../../src/drafting/rules-writer';
import { assembleDraft } from '../../../src/drafting/sections/assemble-draft';
import { factsAbout } from '../../support/builders';
import { groundingIncidents } from './incidents';
import type { GroundingIncident } from './incidents';
import { lies, lieKinds } from './lies';
import type { Lie, LieKind } from './lies';
import { lyingReplies } from './lying-replies';

/** What a lying model's draft still holds behind the gate. */
export interface GroundingFigures {
  readonly kinds: readonly {
    readonly kind: LieKind;
    /** Statements of fact that hold such a lie, before the gate. */
    readonly told: number;
    /** Those of them that are still a fact and hold invented words. */
    readonly supported: readonly string[];
    /** Titles, measures, goals, owners, questions and conflicts that hold invented words. */
    readonly bare: readonly string[];
  }[];
  /** Honest statements of fact among the lies, and how many of them were not left as they are. */
  readonly truths: { readonly told: number; readonly lost: readonly string[] };
}

/** Actions and metrics that are proposed have figures of their own. */
const ownInProposals: readonly LieKind[] = ['duration', 'number', 'share', 'money', 'version', 'cause'];

const holds = (text: string, { marks }: Lie): boolean => marks.some((mark) => text.includes(mark));

function bareStrings(draft: Draft): {
  readonly facts: readonly string[];
  readonly proposals: readonly string[];
} {
  return {
    facts: [
      ...draft.timeline.flatMap(({ title, actor }) => [title, actor?.name ?? '']),
      ...draft.fixes.flatMap(({ measure, by }) => [measure, by?.name ?? '']),
      ...draft.meeting.questions.flatMap(({ role, text }) => [role, text]),
      ...draft.findings.filter(({ kind }) => kind === 'contradiction').map(({ message }) => message),
    ],
    proposals: [
      ...draft.actions.flatMap(({ measure, goal, owner, acceptance }) => [
        measure,
        goal,
        owner?.name ?? '',
        acceptance ?? '',
      ]),
      ...draft.monitoring.metrics.flatMap(({ metric, threshold, owner }) => [
        metric,
        threshold,
        owner?.name ?? '',
      ]),
    ],
  };
}

/** The draft of the lying model before and behind the gate. */
function draftsOf(incident: GroundingIncident): { readonly before: Draft; readonly after: Draft } {
  const facts = factsAbout(incident.input);
  const options = {
    language: incident.language,
    today: '2026-11-21',
    windows: { P0: 7, P1: 30, P2: 90 },
  } as const;
  const scope = { facts, options, restore: (text: string) => text };
  const before = assembleDraft(writeByRules(facts, options), lyingReplies(incident, facts), scope);
  return { before, after: ground({ ...facts, draft: before }).draft };
}

/** Every incident of the set, drafted by a model that lies in every section. */
export function measureGrounding(): GroundingFigures {
  const drafts = groundingIncidents.map((incident) => ({ incident, ...draftsOf(incident) }));
  const kinds = lieKinds.map((kind) => {
    const of = drafts.map(({ incident, before, after }) => {
      const own = lies[incident.language].filter((one) => one.kind === kind);
      const lied = (texts: readonly string[]) => texts.filter((text) => own.some((one) => holds(text, one)));
      const facts = (draft: Draft) =>
        claimsOf(draft)
          .filter(isSupported)
          .map(({ text }) => text);
      const { facts: bare, proposals } = bareStrings(after);
      return {
        told: lied(facts(before)).length,
        supported: lied(facts(after)),
        bare: lied(ownInProposals.includes(kind) ? bare : [...bare, ...proposals]),
      };
    });
    return {
      kind,
      told: of.reduce((sum, { told }) => sum + told, 0),
      supported: of.flatMap(({ supported }) => supported),
      bare: of.flatMap(({ bare }) => bare),
    };
  });
  const truths = drafts.map(({ incident, before, after }) => {
    const honest = new Set(incident.truths.map(({ text }) => text));
    const count = (draft: Draft, text: string) =>
      claimsOf(draft).filter((claim) => isSupported(claim) && claim.text.endsWith(text)).length;
    const told = [...honest].reduce((sum, text) => sum + count(before, text), 0);
    const lost = [...honest].flatMap((text) =>
      Array.from({ length: count(before, text) - count(after, text) }, () => text),
    );
    return { told, lost };
  });
  return {
    kinds,
    truths: {
      told: truths.reduce((sum, { told }) => sum + told, 0),
      lost: truths.flatMap(({ lost }) => lost),
    },
  };
}
