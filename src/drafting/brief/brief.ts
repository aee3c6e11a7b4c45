/** What a model is told of an incident: the same for every section, so that providers can keep it between calls. */
export interface Brief {
  readonly text: string;
  /** About how many tokens that is. */
  readonly tokens: number;
  readonly folded: Folded;
}

/** How many pieces of evidence a brief holds in another form than their full text. */
export interface Folded {
  /** Named beside the piece that says the same. */
  readonly duplicates: number;
  /** Machine chatter that was counted. */
  readonly noise: number;
  /** Told by a digest. */
  readonly digested: number;
  /** Given to the digest by their first words only. */
  readonly shortened: number;
  /** Told by nothing, because a digest was longer than its room or could not be had. */
  readonly omitted: number;
}
