import { manualClock } from '../../../local-site/clock';
import { readManifest } from '../../../local-site/manifest';
import { createQueue } from '../../../local-site/platform/queue';
import { retryOf } from '../../../local-site/platform/queue-retry';
import { createLogBook } from '../../../local-site/runtime/logs';
import { fixtureAppDir, startFixtureForge } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

interface Delivered {
  body: unknown;
  jobId: string;
  eventId: string;
  retryContext?: { retryCount: number; retryReason: string; retryData?: unknown; retentionWindow: object };
}

describe('the queue, through @forge/events', () => {
  const clock = manualClock('2026-11-22T08:00:00Z');
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge({ clock });
  });
  beforeEach(() => forge.platform.kvs.values.clear());
  afterAll(() => forge.close());

  const push = async (events: object[], queue = 'work'): Promise<{ jobId: string }> =>
    (await forge.call('push', { queue, events })) as { jobId: string };
  const stats = (jobId: string, queue = 'work'): Promise<unknown> => forge.call('stats', { queue, jobId });
  const records = (): { event: Delivered; open: boolean }[] =>
    forge.platform.kvs.values
      .list()
      .filter(({ key }) => key.startsWith('delivery:'))
      .map(({ value }) => value as { event: Delivered; open: boolean });
  const deliveries = (): Delivered[] => records().map(({ event }) => event);

  it('delivers an event to the consumer of its queue', async () => {
    const { jobId } = await push([{ body: { n: 1 } }]);

    await forge.platform.queue.drain();

    expect(deliveries()).toEqual([{ body: { n: 1 }, queueName: 'work', jobId, eventId: `${jobId}#0` }]);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('holds a delayed event back until its time', async () => {
    await push([{ body: {}, delayInSeconds: 60 }]);
    await forge.platform.queue.drain();
    expect(deliveries()).toHaveLength(0);

    clock.advance(60_000);
    await forge.platform.queue.drain();

    expect(deliveries()).toHaveLength(1);
  });

  it('delivers twice on demand, with the same ids', async () => {
    forge.platform.queue.duplicateNext();
    const { jobId } = await push([{ body: {} }]);

    await forge.platform.queue.drain();

    expect(deliveries().map(({ eventId }) => eventId)).toEqual([`${jobId}#0`, `${jobId}#0`]);
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('repeats an event when the consumer returns an InvocationError, after the time it asks for', async () => {
    const startTime = clock.now().toISOString();
    const { jobId } = await push([{ body: { retryTimes: 1, retryAfter: 120 } }]);
    await forge.platform.queue.drain();
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 1, failed: 0 });

    clock.advance(119_000);
    await forge.platform.queue.drain();
    expect(deliveries()).toHaveLength(1);
    clock.advance(1_000);
    await forge.platform.queue.drain();

    expect(deliveries().find(({ retryContext }) => retryContext)?.retryContext).toEqual({
      retryCount: 1,
      retryReason: 'FUNCTION_RETRY_REQUEST',
      retryData: { seen: true },
      retentionWindow: { startTime, remainingTimeMs: 24 * 3600_000 - 120_000 },
    });
    expect(await stats(jobId)).toEqual({ success: 1, inProgress: 0, failed: 0 });
  });

  it('repeats an event whose consumer throws, with growing pauses, and drops it after 24 hours', async () => {
    const { jobId } = await push([{ body: { fail: true } }]);
    const counts: number[] = [];
    for (const seconds of [0, 5, 10, 20]) {
      clock.advance(seconds * 1000);
      await forge.platform.queue.drain();
      counts.push(deliveries().length);
    }
    expect(counts).toEqual([1, 2, 3, 4]);

    for (const hours of [23.9, 0.2]) {
      clock.advance(hours * 3600_000);
      await forge.platform.queue.drain();
    }

    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 1 });
    expect(forge.platform.queue.waitingCount()).toBe(0);
  });

  it('repeats an event whose consumer runs out of time', async () => {
    await push([{ body: {} }], 'impatient-work');
    await forge.platform.queue.drain();
    clock.advance(5_000);
    await forge.platform.queue.drain();

    const ends = forge.platform.logs.lines.filter(({ functionKey }) => functionKey === 'consume-impatient');
    expect(ends).toEqual(
      Array(2).fill(expect.objectContaining({ text: expect.stringContaining('within 1 second') as string })),
    );
  });

  it('runs no more events of one concurrency key at a time than its limit', async () => {
    const concurrency = { key: 'incident-1', limit: 1 };
    await push([1, 2, 3].map((n) => ({ body: { n, holdMs: 50 }, concurrency })));
    const drained = forge.platform.queue.drain();
    let mostOpen = 0;
    const watch = setInterval(() => {
      mostOpen = Math.max(mostOpen, records().filter(({ open }) => open).length);
    }, 5);
    await drained;
    clearInterval(watch);

    expect(deliveries()).toHaveLength(3);
    expect(mostOpen).toBe(1);
  });

  it('gives the consumer no user to act as', async () => {
    await push([{ body: { askJira: true } }]);
    await forge.platform.queue.drain();

    const answer = forge.platform.kvs.values.find('answer')?.value;
    expect(answer).toEqual({ error: 'NEEDS_AUTHENTICATION_ERR' });
  });

  it('forgets the waiting events of a cancelled job', async () => {
    const { jobId } = await push([{ body: {}, delayInSeconds: 60 }]);

    await forge.call('cancel', { queue: 'work', jobId });
    clock.advance(60_000);
    await forge.platform.queue.drain();

    expect(deliveries()).toHaveLength(0);
    expect(await stats(jobId)).toEqual({ success: 0, inProgress: 0, failed: 0 });
  });

  it('refuses a queue without a consumer and a job that does not exist', async () => {
    expect(await push([{ body: {} }], 'nowhere')).toMatchObject({
      error: 'InternalServerError',
      code: '404',
    });
    expect(await stats('no-such-job')).toEqual({ error: 'JobDoesNotExistError' });
  });

  it('refuses an event over 100 KB for a consumer that may run longer than 55 seconds', async () => {
    const event = { body: { text: 'x'.repeat(101 * 1024) } };

    expect(await push([event], 'long-work')).toEqual({ error: 'PayloadTooBigError' });
    expect(await push([event])).toHaveProperty('jobId');
  });

  it('refuses more than 500 events in a minute', async () => {
    clock.advance(60_000);
    const fifty = Array.from({ length: 50 }, () => ({ body: {}, delayInSeconds: 900 }));
    for (let round = 0; round < 10; round++) await push(fifty);

    expect(await push([{ body: {} }])).toEqual({ error: 'RateLimitError' });
    clock.advance(60_000);
    expect(await push([{ body: {} }])).toHaveProperty('jobId');
  });
});

