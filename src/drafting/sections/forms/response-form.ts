import * as z from 'zod';
import { claimShape, claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  well: claimsShape,
  badly: z.array(z.strictObject({ problem: claimShape, why: claimShape })),
  suggestions: claimsShape,
});

/** 五 */
export const responseForm: SectionForm<z.infer<typeof shape>> = {
  number: 5,
  name: 'response',
  shape,
  maxOutputTokens: 8_000,
  guide: () => `Section 5, how the response went: detection, notification, investigation, fix, communication.
- well: two to four points, each an observable fact with its evidence.
- badly: two to four problems of tools, information, access, process, each an observable fact with its evidence; why: what the evidence says of its reason, or "hypothesis" with what would confirm it, or "unknown" with a question. Never what somebody did wrong or should have done.
- suggestions: one for each problem, basis "proposal": how the response process changes. No approvals, no appeals to care.
- Intervals between milestones may be used as the brief computes them.`,
  apply: (draft, reply, words) => ({
    ...draft,
    response: {
      well: words.claims(reply.well),
      badly: reply.badly.map(({ problem, why }) => ({
        problem: words.claim(problem),
        why: words.claim(why),
      })),
      suggestions: words.claims(reply.suggestions),
    },
  }),
};
