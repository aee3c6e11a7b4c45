/** What a model is asked: for one object of a given shape. */
export interface ChatRequest {
  readonly system: string;
  readonly turns: readonly ChatTurn[];
  /** Name and strict JSON schema of the object that is wanted. */
  readonly schema: { readonly name: string; readonly json: JsonSchema };
  readonly maxOutputTokens: number;
}

export interface ChatTurn {
  readonly role: 'user' | 'assistant';
  readonly text: string;
}

/** All properties required, no others allowed: what strict structured outputs take. */
export type JsonSchema = Readonly<Record<string, unknown>>;
