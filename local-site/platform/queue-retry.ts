import { z } from 'zod';
import type { FunctionResult } from '../runtime/invoker';
import type { LogBook } from '../runtime/logs';

// https://developer.atlassian.com/platform/forge/runtime-reference/async-events-api/
const maxBackoffMs = 15 * 60_000;
const firstBackoffMs = 5_000;
const maxRetryAfterSeconds = 900;
const maxRetryDataBytes = 4 * 1024;

const retryRequest = z.object({
  _retry: z.literal(true),
  retryOptions: z
    .object({
      retryAfter: z.number().optional(),
      retryReason: z.string().optional(),
      retryData: z.unknown().optional(),
    })
    .prefault({}),
});

/** A further delivery of an event. */
export interface Retry {
  readonly count: number;
  readonly afterMs: number;
  readonly reason: string;
  readonly data: unknown;
}

/**
 * Whether and when the event comes again: on the function's own request (a returned InvocationError), and always when
 * it threw, ran out of time or memory, with growing pauses.
 */
export function retryOf(
  result: FunctionResult,
  retries: number,
  logs: LogBook,
  functionKey: string,
): Retry | undefined {
  const count = retries + 1;
  const backoffMs = Math.min(maxBackoffMs, firstBackoffMs * 2 ** retries);
  if (result.kind === 'failed') return { count, afterMs: backoffMs, reason: result.reason, data: undefined };
  const request = retryRequest.safeParse(result.value);
  if (!request.success) return undefined;
  const { retryAfter, retryReason = 'FUNCTION_RETRY_REQUEST', retryData } = request.data.retryOptions;
  const fits = Buffer.byteLength(JSON.stringify(retryData ?? null)) <= maxRetryDataBytes;
  if (!fits) logs.note(functionKey, 'error', 'retryData is larger than 4 KB and is not passed on.');
  return {
    count,
    afterMs:
      retryAfter === undefined ? backoffMs : Math.min(maxRetryAfterSeconds, Math.max(1, retryAfter)) * 1000,
    reason: retryReason,
    data: fits ? retryData : undefined,
  };
}
