import type { ChatRequest } from '../../drafting/chat-request';
import { countTokens } from '../../drafting/count-tokens';
import { repairRequest } from '../../drafting/sections/section-request';
import { PostmortemError } from '../errors';
import type { ChatReply } from '../ports/chat-model';
import type { ModelLine } from './ask-until-refused';
import type { TokenBudget } from './token-budget';

/** Why a model gave nothing that can be used. */
export type AskFailure =
  | { readonly kind: 'budget' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unusable'; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly error: PostmortemError }
  /** The model refuses whatever it is asked, this question or one before it. */
  | { readonly kind: 'stopped' };

/** `text` is what was read, to be kept and read again. */
export type Asked<T> =
  | { readonly ok: true; readonly text: string; readonly value: T }
  | { readonly ok: false; readonly failure: AskFailure };

export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

export interface AskOptions {
  readonly model: ModelLine;
  readonly budget: TokenBudget;
  /** What is told of a reply goes out again. */
  readonly redact: (text: string) => string;
}

/** Share of what an answer may take that it takes as a rule; the budget reserves so much. */
const usualShare = 0.4;

/**
 * Asks a model. A reply that cannot be used gets one round of repair with the list of what is wrong. What went wrong is
 * returned, not thrown: no report is lost because one call failed.
 */
export async function askModel<T>(
  request: ChatRequest,
  read: (text: string) => Reading<T>,
  { model, budget, redact }: AskOptions,
): Promise<Asked<T>> {
  const first = await askOnce(request, model, budget);
  if ('failure' in first) return { ok: false, failure: first.failure };
  const reading = readReply(first, read);
  if (reading.ok) return { ok: true, text: first.text, value: reading.value };

  const before = first.kind === 'cut' ? '' : first.text;
  const repair = repairRequest(request, before, reading.problems.map(redact));
  const second = await askOnce(repair, model, budget);
  if ('failure' in second) return { ok: false, failure: second.failure };
  const mended = readReply(second, read);
  return mended.ok
    ? { ok: true, text: second.text, value: mended.value }
    : { ok: false, failure: { kind: 'unusable', problems: mended.problems } };
}

type Replied = Exclude<ChatReply, { kind: 'refused' }> | { readonly failure: AskFailure };

async function askOnce(request: ChatRequest, model: ModelLine, budget: TokenBudget): Promise<Replied> {
  const settle = budget.reserve(sizeOf(request));
  if (!settle) return { failure: { kind: 'budget' } };
  try {
    const reply = await model.complete(request);
    settle(isCounted(reply.usage) ? reply.usage : usageOf(request, reply));
    return reply.kind === 'refused' ? { failure: { kind: 'refused' } } : reply;
  } catch (error) {
    settle({ input: 0, output: 0 });
    if (error === model.refusal) return { failure: { kind: 'stopped' } };
    if (error instanceof PostmortemError) return { failure: { kind: 'failed', error } };
    throw error;
  }
}

const isCounted = ({ input, output }: ChatReply['usage']): boolean => input + output > 0;

/** About what was used, for a service that does not count. */
function usageOf(request: ChatRequest, reply: ChatReply): ChatReply['usage'] {
  if (reply.kind === 'refused') return reply.usage;
  return { input: inputOf(request), output: countTokens(reply.text) };
}

function readReply<T>(
  reply: Exclude<ChatReply, { kind: 'refused' }>,
  read: (text: string) => Reading<T>,
): Reading<T> {
  if (reply.kind === 'answer') return read(reply.text);
  return {
    ok: false,
    problems: ['The reply was longer than allowed and was cut off: say it in fewer words'],
  };
}

/** About how many tokens a request takes with its answer. */
export function sizeOf(request: ChatRequest): number {
  return inputOf(request) + Math.ceil(request.maxOutputTokens * usualShare);
}

/** About how many tokens a request takes without its answer. */
function inputOf({ system, turns, schema }: ChatRequest): number {
  const texts = [system, JSON.stringify(schema.json), ...turns.map(({ text }) => text)];
  return texts.reduce((sum, text) => sum + countTokens(text), 0);
}
