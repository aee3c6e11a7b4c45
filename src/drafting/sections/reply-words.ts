import type { Claim } from '../../domain/claim';
import type { OpenQuestion } from '../../domain/draft';
import type { Language } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Facts } from '../../domain/report';
import type { ModelClaim } from './claim-shape';
import type { ReplyWords } from './section-form';

/** Turns what models say into claims, and collects the questions that they ask on the way. */
export interface ReplyReader extends ReplyWords {
  readonly questions: readonly OpenQuestion[];
}

/** Questions get the ids `M1`…, which are numbered anew when the whole draft is known. */
export function replyReader(facts: Facts, language: Language): ReplyReader {
  const questions: OpenQuestion[] = [];
  const people = new Map<string, Person>();
  for (const { actor } of facts.timeline.events) if (actor) people.set(actor.name.toLowerCase(), actor);
  for (const person of facts.incident.people) people.set(person.name.toLowerCase(), person);

  const ask = ({ role, question }: NonNullable<ModelClaim['ask']>): string => {
    const asked = questions.find((one) => one.role === role && one.text === question);
    if (asked) return asked.id;
    const id = `M${questions.length + 1}`;
    questions.push({ id, role, text: question });
    return id;
  };
  const claim = (one: ModelClaim): Claim => {
    const confirm = one.basis === 'hypothesis' ? (one.confirm ?? '') : '';
    const how = language === 'zh-CN' ? `；如何证实：${confirm}` : `; to confirm: ${confirm}`;
    return {
      text: confirm === '' ? one.text : `${one.text}${how}`,
      basis: one.basis,
      evidence: [...new Set(one.evidence)],
      ...(one.ask === null ? {} : { question: ask(one.ask) }),
    };
  };
  return {
    questions,
    claim,
    claims: (claims) => claims.map(claim),
    person: (name) => (name === null ? null : (people.get(name.toLowerCase()) ?? { name, bot: false })),
  };
}
