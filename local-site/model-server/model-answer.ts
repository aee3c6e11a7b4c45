/** What a scripted model does with a request. */
export type ModelAnswer =
  /** The object that was asked for. */
  | { readonly kind: 'object'; readonly value: unknown }
  /** Any text in the place of the object. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'refusal'; readonly text: string }
  /** Stopped by the provider's filter. */
  | { readonly kind: 'filtered' }
  /** Cut off by the limit of tokens. */
  | { readonly kind: 'cut'; readonly text: string }
  /** An error of the provider. `text` stands in its message. */
  | {
      readonly kind: 'error';
      readonly status: number;
      readonly code?: string;
      readonly text?: string;
      readonly retryAfter?: string;
    }
  /** A page of something in between. */
  | { readonly kind: 'page'; readonly status: number }
  /** Never a byte. */
  | { readonly kind: 'silent' }
  /** Status and headers, and then nothing. */
  | { readonly kind: 'stalled' }
  /** The connection breaks, before or within the answer. */
  | { readonly kind: 'dropped'; readonly when: 'before' | 'within' };

export interface ModelMessage {
  readonly role: string;
  readonly content: string;
}

/** A request as a script sees it, whatever service it came to. */
export interface ModelRequest {
  readonly service: string;
  readonly model: string;
  readonly messages: readonly ModelMessage[];
  /** Name and schema of the object that is wanted, as far as the service is told of them. */
  readonly schema: { readonly name: string; readonly json: unknown } | null;
}

export type ModelScript = (request: ModelRequest) => ModelAnswer | Promise<ModelAnswer>;

/** About as many tokens as a text takes: four Latin letters each, or one and a half Chinese characters. */
export function estimateTokens(text: string): number {
  const wide = text.match(/[\u2e80-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return Math.ceil(wide / 1.5 + (text.length - wide) / 4);
}