describe('the queue', () => {
  it('refuses the 1001st push that goes back to one invocation', () => {
    const clock = manualClock('2026-11-22T08:00:00Z');
    const manifest = readManifest(fixtureAppDir);
    const queue = createQueue({
      manifest,
      clock,
      logs: createLogBook(clock),
      invoker: { call: never, findScope: never },
    });
    const scope = { invocationId: 'b', rootInvocationId: 'a', functionKey: 'consume', accountId: undefined };
    const push = (jobId: string): number =>
      queue.answer(
        'publish',
        { queueName: 'work', jobId, payload: [{ body: {}, delayInSeconds: 900 }] },
        scope,
      ).status;

    for (let count = 1; count <= 1000; count++) {
      clock.advance(200);
      expect(push(`job-${count}`)).toBe(201);
    }

    expect(push('job-1001')).toBe(405);
    queue.close();
  });

  it('passes no more than 4 KB of retryData to the next delivery', () => {
    const logs = createLogBook(manualClock('2026-11-22T08:00:00Z'));
    const asking = (retryData: unknown) =>
      retryOf(
        { kind: 'returned', value: { _retry: true, retryOptions: { retryData } }, bytes: 0 },
        0,
        logs,
        'consume',
      );

    expect(asking('x'.repeat(4_000))).toMatchObject({ data: 'x'.repeat(4_000) });
    expect(asking('x'.repeat(5_000))).toMatchObject({ data: undefined });
    expect(logs.lines.at(-1)?.text).toContain('4 KB');
  });
});

function never(): never {
  throw new Error('not called');
}
