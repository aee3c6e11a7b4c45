import type { EvidenceView } from './found-view';
import type { JobView } from './job-view';
import type { FindingView } from './published-view';
import type { ModelSettings } from './settings';
import type { WriterChoice, WriterName } from './target-view';

/** What a comparison begins with. */
export interface ComparisonOpening {
  readonly page: { readonly url: string };
  /** Who wrote the page. */
  readonly pageWriter: WriterName;
  /** Who can write today, the default one first. */
  readonly writers: readonly WriterChoice[];
  readonly redaction: ModelSettings['redaction'];
  /** Work of this person that was left behind. */
  readonly job: JobView | null;
}

/** Today's evidence against the page, section by section. */
export interface Comparison {
  readonly page: {
    readonly id: string;
    readonly title: string;
    readonly url: string;
    readonly version: number;
  };
  /** Who wrote the page, and who wrote the draft beside it. */
  readonly pageWriter: WriterName;
  readonly draftWriter: WriterName;
  /** Evidence that the page does not know yet. */
  readonly newEvidence: readonly EvidenceView[];
  /** How the draft came about, e.g. sections that its model could not write. */
  readonly findings: readonly FindingView[];
  readonly sections: readonly SectionComparison[];
}

export interface SectionComparison {
  readonly number: number;
  readonly title: string;
  /**
   * `same`: the new draft says what the page says. `kept`: it says what it said last time, and a person has changed the section
   * since: there is nothing new to take. `gone`: the page no longer has the section.
   */
  readonly state: 'same' | 'kept' | 'changed' | 'gone';
  /** A person changed the section since it was generated. */
  readonly edited: boolean;
  /** The new draft rests on evidence that the page does not know yet. */
  readonly citesNew: boolean;
  /** Taken unless the person decides otherwise. */
  readonly ticked: boolean;
  /** Plain text, line by line. */
  readonly current: string;
  readonly proposed: string;
}
