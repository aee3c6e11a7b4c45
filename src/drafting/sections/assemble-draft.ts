import type { Claim } from '../../domain/claim';
import type { Draft, OpenQuestion } from '../../domain/draft';
import { claimsOf, mapClaims } from '../../domain/draft-claims';
import { replyReader } from './reply-words';
import { sectionForm } from './section-forms';
import { sectionNumbers } from './section-form';
import type { ReplyScope, SectionNumber } from './section-form';

/** Actions that a text of the rules writer refers to: `（A4）`, `(A1, A6)`. */
const actionNames = /\s?[（(]A\d{1,3}(?:[,，、]\s?A\d{1,3}){0,20}[）)]/g;

/**
 * The draft of the rules with the sections that a model wrote put in their places. Questions are numbered anew as a reader
 * meets them; where a model wrote the actions, the rules' texts no longer name theirs.
 */
export function assembleDraft(
  rules: Draft,
  replies: ReadonlyMap<SectionNumber, unknown>,
  scope: ReplyScope,
): Draft {
  const reader = replyReader(scope.facts, scope.options.language);
  const start = replies.has(7) ? withoutActionNames(rules, replies) : rules;
  const draft = sectionNumbers.reduce((current, section) => {
    const reply = replies.get(section);
    return reply === undefined ? current : sectionForm(section).apply(current, reply, reader, scope);
  }, start);
  return numberQuestions(draft, [...rules.meeting.questions, ...reader.questions]);
}

function withoutActionNames(rules: Draft, replies: ReadonlyMap<SectionNumber, unknown>): Draft {
  const plain = (text: string) => text.replace(actionNames, '');
  const draft = mapClaims(rules, (claim, section) =>
    replies.has(section as SectionNumber) ? claim : { ...claim, text: plain(claim.text) },
  );
  const metrics = draft.monitoring.metrics.map((one) => ({ ...one, metric: plain(one.metric) }));
  return { ...draft, monitoring: { ...draft.monitoring, metrics } };
}

/** `Q1`… in the order in which the claims ask; questions that no claim asks any more are gone. */
function numberQuestions(draft: Draft, questions: readonly OpenQuestion[]): Draft {
  const known = new Map(questions.map((question) => [question.id, question]));
  const asked = new Map<string, OpenQuestion>();
  for (const { question } of claimsOf(draft)) {
    const found = question === undefined ? undefined : known.get(question);
    if (found && !asked.has(found.id)) asked.set(found.id, { ...found, id: `Q${asked.size + 1}` });
  }
  const renamed = mapClaims(draft, ({ question, ...claim }): Claim => {
    const now = question === undefined ? undefined : asked.get(question);
    return now === undefined ? claim : { ...claim, question: now.id };
  });
  return { ...renamed, meeting: { ...renamed.meeting, questions: [...asked.values()] } };
}
