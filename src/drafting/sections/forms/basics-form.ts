import * as z from 'zod';
import { claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  severity: z.strictObject({ value: z.enum(['P0', 'P1', 'P2', 'P3']).nullable(), claims: claimsShape }),
  type: z.strictObject({
    value: z.enum(['unavailable', 'degraded', 'data', 'security', 'other']),
    claims: claimsShape,
  }),
  scope: claimsShape,
  business: claimsShape,
});

/** 一. Period and duration are computed and not asked for. */
export const basicsForm: SectionForm<z.infer<typeof shape>> = {
  number: 1,
  name: 'basic_information',
  shape,
  maxOutputTokens: 6_000,
  guide: () => `Section 1, basic information.
- severity: P0 fatal, P1 severe, P2 medium, P3 minor. If the ticket declares a level, use it with basis "evidence" and cite F. Otherwise propose one (basis "proposal"), with the reason and the evidence it rests on, and ask who can confirm it. A Jira priority alone declares no level.
- type: what kind of failure users met; one claim that says by which evidence.
- scope: all users, some users (share), regions or features: as far as the evidence says. What share or number is not recorded: one claim with basis "unknown" and a question.
- business: complaints, lost orders, SLA, as recorded; the rest "unknown".
- Do not give times or durations: they are computed elsewhere.`,
  apply: (draft, reply, words) => ({
    ...draft,
    basics: {
      ...draft.basics,
      severity: { value: reply.severity.value, claims: words.claims(reply.severity.claims) },
      type: { value: reply.type.value, claims: words.claims(reply.type.claims) },
      scope: words.claims(reply.scope),
      business: words.claims(reply.business),
    },
  }),
};
