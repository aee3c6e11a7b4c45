import type { Language } from './incident';

/** Something a person should look at before the review. */
export interface Finding {
  /** `secret`: a password or key stands in the ticket. `writer`: how the report came about, e.g. a section that a model could not write. */
  readonly kind:
    'secret' | 'blame' | 'missing' | 'contradiction' | 'incomplete-action' | 'unsupported' | 'writer';
  /**
   * Where: a section number (`3`), an action (`A2`), a milestone (`triggered`), a piece of evidence (`E4`), all evidence (`F`) or
   * the whole `report`.
   */
  readonly where: string;
  /** In the report's language. */
  readonly message: string;
  /** Of a blaming sentence: its words as written, and what to say of the system instead, for readers of either language. */
  readonly blame?: { readonly sentence: string; readonly wording: Readonly<Record<Language, string>> };
}
