/** Hands a job to the consumer that drafts. */
export interface DraftQueue {
  push(jobId: string): Promise<void>;
}
