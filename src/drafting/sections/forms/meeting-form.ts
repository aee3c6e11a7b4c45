import * as z from 'zod';
import { claimsShape } from '../claim-shape';
import type { SectionForm } from '../section-form';

const shape = z.strictObject({ conclusions: claimsShape });

/** 十. Time and participants are the meeting's; its questions come from all sections. */
export const meetingForm: SectionForm<z.infer<typeof shape>> = {
  number: 10,
  name: 'meeting',
  shape,
  maxOutputTokens: 5_000,
  guide: () => `Section 10, what the review meeting should settle.
- conclusions: three to five points for discussion, each a fact with its evidence or a question between two readings of the evidence, the one that matters most first. The meeting has not taken place: nothing is decided.`,
  apply: (draft, reply, words, { options }) => ({
    ...draft,
    meeting: {
      ...draft.meeting,
      conclusions: [
        { text: '', basis: 'meeting', evidence: [] },
        ...words.claims(reply.conclusions).map((claim, index) => {
          const opening = index > 0 ? '' : options.language === 'zh-CN' ? '供讨论：' : 'for discussion: ';
          return { ...claim, text: `${opening}(${index + 1}) ${claim.text}` };
        }),
      ],
    },
  }),
};
