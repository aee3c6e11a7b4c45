import * as z from 'zod';
import { windowEnd } from '../../../domain/due-date';
import { claimShape, claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  blindSpots: z.array(z.strictObject({ spot: claimShape, why: claimShape })),
  metrics: z.array(
    z.strictObject({ metric: z.string(), threshold: z.string(), owner: z.string().nullable() }),
  ),
  falseAlarms: claimsShape,
  accuracy: claimsShape,
  notification: claimsShape,
});

/** 九. Metrics that the ticket's own actions promise stay; a model's are proposals. */
export const monitoringForm: SectionForm<z.infer<typeof shape>> = {
  number: 9,
  name: 'monitoring',
  shape,
  maxOutputTokens: 6_000,
  guide: () => `Section 9, monitoring and alerting.
- blindSpots: what went unseen in this incident, with the evidence; why: why it was not monitored, as recorded, else "unknown" with a question. That nothing recorded an alert is not proof that there was none: say "no alert is recorded".
- metrics: one to four new metrics, proposed, that would have shown this incident earlier: what is measured, a threshold with figure and duration, and who owns it (name as the brief has it, or null).
- falseAlarms, accuracy, notification: what the evidence says of alerts that misled, that pointed elsewhere, that reached nobody; else basis "meeting" with empty text, or a "proposal".`,
  apply: (draft, reply, words, { options }) => ({
    ...draft,
    monitoring: {
      blindSpots: reply.blindSpots.map(({ spot, why }) => ({
        spot: words.claim(spot),
        why: words.claim(why),
      })),
      metrics: [
        ...draft.monitoring.metrics.filter(({ proposed }) => !proposed),
        ...reply.metrics.map(({ metric, threshold, owner }) => ({
          metric,
          threshold,
          owner: words.person(owner),
          due: windowEnd('P1', options.today, options.windows),
          proposed: true,
        })),
      ],
      falseAlarms: words.claims(reply.falseAlarms),
      accuracy: words.claims(reply.accuracy),
      notification: words.claims(reply.notification),
    },
  }),
};
