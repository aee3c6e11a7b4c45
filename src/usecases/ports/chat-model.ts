import type { ChatRequest } from '../../drafting/chat-request';
export type { ChatRequest } from '../../drafting/chat-request';

/** A model that answers with an object of a given shape. */
export interface ChatModel {
  /** As the provider names it. */
  readonly name: string;
  /** Tokens that one request may hold, prompt and answer together. */
  readonly window: number;
  /** Tokens that it may think before an answer, out of the same limit; 0 for one that does not think. */
  readonly roomForThought: number;
  /**
   * What may pass (too many requests, an error of the server) was tried again before this throws.
   *
   * @param stop breaks it off: nobody wants the answer any more
   * @throws MODEL_KEY_REFUSED, MODEL_NOT_ALLOWED, MODEL_NOT_FOUND, MODEL_BUSY, MODEL_QUOTA, MODEL_UNAVAILABLE, MODEL_SLOW,
   *   MODEL_REFUSED_REQUEST
   */
  complete(request: ChatRequest, stop?: AbortSignal): Promise<ChatReply>;
}

/** `text` is the JSON of the object, unchecked; of a cut answer, as far as it came. */
export type ChatReply =
  | { readonly kind: 'answer'; readonly text: string; readonly usage: TokenUsage }
  | { readonly kind: 'cut'; readonly text: string; readonly usage: TokenUsage }
  | { readonly kind: 'refused'; readonly usage: TokenUsage };

/** Tokens; 0 where the provider does not say. */
export interface TokenUsage {
  readonly input: number;
  readonly output: number;
}
