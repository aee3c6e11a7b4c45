import type { Clock } from '../clock';
import type { Manifest } from '../manifest';
import type { InvocationScope, Invoker } from '../runtime/invoker';
import type { LogBook } from '../runtime/logs';
import type { PlatformAnswer } from '../runtime/wire';
import { jobRequest, readPush, refusal } from './queue-request';
import type { Push, PushEvent } from './queue-request';
import { retryOf } from './queue-retry';

/** Forge's async events. */
export interface Queue {
  /** Serves `POST /webhook/queue/{publish|stats|cancel}/…` of `@forge/events`. */
  answer(operation: string, body: unknown, scope: InvocationScope): PlatformAnswer;
  /** Delivers everything that is due at the clock's time, and what follows from it, until nothing runs or is due. */
  drain(): Promise<void>;
  /** Delivers the next event twice: events arrive at least once. */
  duplicateNext(): void;
  /** Events that wait for their time or for a free place. */
  waitingCount(): number;
  close(): void;
}

export interface QueueOptions {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly logs: LogBook;
  readonly invoker: Invoker;
}

interface Delivery {
  readonly event: PushEvent;
  readonly eventId: string;
  readonly job: Job;
  readonly rootInvocationId: string;
  /** When the first delivery became due: the retention window starts here. */
  readonly windowStart: number;
  dueAt: number;
  retry?: { readonly count: number; readonly reason: string; readonly data: unknown };
}

interface Job {
  readonly push: Push;
  readonly stats: { success: number; inProgress: number; failed: number };
}

const retentionMs = 24 * 3600_000;
const maxEventsPerMinute = 500;
const maxPushesPerRoot = 1000;

