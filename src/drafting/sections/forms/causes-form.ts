import * as z from 'zod';
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

/** 三 */
export const causesForm: SectionForm<z.infer<typeof shape>> = {
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
