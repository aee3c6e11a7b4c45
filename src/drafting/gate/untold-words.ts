import { graveFacts } from './grave-facts';
import { vagueWords } from './vague-words';
import type { Shown } from './vague-words';

/**
 * Words of a fact that nothing in its evidence bears out although no figure, time or name stands in them: half of all requests,
 * shortly after midnight, the fifth outage this year, data was lost, without a review.
 *
 * @param text of the claim
 * @param told texts of the evidence that it cites
 * @param title of the ticket, which tells of its extent as well
 * @param shown what the evidence has in figures
 */
export function untoldWords(
  text: string,
  {
    told,
    title,
    shown,
  }: { readonly told: readonly string[]; readonly title: string; readonly shown: () => Shown },
): readonly string[] {
  const said = (claimed: RegExp, isTold: () => boolean) => {
    const found = [...text.matchAll(claimed)].map(([word]) => word);
    return found.length === 0 || isTold() ? [] : found;
  };
  const grave = graveFacts.flatMap((fact) =>
    said(fact.claimed, () => told.some((one) => fact.told.test(one))),
  );
  const vague = vagueWords.flatMap(({ claimed, told: tellings, shown: bearsOut }) =>
    said(claimed, () => [title, ...told].some((one) => tellings.test(one))).filter(
      (word) => !bearsOut?.(shown(), word.toLowerCase()),
    ),
  );
  return [...new Set([...grave, ...vague])];
}
