import type { FailureCode } from '../../contract/outcome';
import type { ChatRequest } from '../../drafting/chat-request';
import { isFailure } from '../errors';
import type { PostmortemError } from '../errors';
import type { ChatModel, ChatReply } from '../ports/chat-model';

/** What every further question would meet as well, until an administrator does something about it. */
const lasting = [
  'MODEL_KEY_REFUSED',
  'MODEL_NOT_ALLOWED',
  'MODEL_NOT_FOUND',
  'MODEL_QUOTA',
] as const satisfies readonly FailureCode[];

/**
 * How long the first question goes ahead of the others, in ms. A service refuses a key or a name at once, while an answer takes
 * many times as long: so a refusal costs one call, and a report waits for next to nothing.
 */
const usualHeadStartMs = 300;

/** A model that is asked nothing more once it has refused for good. */
export interface ModelLine {
  /** Questions that were sent. */
  readonly calls: number;
  /** Tokens that the model may think before each answer. */
  readonly roomForThought: number;
  /** Why the model refuses whatever it is asked; undefined while it does not. */
  readonly refusal: PostmortemError | undefined;
  /**
   * Asks, the first question ahead of all others. Once one was refused for good, those that wait are not sent and those under
   * way are broken off.
   *
   * @throws MODEL_…; `refusal` itself for whatever was stopped by it
   */
  complete(request: ChatRequest): Promise<ChatReply>;
}

/** All questions of one report to one model. @param headStartMs longest time by which the first question goes ahead */
export function askUntilRefused(model: ChatModel, headStartMs = usualHeadStartMs): ModelLine {
  const stop = new AbortController();
  let refusal: PostmortemError | undefined;
  let calls = 0;
  let lead: Promise<void> | undefined;
  const stopped = new Promise<never>((_resolve, reject) => {
    stop.signal.addEventListener('abort', () => reject(refusal ?? new Error('stopped')), { once: true });
  });
  // Nobody may be waiting for it.
  stopped.catch(() => undefined);

  const reasonOf = (error: unknown): unknown => {
    if (!refusal && isFailure(error, ...lasting)) {
      refusal = error;
      stop.abort();
    }
    return refusal ?? error;
  };
  const ask = async (request: ChatRequest): Promise<ChatReply> => {
    if (refusal) throw refusal;
    calls += 1;
    try {
      return await Promise.race([model.complete(request, stop.signal), stopped]);
    } catch (error) {
      throw reasonOf(error);
    }
  };

  return {
    get calls() {
      return calls;
    },
    get refusal() {
      return refusal;
    },
    roomForThought: model.roomForThought,
    async complete(request) {
      if (!lead) {
        const first = ask(request);
        lead = within(headStartMs, first);
        return first;
      }
      await lead;
      return ask(request);
    },
  };
}

/** Ends with the work, however it ends, and no later than that. */
async function within(limitMs: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limitMs);
  });
  await Promise.race([work.catch(() => undefined), limit]);
  clearTimeout(timer);
}
