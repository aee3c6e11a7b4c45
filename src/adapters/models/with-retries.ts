import type { ModelAddress, Patience } from '../../usecases/ports/model-services';
import { mayPass, modelError, NoAnswer } from './model-failure';
import type { ModelFailure } from './model-failure';

/** Milliseconds; given by tests. */
export interface Time {
  readonly now: () => number;
  readonly sleep: (ms: number) => Promise<void>;
}

const realTime: Time = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/** A provider that asks for a longer pause is busy: whoever waits for the report is told so. */
const maxPauseMs = 60_000;

/**
 * Tries again what may pass, within `patience`. A pause is as long as the provider asks for, else 1, 4, 16 … seconds.
 *
 * @param attempt throws `NoAnswer`; anything else it throws ends the tries
 * @param stop ends the try under way and those to come
 * @throws MODEL_…
 */
export async function withRetries<T>(
  attempt: (signal: AbortSignal) => Promise<T>,
  address: ModelAddress,
  patience: Patience,
  { time = realTime, stop }: { time?: Time | undefined; stop?: AbortSignal | undefined } = {},
): Promise<T> {
  const start = time.now();
  const leftMs = () => start + patience.totalMs - time.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await within(Math.min(patience.tryMs, leftMs()), attempt, stop);
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      const { failure } = error;
      const pauseMs = pauseBefore(failure, tries);
      const again = mayPass(failure) && tries < patience.tries && stop?.aborted !== true;
      if (!again || pauseMs > maxPauseMs || pauseMs >= leftMs())
        throw modelError(failure, address, time.now() - start);
      await time.sleep(pauseMs);
    }
  }
}

function pauseBefore({ status, retryAfterMs }: ModelFailure, tries: number): number {
  if (retryAfterMs !== undefined) return retryAfterMs;
  // Whoever was silent has had pause enough.
  return status === 'silent' ? 0 : 1000 * 4 ** (tries - 1);
}

/** Aborts what takes longer, and does not wait for what takes no notice of it. */
async function within<T>(
  limitMs: number,
  attempt: (signal: AbortSignal) => Promise<T>,
  stop: AbortSignal | undefined,
): Promise<T> {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new NoAnswer({ status: 'silent' }));
      controller.abort();
    }, limitMs);
  });
  try {
    return await Promise.race([
      attempt(stop ? AbortSignal.any([controller.signal, stop]) : controller.signal),
      silence,
    ]);
  } finally {
    clearTimeout(timer);
  }
}
