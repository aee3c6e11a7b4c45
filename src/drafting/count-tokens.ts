import { estimateTokenCount } from 'tokenx';

/** The estimate may be a few per cent low for a tokenizer other than the one it is calibrated on. */
const margin = 1.1;

/**
 * About how many tokens a model sees in the text, rather too many than too few. An estimate on purpose: each provider has a
 * tokenizer of its own, and what was really used comes back with each answer.
 */
export function countTokens(text: string): number {
  return Math.ceil(estimateTokenCount(text) * margin);
}
