import * as z from 'zod';
import type { Impact } from '../../../domain/draft';
import { claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const fields = [
  'usersAffected',
  'experience',
  'complaints',
  'orders',
  'traffic',
  'partners',
  'reputation',
  'data',
  'stability',
  'alerting',
] as const satisfies readonly (keyof Impact)[];

const shape = z.strictObject(
  Object.fromEntries(fields.map((field) => [field, claimsShape])) as Record<
    (typeof fields)[number],
    typeof claimsShape
  >,
);

/** 四 */
export const impactForm: SectionForm<z.infer<typeof shape>> = {
  number: 4,
  name: 'impact',
  shape,
  maxOutputTokens: 8_000,
  guide: () => `Section 4, impact.
- usersAffected, complaints, orders (lost orders, money), traffic, partners: figures only as recorded, in the words of their source; two sources that disagree are two claims. Not recorded: "unknown" with a question. Never estimate, extrapolate or add up.
- experience: what users saw (completely unavailable, partly, slow, wrong data).
- reputation: for the meeting (basis "meeting", empty text) unless the ticket says it.
- data: lost, corrupted or inconsistent data and how that was checked. stability: which other services were drawn in; "cascade" only where a source says so. alerting: whether alerts fired and when, by the evidence.`,
  apply: (draft, reply, words) => ({
    ...draft,
    impact: Object.fromEntries(
      fields.map((field) => [field, words.claims(reply[field])]),
    ) as unknown as Impact,
  }),
};
