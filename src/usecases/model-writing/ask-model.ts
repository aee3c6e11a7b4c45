import type { ChatRequest } from '../../drafting/chat-request';
import { countTokens } from '../../drafting/count-tokens';
import { repairRequest } from '../../drafting/sections/section-request';
import { PostmortemError } from '../errors';
import type { ChatReply, TokenUsage } from '../ports/chat-model';
import type { ModelLine } from './ask-until-refused';
import { inputOf, longestAnswer } from './request-size';
import type { TokenBudget } from './token-budget';

/** Why a model gave nothing that can be used. */
export type AskFailure =
  | { readonly kind: 'budget' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'unusable'; readonly problems: readonly string[] }
  | { readonly kind: 'failed'; readonly error: PostmortemError }
  /** The model refuses whatever it is asked, this question or one before it. */
  | { readonly kind: 'stopped' };

/** `text` is what was read, to be kept and read again; `used` what it took, a first try that could not be used included. */
export type Asked<T> =
  | { readonly ok: true; readonly text: string; readonly value: T; readonly used: TokenUsage }
  | { readonly ok: false; readonly failure: AskFailure };

export type Reading<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] };

export interface AskOptions {
  readonly model: ModelLine;
  readonly budget: TokenBudget;
  /** Share of its longest answer that a question may have, 0 to 1: the model is held to it, so that no budget is overdrawn. */
  readonly answerShare: number;
  /** What is told of a reply goes out again. */
  readonly redact: (text: string) => string;
}

/**
 * Asks a model. A reply that cannot be used gets one round of repair with the list of what is wrong. What went wrong is
 * returned, not thrown: no report is lost because one call failed.
 */
export async function askModel<T>(
  request: ChatRequest,
  read: (text: string) => Reading<T>,
  options: AskOptions,
): Promise<Asked<T>> {
  const first = await askOnce(request, options);
  if ('failure' in first) return { ok: false, failure: first.failure };
  const reading = readReply(first, read);
  if (reading.ok) return { ok: true, text: first.text, value: reading.value, used: first.usage };

  const before = first.kind === 'cut' ? '' : first.text;
  const repair = repairRequest(request, before, reading.problems.map(options.redact));
  const second = await askOnce(repair, options);
  if ('failure' in second) return { ok: false, failure: second.failure };
  const mended = readReply(second, read);
  return mended.ok
    ? { ok: true, text: second.text, value: mended.value, used: sumOf(first.usage, second.usage) }
    : { ok: false, failure: { kind: 'unusable', problems: mended.problems } };
}

type Replied = Exclude<ChatReply, { kind: 'refused' }> | { readonly failure: AskFailure };

async function askOnce(request: ChatRequest, { model, budget, answerShare }: AskOptions): Promise<Replied> {
  const maxOutputTokens = longestAnswer(request, model.roomForThought, answerShare);
  const settle = budget.reserve(inputOf(request) + maxOutputTokens);
  if (!settle) return { failure: { kind: 'budget' } };
  try {
    const reply = await model.complete({ ...request, maxOutputTokens });
    const usage = isCounted(reply.usage) ? reply.usage : usageOf(request, reply);
    settle(usage);
    return reply.kind === 'refused' ? { failure: { kind: 'refused' } } : { ...reply, usage };
  } catch (error) {
    settle({ input: 0, output: 0 });
    if (error === model.refusal) return { failure: { kind: 'stopped' } };
    if (error instanceof PostmortemError) return { failure: { kind: 'failed', error } };
    throw error;
  }
}

const sumOf = (one: TokenUsage, other: TokenUsage): TokenUsage => ({
  input: one.input + other.input,
  output: one.output + other.output,
});

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
