import { sectionForm } from '../../../src/drafting/sections/section-forms';
import { sectionNumbers } from '../../../src/drafting/sections/section-form';
import type { SectionNumber } from '../../../src/drafting/sections/section-form';
import type { Facts } from '../../../src/domain/report';
import { guess, proposed, said, unknown } from '../../support/scripted-model';
import type { GroundingIncident } from './incidents';
import { lies } from './lies';
import type { Lie } from './lies';

/** What a model that lies wherever it writes gives for every section, with the truths of the incident among its lies. */
export function lyingReplies(
  { language, truths }: GroundingIncident,
  { timeline, incident, milestones }: Facts,
): ReadonlyMap<SectionNumber, unknown> {
  const told = lies[language];
  const events = timeline.events.map(({ id }) => id);
  const ids = incident.evidence.map(({ id }) => id).filter((id) => id !== 'F');
  const taken = new Set(Object.values(milestones).map(({ eventId }) => eventId));
  const event = (index: number) => events[index % events.length] ?? '';
  const asFacts = (all: readonly Lie[]) =>
    all.map(({ text }, index) => said(text, ids[index % ids.length] ?? 'E1'));
  const honest = truths.map(({ text, evidence }) => said(text, ...evidence));
  const mixed = [
    ...honest,
    ...asFacts(told),
    ...told.map(({ text }) => unknown('SRE', `${text}?`, text)),
    ...told.map(({ text }) => guess(text, text, 'E1')),
    ...told.map(({ text }) => proposed(text, 'E1')),
    said('E1', 'E999'),
  ];
  const strangers = told.filter(({ kind }) => kind === 'person').map(({ marks }) => marks.join(' '));
  const actions = told.map(({ text }, index) => ({
    level: 'P1',
    kind: 'prevent',
    measure: text,
    goal: text,
    owner: strangers[index % strangers.length] ?? null,
    due: '2031-02-30',
    acceptance: text,
    evidence: ['E1'],
  }));
  const free = events.filter((id) => !taken.has(id));
  const replies: Readonly<Record<SectionNumber, unknown>> = {
    1: {
      severity: { value: 'P3', claims: mixed },
      type: { value: 'security', claims: mixed },
      scope: mixed,
      business: mixed,
    },
    2: {
      rows: free.map((id, index) => ({
        event: id,
        title: told[index % told.length]?.text ?? '',
        note: told[(index + 7) % told.length]?.text ?? '',
      })),
      proposals: [{ milestone: 'triggered', event: event(0), why: told[0]?.text ?? '' }],
    },
    3: {
      direct: mixed,
      technical: mixed,
      design: mixed,
      process: mixed,
      organisation: mixed,
      conclusion: { technical: mixed, process: mixed, people: mixed },
    },
    4: Object.fromEntries(
      ['usersAffected', 'experience', 'complaints', 'orders', 'traffic', 'partners']
        .concat(['reputation', 'data', 'stability', 'alerting'])
        .map((field) => [field, mixed]),
    ),
    5: {
      well: mixed,
      badly: asFacts(told).map((problem) => ({ problem, why: problem })),
      suggestions: mixed,
    },
    6: {
      fixes: told.map(({ text }, index) => ({
        event: event(index),
        measure: text,
        by: strangers[index % strangers.length] ?? null,
        effect: mixed,
        outcome: 'success',
        longTerm: said(text, 'E1'),
      })),
      notCarriedOut: mixed,
    },
    7: { actions },
    8: { documents: mixed, training: mixed, drills: mixed, sharing: mixed },
    9: {
      blindSpots: asFacts(told).map((spot) => ({ spot, why: spot })),
      metrics: told.map(({ text }) => ({ metric: text, threshold: text, owner: strangers[0] ?? null })),
      falseAlarms: mixed,
      accuracy: mixed,
      notification: mixed,
    },
    10: { conclusions: mixed },
    11: {
      cause: mixed,
      fix: mixed,
      plan: mixed,
      conflicts: told.map(({ text }) => ({ sections: [3, 4], problem: text })),
    },
  };
  return new Map(
    sectionNumbers.map((section) => [section, sectionForm(section).shape.parse(replies[section])]),
  );
}
