import { Queue } from '@forge/events';
import type { DraftQueue } from '../../usecases/ports/draft-queue';

/** The manifest's queue of drafts. Its events carry only the id of the job: evidence and draft lie in storage. */
export function forgeQueue(): DraftQueue {
  return {
    async push(jobId) {
      await new Queue<{ jobId: string }>({ key: 'drafts' }).push({ body: { jobId } });
    },
  };
}
