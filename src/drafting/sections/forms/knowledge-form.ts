import * as z from 'zod';
import { claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({
  documents: claimsShape,
  training: claimsShape,
  drills: claimsShape,
  sharing: claimsShape,
});

/** 八 */
export const knowledgeForm: SectionForm<z.infer<typeof shape>> = {
  number: 8,
  name: 'knowledge',
  shape,
  maxOutputTokens: 5_000,
  guide: () => `Section 8, knowledge and training.
- documents: which runbooks, architecture or operation documents need which change. training: how to find this kind of problem faster. drills: which failure to rehearse, in which environment. sharing: form and time are for the meeting (basis "meeting") unless the ticket says them.
- What the ticket plans is "evidence"; everything else is a "proposal" that fits this incident; name the document or the failure, not "improve documentation".`,
  apply: (draft, reply, words) => ({
    ...draft,
    knowledge: {
      documents: words.claims(reply.documents),
      training: words.claims(reply.training),
      drills: words.claims(reply.drills),
      sharing: words.claims(reply.sharing),
    },
  }),
};
