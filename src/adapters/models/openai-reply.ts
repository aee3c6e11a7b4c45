import * as z from 'zod';
import type { ChatReply } from '../../usecases/ports/chat-model';
import { NoAnswer } from './model-failure';

/** Some services give the text in parts. */
const content = z.union([
  z.string(),
  z
    .array(z.object({ text: z.string().catch('') }))
    .transform((parts) => parts.map(({ text }) => text).join('')),
]);

const completion = z.object({
  choices: z.tuple(
    [
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: content.nullish(), refusal: z.string().nullish() }),
      }),
    ],
    z.unknown(),
  ),
  usage: z
    .object({ prompt_tokens: z.number().catch(0), completion_tokens: z.number().catch(0) })
    .nullish()
    .catch(null),
});

/**
 * Reads a completion.
 *
 * @throws NoAnswer for anything else, e.g. the page of a proxy, and when the provider broke off for want of resources
 */
export function openAiReply(body: unknown): ChatReply {
  const found = completion.safeParse(body);
  if (!found.success) throw new NoAnswer({ status: 'unreachable' });
  const {
    choices: [{ finish_reason: reason, message }],
    usage: counted,
  } = found.data;
  const usage = { input: counted?.prompt_tokens ?? 0, output: counted?.completion_tokens ?? 0 };
  if (message.refusal || reason === 'content_filter') return { kind: 'refused', usage };
  // DeepSeek's own: its servers were too busy to finish.
  if (reason === 'insufficient_system_resource') throw new NoAnswer({ status: 503 });
  return { kind: reason === 'length' ? 'cut' : 'answer', text: message.content ?? '', usage };
}
