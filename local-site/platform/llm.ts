import { z } from 'zod';
import type { PlatformAnswer, PlatformCall } from '../runtime/wire';

/** A scripted stand-in for Atlassian's models: gets what `@forge/llm` sends, returns a chat response. */
export interface LlmRequest {
  readonly model: string;
  readonly body: unknown;
}

/** What a stand-in throws to answer with an error. */
export class LlmRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'LlmRefusal';
  }
}

/** Forge LLM. Without `respond` it answers like an installation in which no model is available. */
export interface Llm {
  respond: ((request: LlmRequest) => unknown) | undefined;
  /** Names that `list()` shows while `respond` is set. */
  models: readonly string[];
  answer(call: PlatformCall): Promise<PlatformAnswer>;
}

const modelCall = z.object({ model: z.string() });

export function createLlm(isDeclared: boolean): Llm {
  return {
    respond: undefined,
    models: ['claude-sonnet-5'],
    async answer({ call, method, body }) {
      if (!isDeclared) return refusal(403, 'LLM_NOT_DECLARED', 'The manifest has no llm module.');
      if (method === 'GET') {
        const models = this.respond ? this.models.map((model) => ({ model, status: 'active' })) : [];
        return { status: 200, body: JSON.stringify({ models }) };
      }
      const { model } = modelCall.parse(call);
      if (!this.respond || !this.models.includes(model)) {
        return refusal(404, 'MODEL_NOT_FOUND', `The model ${model} is not available.`);
      }
      const request: unknown = JSON.parse(body ?? '{}');
      try {
        return { status: 200, body: JSON.stringify(await this.respond({ model, body: request })) };
      } catch (error) {
        if (!(error instanceof LlmRefusal)) throw error;
        return refusal(error.status, error.code, error.message);
      }
    },
  };
}

function refusal(status: number, code: string, message: string): PlatformAnswer {
  return { status, body: JSON.stringify({ code, message }) };
}
