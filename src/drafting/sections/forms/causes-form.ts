import * as z from 'zod';
import { findBlame } from '../../../domain/blame';
import type { Person } from '../../../domain/person';
import { claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  direct: claimsShape,
  technical: claimsShape,
  design: claimsShape,
  process: claimsShape,
  organisation: claimsShape,
  conclusion: z.strictObject({ technical: claimsShape, process: claimsShape, people: claimsShape }),
});

type Reply = z.infer<typeof shape>;

const chainOf = ({ direct, technical, design, process, organisation }: Reply) => ({
  direct,
  technical,
  design,
  process,
  organisation,
});
const conclusionOf = ({ conclusion }: Reply) => ({
  'conclusion.technical': conclusion.technical,
  'conclusion.process': conclusion.process,
  'conclusion.people': conclusion.people,
});

/** That somebody has to agree first is no answer to why a system let something through. */
const missingConsent =
  /(?:没有|未|缺少|缺乏|未经)[^，。；]{0,8}(?:审批|批准|签字|签批|授权人|领导同意)|\b(?:no|without|missing|lack(?:s|ed|ing)?(?: of)?)\b[^.;,]{0,24}\b(?:approvals?|sign-?offs?|authori[sz]ation)\b|\bnot (?:approved|signed off|authori[sz]ed)\b/i;

/** Why a chain may not end there, whoever said so in the ticket. */
function endProblems(step: string, text: string, people: readonly Person[]): readonly string[] {
  const [blamed] = findBlame(text, people);
  const named = people.find(({ name, bot }) => !bot && Array.from(name).length >= 2 && text.includes(name));
  const consent = missingConsent.exec(text)?.[0];
  const reason = blamed
    ? `“${blamed.words}”`
    : named
      ? `a person, ${named.name}`
      : consent
        ? `a missing consent, “${consent}”`
        : null;
  return reason === null
    ? []
    : [`${step}: it ends at ${reason}; say what in the system, the tools or the process made it possible`];
}

/** 三 */
export const causesForm: SectionForm<Reply> = {
  number: 3,
  name: 'root_cause_analysis',
  shape,
  maxOutputTokens: 10_000,
  guide: () => `Section 3, root cause analysis by five whys.
- direct: why did the failure happen? technical: why did that arise? design: why did the system not defend against it? process: why was the defect not found before? organisation: why does the process have such a gap?
- Each step has one or more claims. More than one contributing factor is normal: list each.
- "evidence" only where a source says that this led to that. That two things are both in the ticket, or came one after the other, is no cause: then it is a "hypothesis" whose text names the clue, with "confirm" saying which log, record or test would show it; or "unknown" with a question.
- A chain never ends at a person, at carelessness, at "be more careful" or at a missing approval: ask what in the system, the tools, the rota or the process made it possible.
- conclusion: technical and process cause in one claim each, as sure as the steps above; people: no person is a cause; name conditions (rota, permissions, tools, training) that the evidence shows, or "unknown".
- Do not propose measures here.`,
  problems: (reply, { facts }) => {
    const { people } = facts.incident;
    const steps = { ...chainOf(reply), ...conclusionOf(reply) };
    const ends = Object.entries({ organisation: reply.organisation, ...conclusionOf(reply) });
    return [
      ...Object.entries(steps)
        .filter(([, claims]) => claims.length === 0)
        .map(([step]) => `${step}: empty; give a claim, a hypothesis, or "unknown" with a question`),
      ...ends.flatMap(([step, claims]) =>
        claims.flatMap(({ text }) => endProblems(step, text, people)).slice(0, 3),
      ),
    ];
  },
  apply: (draft, reply, words) => ({
    ...draft,
    causes: {
      whys: [
        words.claims(reply.direct),
        words.claims(reply.technical),
        words.claims(reply.design),
        words.claims(reply.process),
        words.claims(reply.organisation),
      ],
      technical: words.claims(reply.conclusion.technical),
      process: words.claims(reply.conclusion.process),
      people: words.claims(reply.conclusion.people),
    },
  }),
};
