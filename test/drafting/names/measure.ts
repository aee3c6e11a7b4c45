import { ground } from '../../../src/drafting/ground';
import { aReport, checkoutOutage } from '../../support/builders';
import type { LabelledWords } from './labelled-words';

/** What the gate makes of labelled words: words of the trade that it strikes, and names that it leaves. */
export interface WordFigures {
  readonly vocabulary: number;
  readonly struck: readonly string[];
  readonly names: number;
  readonly left: readonly string[];
}

/** Each sentence as a fact and as a proposal of the report of an incident that holds none of the words. */
export function measureWords(
  { vocabulary, names }: LabelledWords,
  basis: 'evidence' | 'proposal',
): WordFigures {
  const report = aReport(checkoutOutage);
  const sentences = [...vocabulary, ...names].map(([, sentence]) => sentence);
  const business = sentences.map((text) => ({ text, basis, evidence: ['E1'] }));
  const basics = { ...report.draft.basics, business };
  const { draft } = ground({ ...report, draft: { ...report.draft, basics } });
  const left = new Set(draft.basics.business.map(({ text }) => text));
  const isStruck = (sentence: string): boolean => !left.has(sentence);
  return {
    vocabulary: vocabulary.length,
    struck: vocabulary.filter(([, sentence]) => isStruck(sentence)).map(([word]) => word),
    names: names.length,
    left: names.filter(([, sentence]) => !isStruck(sentence)).map(([word]) => word),
  };
}