export function createQueue({ manifest, clock, logs, invoker }: QueueOptions): Queue {
  const jobs = new Map<string, Job>();
  const waiting: Delivery[] = [];
  const running = new Set<Promise<void>>();
  const runningByConcurrencyKey = new Map<string, number>();
  const pushesByRoot = new Map<string, number>();
  let minute = { start: 0, events: 0 };
  let duplicate = false;
  let closed = false;
  let cancelWake: () => void = () => undefined;
  let pumpSoon: NodeJS.Immediate | undefined;

  function push(body: unknown, scope: InvocationScope): PlatformAnswer {
    const request = readPush(body, manifest);
    if ('status' in request) return request;
    const now = clock.now().getTime();
    if (now - minute.start >= 60_000) minute = { start: now, events: 0 };
    if (minute.events + request.events.length > maxEventsPerMinute)
      return refusal(429, 'Too many events per minute.');
    const pushes = (pushesByRoot.get(scope.rootInvocationId) ?? 0) + 1;
    if (pushes > maxPushesPerRoot) return refusal(405, 'One invocation led to more than 1000 pushes.');

    minute.events += request.events.length;
    pushesByRoot.set(scope.rootInvocationId, pushes);
    const job = { push: request, stats: { success: 0, inProgress: request.events.length, failed: 0 } };
    jobs.set(request.jobId, job);
    request.events.forEach((event, index) => {
      const dueAt = now + (event.delayInSeconds ?? 0) * 1000;
      const eventId = `${request.jobId}#${index}`;
      enqueue({ event, eventId, job, rootInvocationId: scope.rootInvocationId, windowStart: dueAt, dueAt });
    });
    return { status: 201, body: '{}' };
  }

  function enqueue(delivery: Delivery): void {
    waiting.push(delivery);
    // Not at once: the pushing function gets its answer first.
    pumpSoon ??= setImmediate(pump);
  }

  /** Starts every delivery that is due and whose concurrency key has a free place; sleeps until the next is due. */
  function pump(): void {
    pumpSoon = undefined;
    cancelWake();
    if (closed) return;
    const now = clock.now().getTime();
    for (const delivery of [...waiting]) {
      const { concurrency } = delivery.event;
      const full = concurrency && (runningByConcurrencyKey.get(concurrency.key) ?? 0) >= concurrency.limit;
      if (delivery.dueAt > now || full) continue;
      waiting.splice(waiting.indexOf(delivery), 1);
      start(delivery);
      if (duplicate) {
        duplicate = false;
        start({ ...delivery, job: { ...delivery.job, stats: { success: 0, inProgress: 1, failed: 0 } } });
      }
    }
    const next = Math.min(...waiting.map((delivery) => delivery.dueAt).filter((dueAt) => dueAt > now));
    if (Number.isFinite(next)) cancelWake = clock.schedule(next - now, pump);
  }

  function start(delivery: Delivery): void {
    const key = delivery.event.concurrency?.key;
    const count = (change: number): void => {
      if (key !== undefined)
        runningByConcurrencyKey.set(key, (runningByConcurrencyKey.get(key) ?? 0) + change);
    };
    count(1);
    const run = deliver(delivery).finally(() => {
      count(-1);
      running.delete(run);
      pump();
    });
    running.add(run);
  }

  async function deliver(delivery: Delivery): Promise<void> {
    const { consumer } = delivery.job.push;
    const result = await invoker.call({
      functionKey: consumer.functionKey,
      moduleKey: consumer.key,
      moduleType: 'consumer',
      payload: asyncEvent(delivery, clock.now().getTime()),
      accountId: undefined,
      kind: 'background',
      rootInvocationId: delivery.rootInvocationId,
    });
    if (closed) return;
    const retry = retryOf(result, delivery.retry?.count ?? 0, logs, consumer.functionKey);
    if (!retry) {
      finish(delivery, 'success');
      return;
    }
    const dueAt = clock.now().getTime() + retry.afterMs;
    if (dueAt >= delivery.windowStart + retentionMs) {
      logs.note(
        consumer.functionKey,
        'error',
        `Event ${delivery.eventId} is dropped after 24 hours of retries.`,
      );
      finish(delivery, 'failed');
      return;
    }
    enqueue({ ...delivery, dueAt, retry: { count: retry.count, reason: retry.reason, data: retry.data } });
  }

  function finish({ job }: Delivery, how: 'success' | 'failed'): void {
    job.stats.inProgress -= 1;
    job.stats[how] += 1;
  }

  function cancel(job: Job): PlatformAnswer {
    for (const delivery of waiting.filter((other) => other.job.push.jobId === job.push.jobId)) {
      waiting.splice(waiting.indexOf(delivery), 1);
      job.stats.inProgress -= 1;
    }
    return { status: 204 };
  }

  return {
    answer(operation, body, scope) {
      if (operation === 'publish') return push(body, scope);
      const request = jobRequest.safeParse(body);
      const job = request.success ? jobs.get(request.data.jobId) : undefined;
      if (!job || job.push.queueName !== request.data?.queueName)
        return refusal(404, 'There is no such job.');
      return operation === 'cancel' ? cancel(job) : { status: 200, body: JSON.stringify(job.stats) };
    },
    async drain() {
      for (;;) {
        pump();
        if (running.size === 0) return;
        await Promise.race(running);
      }
    },
    duplicateNext: () => {
      duplicate = true;
    },
    waitingCount: () => waiting.length,
    close() {
      closed = true;
      cancelWake();
      if (pumpSoon) clearImmediate(pumpSoon);
    },
  };
}

/** The first argument of a consumer. */
function asyncEvent({ event, eventId, job, retry, windowStart }: Delivery, now: number): object {
  return {
    ...event,
    queueName: job.push.queueName,
    jobId: job.push.jobId,
    eventId,
    ...(retry && {
      retryContext: {
        retryCount: retry.count,
        retryReason: retry.reason,
        retryData: retry.data,
        retentionWindow: {
          startTime: new Date(windowStart).toISOString(),
          remainingTimeMs: windowStart + retentionMs - now,
        },
      },
    }),
  };
}
