import type { Topic } from './topic';

/** How to ask of the system, by what a sentence is about. Questions and proposals only: none states what happened. */
export interface TopicWords {
  /** What let an action take effect. */
  readonly allowed: string;
  /** What kept something from being seen or done. */
  readonly missed: string;
  /** A change that can be tested, in place of care or of one more consent. */
  readonly measure: string;
}

export type WordsByTopic = Readonly<Record<Topic | 'any', TopicWords>>;
