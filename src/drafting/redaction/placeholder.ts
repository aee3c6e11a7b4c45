import { foldWidth } from './fold-width';
import type { RedactedKind } from './span';

/** The word of each kind in a placeholder: plain upper-case English, which a model reads as a name and copies. */
const words: Readonly<Record<RedactedKind, string>> = {
  secret: 'SECRET',
  mail: 'MAIL',
  phone: 'PHONE',
  idNumber: 'IDNUMBER',
  cardNumber: 'CARD',
  ipAddress: 'IP',
  person: 'PERSON',
};

const kinds = new Map(Object.entries(words).map(([kind, word]) => [word, kind as RedactedKind]));

/** What a placeholder says: the kind, the number of the value, and a letter for a further written form of the same person. */
export interface Placeholder {
  readonly kind: RedactedKind;
  readonly number: number;
  /** Empty for the form that was met first, then `B`, `C`, … */
  readonly form: string;
}

/** A placeholder, or what looks like one, where it stands in a text. */
export interface PlacedPlaceholder extends Placeholder {
  readonly start: number;
  readonly end: number;
}

/** `[PERSON_3]`, and `[PERSON_3B]` for a further form of the same name. */
export const placeholderText = ({ kind, number, form }: Placeholder): string =>
  `[${words[kind]}_${number}${form}]`;

/** Without regard to case, spelt out because only one of the two patterns below may disregard it. */
const anyCase = (text: string) => text.replace(/[A-Z]/g, (letter) => `[${letter}${letter.toLowerCase()}]`);
const exactWords = [...kinds.keys()].join('|');
const looseWords = [...kinds.keys()].map(anyCase).join('|');

/** In brackets of any width, whatever became of case, blanks and underscore. */
const bracketed = String.raw`[[【〔]\s{0,3}(${looseWords})\s{0,2}\\?[_-]?\s{0,2}(\d{1,6})([A-Za-z]?)\s{0,3}[\]】〕]`;
/** Without brackets only letter by letter: "person 3" and "card_1" are ordinary words. */
const bare = String.raw`(?<![A-Za-z0-9_])(${exactWords})\\?_(\d{1,6})([A-Z]?)(?![A-Za-z0-9_])`;
const either = new RegExp(`${bracketed}|${bare}`, 'g');

/** Everything in a text that reads as a placeholder, with the small changes that models make: case, blanks, width, lost brackets. */
export function listPlaceholders(text: string): PlacedPlaceholder[] {
  return [...foldWidth(text).matchAll(either)].map((match) => ({
    kind: kinds.get((match[1] ?? match[4] ?? '').toUpperCase()) ?? 'secret',
    number: Number(match[2] ?? match[5]),
    form: (match[3] ?? match[6] ?? '').toUpperCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
