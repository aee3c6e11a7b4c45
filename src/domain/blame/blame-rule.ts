/**
 * What a sentence does when it blames: lays the cause on a person, judges what people did from hindsight, imagines a better past,
 * judges a character, asks for more care or for one more consent as a measure, or dramatises.
 */
export type BlameKind =
  | 'personAsCause'
  | 'hindsight'
  | 'counterfactual'
  | 'carelessness'
  | 'moreCare'
  | 'moreApproval'
  | 'animated';

/**
 * A sentence is of the kind when one of its patterns matches and `unless` does not. Every gap in a pattern is bounded, so that a long
 * line costs its length and no more. Names of known people arrive as runs of {@link personMark}.
 */
export interface BlameRule {
  readonly kind: BlameKind;
  readonly says: readonly RegExp[];
  /** Like `says`, tried only where a person is named: these patterns look for people at every place of the sentence. */
  readonly ofPeople?: readonly RegExp[];
  /** What the same words mean when they blame nobody. */
  readonly unless?: RegExp;
}

/** Stands in for each character of a name of the incident's people, so that positions stay. */
export const personMark = '\uE000';

/** Stands in for words that refuse blame or only look like it. */
export const harmlessMark = '\uE001';
