import type { BlameKind } from './blame/blame-rule';
import { matchBlame } from './blame/match-blame';
import { namesOf } from './blame/names-of';
import type { Person } from './person';

/** A sentence that puts a person, a lapse or a should-have where a condition of the system belongs. */
export interface Blame {
  readonly sentence: string;
  /** The words that do it. */
  readonly words: string;
  readonly kind: BlameKind;
}

/** Every sentence of a text that blames, in Chinese or English, once each. `people`: those of the incident, whom it may name. */
export function findBlame(text: string, people: readonly Person[] = []): readonly Blame[] {
  const names = namesOf(people);
  return sentencesIn(text).flatMap((sentence) => {
    const match = matchBlame(sentence, names);
    return match ? [{ sentence, ...match }] : [];
  });
}

/** Cells of a row are told apart as sentences are. */
function sentencesIn(text: string): readonly string[] {
  return text
    .split(/(?<=[。！？!?；;\n])|(?<=[^\d\s][.])\s+(?=\S)|\s\|\s/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
