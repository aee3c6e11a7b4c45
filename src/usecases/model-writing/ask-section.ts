import type { ChatRequest } from '../../drafting/chat-request';
import { countTokens } from '../../drafting/count-tokens';
import { readSection } from '../../drafting/sections/read-section';
import type { SectionReading } from '../../drafting/sections/read-section';
import { repairRequest } from '../../drafting/sections/section-request';
import type { ReplyScope, SectionNumber } from '../../drafting/sections/section-form';
import { PostmortemError } from '../errors';
import type { ChatModel, ChatReply } from '../ports/chat-model';
import type { TokenBudget } from './token-budget';

/** Why a section is written by rules after all. */
export type SectionFailure =
  | { readonly kind: 'budget' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unusable'; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly error: PostmortemError };

export type SectionAnswer =
  | { readonly ok: true; readonly text: string; readonly reply: unknown }
  | { readonly ok: false; readonly failure: SectionFailure };

/** What an answer takes on average of what it may take at most; the budget reserves so much. */
const usualShare = 0.4;

/**
 * Asks a model for one section. A reply that cannot be used gets one round of repair with the list of what is wrong; after that,
 * or when the model refuses, fails or the budget is used up, the section is the rules'.
 *
 * @param redact what is told of a reply goes out again
 */
export async function askSection(
  section: SectionNumber,
  request: ChatRequest,
  {
    model,
    budget,
    scope,
    redact,
  }: { model: ChatModel; budget: TokenBudget; scope: ReplyScope; redact: (text: string) => string },
): Promise<SectionAnswer> {
  const ask = async (asked: ChatRequest): Promise<ChatReply | 'budget' | PostmortemError> => {
    const settle = budget.reserve(sizeOf(asked));
    if (!settle) return 'budget';
    try {
      const reply = await model.complete(asked);
      settle(reply.usage);
      return reply;
    } catch (error) {
      settle({ input: 0, output: 0 });
      if (error instanceof PostmortemError) return error;
      throw error;
    }
  };

  let asked = request;
  for (const isLast of [false, true]) {
    const reply = await ask(asked);
    if (reply === 'budget') return { ok: false, failure: { kind: 'budget' } };
    if (reply instanceof PostmortemError) return { ok: false, failure: { kind: 'failed', error: reply } };
    if (reply.kind === 'refused') return { ok: false, failure: { kind: 'refused' } };
    const reading = readReply(section, reply, scope);
    if (reading.ok) return { ok: true, text: reply.text, reply: reading.reply };
    if (isLast) return { ok: false, failure: { kind: 'unusable', problems: reading.problems } };
    asked = repairRequest(request, reply.kind === 'cut' ? '' : reply.text, reading.problems.map(redact));
  }
  throw new Error('unreachable');
}

function readReply(
  section: SectionNumber,
  reply: Exclude<ChatReply, { kind: 'refused' }>,
  scope: ReplyScope,
): SectionReading {
  if (reply.kind === 'answer') return readSection(section, reply.text, scope);
  return {
    ok: false,
    problems: ['The reply was longer than allowed and was cut off: say it in fewer words'],
  };
}

/** About how many tokens a request takes with its answer. */
export function sizeOf({ system, turns, schema, maxOutputTokens }: ChatRequest): number {
  const texts = [system, JSON.stringify(schema.json), ...turns.map(({ text }) => text)];
  return texts.reduce((sum, text) => sum + countTokens(text), 0) + Math.ceil(maxOutputTokens * usualShare);
}
