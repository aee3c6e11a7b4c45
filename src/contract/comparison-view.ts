import type { EvidenceView } from './found-view';
import type { WriterName } from './target-view';

/** Today's evidence against the page, section by section. */
export interface Comparison {
  readonly page: {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly version: number;
  };
  /** Who wrote the page. What it is compared with is always written by rules. */
  readonly pageWriter: WriterName;
  readonly newEvidence: readonly EvidenceView[];
  readonly sections: readonly SectionComparison[];
}

export interface SectionComparison {
  readonly number: number;
  readonly title: string;
  /** `same`: the new draft says what the page says. `gone`: the page no longer has the section. */
  readonly state: 'same' | 'changed' | 'gone';
  /** A person changed the section since it was generated. */
  readonly edited: boolean;
  /** Plain text, line by line. */
  readonly current: string;
  readonly proposed: string;
}
