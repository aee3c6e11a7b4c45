import { z } from 'zod';
import type { Clock } from '../clock';
import type { Manifest } from '../manifest';
import type { Invoker } from '../runtime/invoker';
import type { LogBook } from '../runtime/logs';
import { siteIdentity } from '../runtime/site-identity';

/** Forge's scheduled triggers. */
export interface Schedule {
  /** Runs the trigger now, as its interval would. Rejects when the manifest has no such trigger. */
  run(moduleKey: string): Promise<void>;
  close(): void;
}

export interface ScheduleOptions {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly logs: LogBook;
  readonly invoker: Invoker;
}

const intervalMs = new Map([
  ['fiveMinute', 5 * 60_000],
  ['hour', 3_600_000],
  ['day', 24 * 3_600_000],
  ['week', 7 * 24 * 3_600_000],
]);

const answerSchema = z.object({ statusCode: z.number() });

/** Runs each scheduled trigger at its interval, without a user. A failed run is not repeated. */
export function createSchedule({ manifest, clock, logs, invoker }: ScheduleOptions): Schedule {
  const cancels = new Map<string, () => void>();

  async function run(moduleKey: string): Promise<void> {
    const trigger = manifest.scheduledTriggers.find(({ key }) => key === moduleKey);
    if (!trigger) throw new Error(`manifest.yml has no scheduledTrigger "${moduleKey}".`);
    const result = await invoker.call({
      functionKey: trigger.functionKey,
      moduleKey,
      moduleType: 'scheduledTrigger',
      payload: { context: { cloudId: siteIdentity.cloudId, moduleKey }, contextToken: 'local' },
      accountId: undefined,
      kind: 'background',
    });
    if (result.kind === 'returned' && !answerSchema.safeParse(result.value).success) {
      logs.note(
        trigger.functionKey,
        'warn',
        'A scheduled function should return {statusCode}: recorded as 424.',
      );
    }
  }

  function plan(moduleKey: string, ms: number): void {
    cancels.set(
      moduleKey,
      clock.schedule(ms, () => {
        plan(moduleKey, ms);
        void run(moduleKey);
      }),
    );
  }

  for (const { key, interval } of manifest.scheduledTriggers) {
    const ms = intervalMs.get(interval);
    if (ms === undefined)
      throw new Error(`scheduledTrigger "${key}" has the unknown interval "${interval}".`);
    plan(key, ms);
  }
  return {
    run,
    close() {
      for (const cancel of cancels.values()) cancel();
    },
  };
}
