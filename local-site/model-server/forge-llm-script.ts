import { z } from 'zod';
import { LlmRefusal } from '../platform/llm';
import type { LlmRequest } from '../platform/llm';
import { estimateTokens } from './model-answer';
import type { ModelScript } from './model-answer';

const prompt = z.object({
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  max_completion_tokens: z.int().positive(),
  tools: z.tuple([
    z.object({
      type: z.literal('function'),
      function: z.object({ name: z.string(), description: z.string(), parameters: z.unknown() }),
    }),
  ]),
  tool_choice: z.object({ type: z.literal('function'), function: z.object({ name: z.string() }) }),
});

/** Lets Forge LLM answer by the script that the model server has: the same model at another door. */
export function forgeLlmScript(script: () => ModelScript): (request: LlmRequest) => Promise<unknown> {
  return async ({ model, body }) => {
    const parsed = prompt.safeParse(body);
    if (!parsed.success) throw new LlmRefusal(400, 'BAD_REQUEST', z.prettifyError(parsed.error));
    const { messages, tools } = parsed.data;
    const { name, parameters } = tools[0].function;
    const answer = await script()({
      service: 'forge-llm',
      model,
      messages,
      schema: { name, json: parameters },
    });
    const respond = (reason: string, message: object) => ({
      choices: [{ index: 0, finish_reason: reason, message: { role: 'assistant', ...message } }],
      usage: {
        input_tokens: estimateTokens(JSON.stringify(body)),
        output_tokens: estimateTokens(JSON.stringify(message)),
      },
    });
    const call = (value: unknown) => ({
      content: [],
      tool_calls: [{ id: 'toolu_local', type: 'function', index: 0, function: { name, arguments: value } }],
    });
    const speak = (text: string) => ({ content: [{ type: 'text', text }] });
    switch (answer.kind) {
      case 'object':
        return respond('tool_use', call(answer.value));
      case 'text':
        return respond('end_turn', speak(answer.text));
      case 'cut':
        return respond('max_tokens', speak(answer.text));
      case 'refusal':
      case 'filtered':
        return respond('refusal', speak(answer.kind === 'refusal' ? answer.text : ''));
      case 'error':
        throw new LlmRefusal(answer.status, answer.code ?? 'ERROR', answer.text ?? 'An error.');
      case 'page':
      case 'dropped':
        throw new LlmRefusal(502, 'BAD_GATEWAY', 'No answer.');
      case 'silent':
      case 'stalled':
        return new Promise(() => undefined);
    }
  };
}
