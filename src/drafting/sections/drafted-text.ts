import type { Claim } from '../../domain/claim';
import type { Draft } from '../../domain/draft';
import { claimsOf } from '../../domain/draft-claims';
import { sectionNumbers } from './section-form';

/** The drafted sections as the last pass reads them: one JSON object a line, with what each statement rests on. */
export function draftedText(draft: Draft): string {
  const line = (section: number, { text, basis, evidence }: Pick<Claim, 'text' | 'basis' | 'evidence'>) =>
    JSON.stringify({ section, basis, evidence, text });
  return sectionNumbers
    .filter((section) => section !== 11)
    .flatMap((section) => [
      ...claimsOf(draft, section)
        .filter(({ text }) => text !== '')
        .map((claim) => line(section, claim)),
      ...(section === 6 ? draft.fixes : []).map(({ measure, outcome, evidence }) =>
        line(section, { text: `${measure} (${outcome})`, basis: 'evidence', evidence }),
      ),
      ...(section === 7 ? draft.actions : []).map(({ id, level, measure, proposed, evidence }) =>
        line(section, {
          text: `${id} ${level}: ${measure}`,
          basis: proposed ? 'proposal' : 'evidence',
          evidence,
        }),
      ),
    ])
    .join('\n');
}
