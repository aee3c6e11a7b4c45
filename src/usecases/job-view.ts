import type { JobView } from '../contract/job-view';
import type { Job } from './records/job';

/** Longer than an invocation can run: whoever was making the page then is not any more. */
const publishingMs = 30_000;

/** A job as a screen shows it. */
export function jobView(job: Job, now: Date): JobView {
  const { jobId, incidentKey, comments, history, sections, target, published, failure } = job;
  const writer = target?.writer ?? 'rules';
  return {
    jobId,
    incidentKey,
    stage: stageNow(job, now),
    comments,
    history,
    sections,
    writer,
    writing: job.writing,
    target,
    published,
    failure,
  };
}

/** A making of the page that was cut off left a draft that can be published still. */
export function stageNow({ stage, publishingSince }: Job, now: Date): Job['stage'] {
  if (stage !== 'publishing') return stage;
  const since = publishingSince === null ? 0 : Date.parse(publishingSince);
  return now.getTime() - since > publishingMs ? 'drafted' : 'publishing';
}
