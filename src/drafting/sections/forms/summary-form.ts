import * as z from 'zod';
import type { Finding } from '../../../domain/finding';
import { claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';
import { sectionNumbers } from '../section-form';

const shape = z.strictObject({
  cause: claimsShape,
  fix: claimsShape,
  plan: claimsShape,
  conflicts: z.array(z.strictObject({ sections: z.array(z.number()), problem: z.string() })),
});

/** 十一, and the last look at how the sections fit together. It reads the drafted sections and not the ticket alone. */
export const summaryForm: SectionForm<z.infer<typeof shape>> = {
  number: 11,
  name: 'summary',
  shape,
  maxOutputTokens: 6_000,
  guide:
    () => `Section 11, one sentence: "The root cause of this incident is [cause]; we fixed it by [fix] and plan to prevent a recurrence by [plan]". Give the three parts; they continue that sentence, so no full stops.
- cause: as sure as section 3 and no surer; fix: measures of section 6 that worked; plan: the two or three actions of section 7 that matter most (basis "proposal" when proposed there).
- conflicts: read the drafted sections once more against each other: durations, counts, order of events, causes against fixes, actions without a cause. Each real contradiction with the numbers of its sections, in the report's language. None is a good answer.`,
  problems: (reply) => {
    const numbers: readonly number[] = sectionNumbers;
    const wrong = reply.conflicts.flatMap(({ sections }) => sections).filter((one) => !numbers.includes(one));
    return wrong.length > 0 ? [`These are no numbers of sections: ${wrong.join(', ')}`] : [];
  },
  apply: (draft, reply, words) => ({
    ...draft,
    summary: {
      cause: words.claims(reply.cause),
      fix: words.claims(reply.fix),
      plan: words.claims(reply.plan),
    },
    findings: [
      ...draft.findings,
      ...reply.conflicts.map(({ sections, problem }): Finding => {
        return { kind: 'contradiction', where: String(sections[0] ?? 11), message: problem };
      }),
    ],
  }),
};
