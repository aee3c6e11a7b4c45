import type { ActionLevel, Day } from '../../domain/action-item';
import type { Claim } from '../../domain/claim';
import type { Draft } from '../../domain/draft';
import type { Language } from '../../domain/incident';
import type { Person } from '../../domain/person';
import type { Facts } from '../../domain/report';
import type * as z from 'zod';
import type { ModelClaim } from './claim-shape';

export const sectionNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

export type SectionNumber = (typeof sectionNumbers)[number];

/** What every section is written by. */
export interface SectionOptions {
  readonly language: Language;
  /** Due dates count from this day. */
  readonly today: Day;
  /** Days within which an action of a level is due. */
  readonly windows: Readonly<Record<ActionLevel, number>>;
}

/** What a reply is held against before it becomes part of a draft. */
export interface ReplyScope {
  readonly facts: Facts;
  readonly options: SectionOptions;
  /** Puts back the names that were replaced before the text left the site. */
  readonly restore: (text: string) => string;
}

/** How the parts of a reply become parts of a draft. */
export interface ReplyWords {
  /** Claims of the draft, questions noted. */
  readonly claims: (claims: readonly ModelClaim[]) => readonly Claim[];
  readonly claim: (claim: ModelClaim) => Claim;
  /** The person or team of the incident that has this name, whatever its case. */
  readonly person: (name: string | null) => Person | null;
}

/** One section as a model is asked for it, and what its answer becomes. */
export interface SectionForm<T> {
  readonly number: SectionNumber;
  /** Name of the schema, in words of a program. */
  readonly name: string;
  readonly shape: z.ZodType<T>;
  /** What the section is to say and what it must not do. */
  readonly guide: (options: SectionOptions, facts: Facts) => string;
  readonly maxOutputTokens: number;
  /** What is wrong with a reply beyond its shape and its evidence ids; told to the model once. */
  readonly problems?: (reply: T, scope: ReplyScope) => readonly string[];
  /** The draft with this section from the reply; all else stays. */
  readonly apply: (draft: Draft, reply: T, words: ReplyWords, scope: ReplyScope) => Draft;
}
