import type { JobView } from '../contract/job-view';
import type { PublishTarget } from '../contract/target-view';
import { PostmortemError } from './errors';
import { jobView, stageNow } from './job-view';
import { getOwnJob } from './own-job';
import type { JobInput } from './own-job';
import { maxTitleLength } from './page-title';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Job } from './records/job';

export const sectionCount = 11;

/**
 * Queues the drafting. While it is being drafted or published, and once it is published, a second call changes nothing; a draft
 * that is ready takes another place or title as it is, and is written anew only for another language or writer.
 *
 * @throws JOB_GONE, SPACE_NOT_FOUND without a space, BAD_REQUEST for a title that cannot be,
 *   MODEL_KEY_MISSING for a writer that cannot be had any more
 */
export async function startDraft(
  ports: Ports,
  asker: Asker,
  input: JobInput & { target: PublishTarget },
): Promise<JobView> {
  const job = await getOwnJob(ports, asker, input);
  const wanted = await checked(ports, input.target);
  const { target } = wanted;
  switch (stageNow(job, ports.clock())) {
    case 'reading':
      throw new PostmortemError('IN_PROGRESS');
    case 'drafting':
    case 'publishing':
    case 'published':
      return jobView(job, ports.clock());
    case 'drafted':
      if (job.target?.language === target.language && job.target.writer === target.writer) {
        return save(ports, { ...job, stage: 'drafted', target, failure: null });
      }
      return queue(ports, job, wanted);
    case 'found':
    case 'failed':
      return queue(ports, job, wanted);
  }
}

interface Checked {
  readonly target: PublishTarget;
  readonly sendsTo: string | null;
}

async function checked(ports: Ports, target: PublishTarget): Promise<Checked> {
  const title = target.title.replace(/\s+/g, ' ').trim();
  const writers = await ports.listWriters();
  const writer = writers.find(({ choice }) => choice.name === target.writer);
  if (title === '' || title.length > maxTitleLength) throw new PostmortemError('BAD_REQUEST');
  // It could be had when the person chose it.
  if (!writer) throw new PostmortemError('MODEL_KEY_MISSING');
  if (target.spaceId === null) throw new PostmortemError('SPACE_NOT_FOUND');
  return { target: { ...target, title }, sendsTo: writer.choice.sendsTo };
}

async function queue(ports: Ports, job: Job, { target, sendsTo }: Checked): Promise<JobView> {
  const drafting: Job = {
    ...job,
    stage: 'drafting',
    target,
    failure: null,
    sections: { done: 0, total: sectionCount },
    writing: null,
    sendsTo,
    drafter: null,
  };
  // Saved before it is queued: whoever takes the event must find a job to draft.
  const view = await save(ports, drafting);
  try {
    await ports.queue.push(job.jobId);
  } catch (error) {
    await ports.records.saveJob({ ...job, target });
    throw error;
  }
  return view;
}

async function save(ports: Ports, job: Job): Promise<JobView> {
  await ports.records.saveJob(job);
  return jobView(job, ports.clock());
}
