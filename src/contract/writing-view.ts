/** How a model is getting on with a report. */
export interface WritingView {
  /** Long incidents are read in parts first; the last pass sums up and compares the sections. */
  readonly phase: 'digesting' | 'writing' | 'checking';
  /** By section number, 1–11. `rules`: the model's text could not be used, the section is written by rules. */
  readonly sections: Readonly<Record<string, SectionState>>;
  readonly usage: { readonly calls: number; readonly input: number; readonly output: number };
}

export type SectionState = 'waiting' | 'writing' | 'model' | 'rules';
