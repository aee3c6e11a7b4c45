import * as z from 'zod';
import type { ChatModel, ChatReply, ChatRequest } from '../../usecases/ports/chat-model';
import type { Patience } from '../../usecases/ports/model-services';
import { NoAnswer } from './model-failure';
import { withRetries } from './with-retries';
import type { Time } from './with-retries';

/** Tokens that a request of Forge LLM may hold. */
const window = 200_000;

/**
 * A model that Atlassian hosts. It knows no structured outputs: the object is asked for as the arguments of a tool that has to
 * be called. The package is loaded with the first question.
 */
export function forgeLlmModel(model: string, patience: Patience, time?: Time): ChatModel {
  return {
    name: model,
    window,
    roomForThought: 0,
    complete: (request, stop) =>
      withRetries(() => ask(model, request), { host: 'Forge LLM', model }, patience, { time, stop }),
  };
}

async function ask(
  model: string,
  { system, turns, schema, maxOutputTokens }: ChatRequest,
): Promise<ChatReply> {
  const { chat } = await import('@forge/llm');
  let body: unknown;
  try {
    body = await chat({
      model,
      messages: [
        { role: 'system', content: system },
        ...turns.map(({ role, text }) => ({ role, content: text })),
      ],
      max_completion_tokens: maxOutputTokens,
      tools: [
        {
          type: 'function',
          function: {
            name: schema.name,
            description: 'Takes the answer. Call it once, with the whole object.',
            parameters: schema.json,
          },
        },
      ],
      tool_choice: { type: 'function', function: { name: schema.name } },
    });
  } catch (error) {
    throw new NoAnswer(failureOf(error));
  }
  return readReply(body);
}

const statusError = z.object({ status: z.number() });

/** A prompt that the package itself refuses is a refused request. A 401 is about the app, which has no key here. */
function failureOf(error: unknown) {
  if (error instanceof Error && error.name === 'PromptValidationError') return { status: 400 };
  const status = statusError.safeParse(error).data?.status ?? ('unreachable' as const);
  return { status: status === 401 ? 403 : status };
}

const toolCall = z.object({ function: z.object({ arguments: z.unknown() }) });
const textPart = z.object({ text: z.string() });
const chatResponse = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({
          content: z.union([z.string(), z.array(z.unknown())]).nullish(),
          tool_calls: z.array(toolCall).nullish(),
        }),
      }),
    ],
    z.unknown(),
  ),
  usage: z
    .object({ input_tokens: z.number().catch(0), output_tokens: z.number().catch(0) })
    .nullish()
    .catch(null),
});

const cutReasons = new Set(['length', 'max_tokens', 'max_completion_tokens']);
const refusalReasons = new Set(['refusal', 'content_filter', 'content_filtered', 'guardrail_intervened']);

/** @throws NoAnswer for anything that is no answer of a model */
function readReply(body: unknown): ChatReply {
  const found = chatResponse.safeParse(body);
  if (!found.success) throw new NoAnswer({ status: 'unreachable' });
  const {
    choices: [{ finish_reason: reason, message }],
    usage: counted,
  } = found.data;
  const usage = { input: counted?.input_tokens ?? 0, output: counted?.output_tokens ?? 0 };
  if (refusalReasons.has(reason ?? '')) return { kind: 'refused', usage };
  const given = message.tool_calls?.[0]?.function.arguments;
  const text =
    given === undefined ? spoken(message.content) : typeof given === 'string' ? given : JSON.stringify(given);
  return { kind: cutReasons.has(reason ?? '') ? 'cut' : 'answer', text, usage };
}

/** What the model said instead of calling the tool. */
function spoken(content: string | readonly unknown[] | null | undefined): string {
  if (typeof content === 'string') return content;
  return (content ?? []).map((part) => textPart.safeParse(part).data?.text ?? '').join('');
}
