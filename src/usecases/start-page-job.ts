import type { JobView } from '../contract/job-view';
import type { WriterName } from '../contract/target-view';
import type { Day } from '../domain/action-item';
import type { Language } from '../domain/incident';
import { collectForJob } from './collect-for-job';
import { PostmortemError } from './errors';
import { jobView } from './job-view';
import { isUnderWay } from './page-job';
import { sectionCount } from './start-draft';
import { writeDraft } from './write-draft';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Job, PageErrand } from './records/job';
import type { MilestoneChoices } from './records/milestone-choices';

export interface PageJobInput {
  readonly page: PageErrand;
  readonly incidentId: string;
  readonly writer: WriterName;
  readonly language: Language;
  readonly choices: MilestoneChoices;
  /** Null: the day on which it is drafted. */
  readonly dueFrom: Day | null;
}

/**
 * Reads the incident as the person who asks and has a report of it drafted for a page: by the queue's consumer where a model
 * writes, at once by rules. One at a time for each person and page: while it is under way a second call changes nothing, and
 * after a failure the same writer goes on from what it finished.
 *
 * @throws ISSUE_NOT_FOUND, MODEL_KEY_MISSING for a writer that cannot be had any more, IN_PROGRESS
 */
export async function startPageJob(ports: Ports, asker: Asker, input: PageJobInput): Promise<JobView> {
  const [incident, writers] = await Promise.all([
    ports.incidents.getSummary(input.incidentId),
    ports.listWriters(),
  ]);
  const writer = writers.find(({ choice }) => choice.name === input.writer);
  if (!writer) throw new PostmortemError('MODEL_KEY_MISSING');
  const { pageId } = input.page;
  const begun = await ports.records.withLock(`page-job:${pageId}:${asker.accountId}`, async () => {
    const before = await ports.records.findLatestPageJob(pageId, asker.accountId);
    const isSame =
      before?.page?.purpose === input.page.purpose &&
      before.incidentId === incident.id &&
      before.target?.writer === input.writer &&
      before.sendsTo === writer.choice.sendsTo;
    if (before && isSame && isUnderWay(before, ports.clock())) return { job: before, next: 'wait' } as const;
    const kept =
      before?.stage === 'failed' && isSame && (await ports.records.findIncident(before.jobId)) !== undefined;
    const job = kept
      ? again(before, ports.clock())
      : newJob(ports, asker, input, { ...incident, sendsTo: writer.choice.sendsTo });
    await ports.records.saveJob(job);
    return { job, next: kept ? 'draft' : 'read' } as const;
  });
  if (begun.next === 'wait') return jobView(begun.job, ports.clock());
  try {
    const job = begun.next === 'read' ? await read(ports, begun.job) : begun.job;
    // What rules write takes no longer than a look at the queue.
    if (input.writer === 'rules') await writeDraft(ports, { jobId: job.jobId });
    else await ports.queue.push(job.jobId);
  } catch (error) {
    const failure = error instanceof PostmortemError ? error.failure : ({ code: 'DRAFT_FAILED' } as const);
    await ports.records.saveJob({ ...begun.job, stage: 'failed', failure });
    throw error;
  }
  return jobView((await ports.records.findJob(begun.job.jobId)) ?? begun.job, ports.clock());
}

function newJob(
  ports: Ports,
  { accountId }: Asker,
  { page, writer, language, choices, dueFrom }: PageJobInput,
  incident: { id: string; key: string; restricted: boolean; sendsTo: string | null },
): Job {
  const unknown = { done: 0, total: null };
  return {
    jobId: ports.newId(),
    accountId,
    incidentId: incident.id,
    incidentKey: incident.key,
    stage: 'reading',
    comments: unknown,
    history: unknown,
    sections: { done: 0, total: sectionCount },
    writing: null,
    page,
    choices,
    dueFrom,
    // Its place is the page that is there.
    target: {
      spaceId: null,
      parentId: null,
      title: '',
      language,
      writer,
      restricted: incident.restricted,
    },
    sendsTo: incident.sendsTo,
    drafter: null,
    published: null,
    failure: null,
    createdAt: ports.clock().toISOString(),
    publishingSince: null,
  };
}

/** A failed job, to be drafted once more: what it read and finished is kept. */
function again(job: Job, now: Date): Job {
  return {
    ...job,
    stage: 'drafting',
    failure: null,
    writing: null,
    sections: { done: 0, total: sectionCount },
    drafter: null,
    createdAt: now.toISOString(),
  };
}

async function read(ports: Ports, job: Job): Promise<Job> {
  const { incident, progress } = await collectForJob(ports, job);
  await ports.records.saveIncident(job.jobId, incident);
  const drafting: Job = { ...job, ...progress, stage: 'drafting' };
  await ports.records.saveJob(drafting);
  return drafting;
}
