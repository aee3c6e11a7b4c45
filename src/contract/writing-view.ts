import type { ProviderName } from './settings';

/** How a model is getting on with a report. */
export interface WritingView {
  /** `provider` null: a service that is none of the presets. */
  readonly model: { readonly provider: ProviderName | 'forge-llm' | null; readonly name: string };
  /** Long incidents are read in parts first; the last pass sums up and compares the sections. */
  readonly phase: 'digesting' | 'writing' | 'checking';
  /** Parts of a long incident, and how many of them have been read; null when it goes out as a whole. */
  readonly parts: { readonly done: number; readonly total: number } | null;
  /** By section number, 1–11. `rules`: the model's text could not be used, the section is written by rules. */
  readonly sections: Readonly<Record<string, SectionState>>;
  readonly usage: { readonly calls: number; readonly input: number; readonly output: number };
}

export type SectionState = 'waiting' | 'writing' | 'model' | 'rules';
