import * as z from 'zod';
import type { Fix } from '../../../domain/draft';
import { claimShape, claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  fixes: z.array(
    z.strictObject({
      event: z.string(),
      measure: z.string(),
      by: z.string().nullable(),
      effect: claimsShape,
      outcome: z.enum(['success', 'failure', 'partial', 'unknown']),
      longTerm: claimShape,
    }),
  ),
  notCarriedOut: claimsShape,
});

/** 六. When a fix was carried out is the minute of its event. */
export const fixesForm: SectionForm<z.infer<typeof shape>> = {
  number: 6,
  name: 'fixes',
  shape,
  maxOutputTokens: 8_000,
  guide: () => `Section 6, temporary fixes that were carried out.
- One row for each measure that the evidence says was carried out during the incident, failed ones included, in their order. event: id of the event that tells of it. measure: what was done to what. by: name of the person or team as the brief has it, or null when the evidence does not say.
- effect: what changed afterwards, as recorded ("evidence"), or "unknown". outcome accordingly; "success" only where a source says that it helped.
- longTerm: whether a long-term measure is needed (basis "proposal").
- notCarriedOut: measures that were proposed or decided and not recorded as done. Plans and long-term work do not belong here.`,
  problems: (reply, { facts }) => {
    const events = new Set(facts.timeline.events.map(({ id }) => id));
    const unknown = reply.fixes.map(({ event }) => event).filter((id) => !events.has(id));
    return unknown.length > 0 ? [`These are no ids of events: ${unknown.join(', ')}`] : [];
  },
  apply(draft, reply, words, { facts }) {
    const events = new Map(facts.timeline.events.map((event) => [event.id, event]));
    const fixes = reply.fixes.flatMap((fix): readonly Fix[] => {
      const event = events.get(fix.event);
      if (!event) return [];
      return [
        {
          measure: fix.measure,
          by: words.person(fix.by),
          at: event.at,
          effect: words.claims(fix.effect),
          outcome: fix.outcome,
          longTerm: words.claim(fix.longTerm),
          evidence: event.evidence,
        },
      ];
    });
    return { ...draft, fixes, fixesNote: words.claims(reply.notCarriedOut) };
  },
};
