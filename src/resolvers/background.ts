import { InvocationError, InvocationErrorCode } from '@forge/events';
import type { AsyncEvent } from '@forge/events';
import * as z from 'zod';
import { remindOverdue } from '../usecases/remind-overdue';
import type { ReminderChannel } from '../usecases/ports/reminder-channel';
import { writeDraft } from '../usecases/write-draft';
import { failureOf } from './answer';
import type { PortsOf } from './answer';

const draftEvent = z.object({ jobId: z.string().min(1) });

/** Longer than a drafting that was cut off is still believed to be alive. */
const comeBackSeconds = 120;

/**
 * Consumer of the queue of drafts. What it throws is delivered again by the platform, for a day: so only a failure that may pass
 * is thrown.
 */
export function draftConsumerOf(portsOf: PortsOf) {
  return async (event: AsyncEvent): Promise<InvocationError | undefined> => {
    const body = draftEvent.safeParse(event.body);
    if (!body.success) {
      failureOf('writeDraft', new Error('An event without a job'));
      return undefined;
    }
    const end = await writeDraft(portsOf(undefined), body.data);
    if (end.kind === 'failed') failureOf(`writeDraft ${body.data.jobId}`, end.cause);
    if (end.kind !== 'busy') return undefined;
    return new InvocationError({
      retryAfter: comeBackSeconds,
      retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST,
    });
  };
}

/** Daily reminder of overdue actions. A day that fails is made up for on the next one. */
export function overdueReminderOf(portsOf: PortsOf, channel: ReminderChannel) {
  return async (): Promise<{ statusCode: number }> => {
    try {
      const { reminded } = await remindOverdue(portsOf(undefined), channel);
      console.info(JSON.stringify({ event: 'remindOverdue', reminded }));
      return { statusCode: 200 };
    } catch (error) {
      failureOf('remindOverdue', error);
      return { statusCode: 500 };
    }
  };
}
