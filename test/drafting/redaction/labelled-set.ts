import type { RedactedKind } from '../../../src/drafting/redaction/redactor';
import { personalDataOfTheSet } from './personal-data-of-the-set';
import { secretsOfTheSet } from './secrets-of-the-set';

/** A text with what must not leave in it. */
export interface Labelled {
  readonly kind: RedactedKind;
  readonly text: string;
  /** What may not occur in the redacted text; several where one value is written over lines. */
  readonly values: readonly string[];
}

/** Texts of tickets, Chinese and English, with one value each that must not leave. */
export const positives: readonly Labelled[] = [...secretsOfTheSet, ...personalDataOfTheSet];
export { hardNegatives } from './hard-negatives';
export { peopleOfTheSet } from './personal-data-of-the-set';
