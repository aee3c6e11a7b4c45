import { z } from 'zod';
import type { Manifest } from '../manifest';
import type { PlatformAnswer } from '../runtime/wire';
import { backgroundTimeoutSeconds } from '../runtime/invoker';

// Limits: https://developer.atlassian.com/platform/forge/limits-async-events/
const maxEvents = 50;
const maxRequestBytes = 200 * 1024;
const maxLongEventBytes = 100 * 1024;
const maxQueueName = 36;

const pushEvent = z.object({
  body: z.record(z.string(), z.unknown()),
  delayInSeconds: z.number().min(0).max(900).optional(),
  concurrency: z.object({ key: z.string().min(1), limit: z.int().min(1) }).optional(),
});
const pushRequest = z.object({
  queueName: z.string().max(maxQueueName),
  jobId: z.string(),
  payload: z.array(pushEvent).min(1).max(maxEvents),
});

export type PushEvent = z.infer<typeof pushEvent>;
export interface Push {
  readonly jobId: string;
  readonly queueName: string;
  readonly consumer: Manifest['consumers'][number];
  readonly events: readonly PushEvent[];
}

/** Which job of which queue a stats or cancel request means. */
export const jobRequest = z.object({ queueName: z.string(), jobId: z.string() });

/** The push, or the answer that refuses it: the service checks again what `Queue.push` has checked. */
export function readPush(body: unknown, manifest: Manifest): Push | PlatformAnswer {
  const parsed = pushRequest.safeParse(body);
  if (!parsed.success) return refusal(400, z.prettifyError(parsed.error));
  const { queueName, jobId, payload } = parsed.data;
  const consumer = manifest.consumers.find(({ queue }) => queue === queueName);
  if (!consumer) return refusal(404, `No consumer of the manifest has the queue "${queueName}".`);

  if (Buffer.byteLength(JSON.stringify(payload)) > maxRequestBytes)
    return tooLarge('The events exceed 200 KB.');
  const timeoutSeconds =
    manifest.functions.get(consumer.functionKey)?.timeoutSeconds ?? backgroundTimeoutSeconds;
  const isTooLong = (event: PushEvent): boolean =>
    Buffer.byteLength(JSON.stringify(event)) > maxLongEventBytes;
  if (timeoutSeconds > backgroundTimeoutSeconds && payload.some(isTooLong)) {
    return tooLarge('An event for a consumer with a longer time limit may have 100 KB.');
  }
  return { queueName, jobId, consumer, events: payload };
}

export function refusal(status: number, message: string): PlatformAnswer {
  return { status, body: JSON.stringify({ code: status, message }) };
}

function tooLarge(errorMessage: string): PlatformAnswer {
  return { status: 413, body: JSON.stringify({ errorMessage }) };
}
