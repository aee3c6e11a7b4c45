import { findBlame } from '../../../src/domain/blame';
import type { Person } from '../../../src/domain/person';
import type { LabelledSentences } from './labelled-sentence';

/** The incident's people, whose first names some of the sentences use. */
export const people: readonly Person[] = [
  { name: 'Dana Whitfield', bot: false },
  { name: 'Mike Orr', bot: false },
  { name: 'Priya Nair', bot: false },
  { name: 'Tom Baker', bot: false },
  { name: '张伟', bot: false },
];

export interface SentenceScore {
  readonly blaming: number;
  readonly none: number;
  readonly missed: readonly string[];
  readonly falseAlarms: readonly string[];
  /** Of what is found, the share that blames. */
  readonly precision: number;
  /** Of what blames, the share that is found. */
  readonly recall: number;
  /** Of what is found rightly, the share with the kind of its label; a sentence may do two things at once. */
  readonly sameKind: number;
}

/** How `findBlame` does on labelled sentences, each taken alone. */
export function scoreSentences(...sets: readonly LabelledSentences[]): SentenceScore {
  const judged = sets.flatMap((set) =>
    Object.entries(set).flatMap(([label, sentences]: [string, readonly string[]]) =>
      sentences.map((sentence) => ({
        label,
        sentence,
        kinds: findBlame(sentence, people).map(({ kind }) => kind),
      })),
    ),
  );
  const blaming = judged.filter(({ label }) => label !== 'none');
  const none = judged.filter(({ label }) => label === 'none');
  const found = blaming.filter(({ kinds }) => kinds.length > 0);
  const falseAlarms = none.filter(({ kinds }) => kinds.length > 0);
  return {
    blaming: blaming.length,
    none: none.length,
    missed: blaming.filter(({ kinds }) => kinds.length === 0).map(({ sentence }) => sentence),
    falseAlarms: falseAlarms.map(({ sentence }) => sentence),
    precision: found.length / Math.max(1, found.length + falseAlarms.length),
    recall: found.length / Math.max(1, blaming.length),
    sameKind:
      found.filter(({ label, kinds }) => kinds.some((kind) => kind === label)).length /
      Math.max(1, found.length),
  };
}
