/** What a model is told of an incident: the same for every section, so that providers can keep it between calls. */
export interface Brief {
  readonly text: string;
  /** About how many tokens that is. */
  readonly tokens: number;
  /** How many pieces of evidence it holds in another form than their full text. */
  readonly folded: {
    /** Named beside the piece that says the same. */
    readonly duplicates: number;
    /** Machine chatter that was counted. */
    readonly noise: number;
    /** Told by a digest. */
    readonly digested: number;
    /** Named with their first words only. */
    readonly shortened: number;
  };
}
