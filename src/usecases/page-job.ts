import type { JobView } from '../contract/job-view';
import type { Report } from '../domain/report';
import { PostmortemError } from './errors';
import { factsOf } from './facts-of';
import { findPageId } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import { jobView } from './job-view';
import { latestOf } from './latest-evidence';
import { getReadIncident } from './own-job';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Job, PageErrand } from './records/job';

/** Longer than an invocation can run: whoever was reading then is not any more. */
const readingMs = 60_000;
/** Longer than a drafting takes, deliveries of what was cut off included; and how long a failure is news. */
const patienceMs = 3_600_000;

/** Names a job from where a person stands. */
export interface PageJobName {
  readonly purpose: PageErrand['purpose'];
  /** Null: the last one. */
  readonly jobId: string | null;
}

/** The job of this person for the page at that place. What one person's job read is never shown to another. */
export async function findPageJob(
  ports: Ports,
  asker: Asker,
  place: Place,
  { purpose, jobId }: PageJobName,
): Promise<Job | undefined> {
  const pageId = await findPageId(ports, place);
  if (pageId === undefined) return undefined;
  const job = await (jobId === null
    ? ports.records.findLatestPageJob(pageId, asker.accountId)
    : ports.records.findJob(jobId));
  const isTheirs =
    job?.accountId === asker.accountId && job.page?.pageId === pageId && job.page.purpose === purpose;
  return isTheirs ? job : undefined;
}

/** How far it is; null while there is none. @throws JOB_GONE for one that was named and is not theirs, or kept no longer */
export async function getPageJob(
  ports: Ports,
  asker: Asker,
  place: Place,
  name: PageJobName,
): Promise<JobView | null> {
  const job = await findPageJob(ports, asker, place, name);
  if (!job && name.jobId !== null) throw new PostmortemError('JOB_GONE');
  return job ? jobView(job, ports.clock()) : null;
}

/** A drafted job with what it read and wrote. @throws JOB_GONE, IN_PROGRESS before it is drafted */
export async function getDraftedJob(
  ports: Ports,
  asker: Asker,
  place: Place,
  name: PageJobName & { jobId: string },
): Promise<{ job: Job; report: Report }> {
  const job = await findPageJob(ports, asker, place, name);
  if (!job) throw new PostmortemError('JOB_GONE');
  if (job.stage === 'reading' || job.stage === 'drafting') throw new PostmortemError('IN_PROGRESS');
  // What the job holds was read a while ago: whoever lost sight of the incident since then sees nothing of it.
  const [incident, draft] = await Promise.all([
    getReadIncident(ports, job),
    ports.records.findDraft(job.jobId),
    ports.incidents.getSummary(job.incidentId),
  ]);
  if (!draft) throw new PostmortemError('JOB_GONE');
  return { job, report: { ...factsOf(incident, job.choices), draft } };
}

/** True while the job is being read or drafted, as far as can be told. */
export function isUnderWay({ stage, createdAt }: Job, now: Date): boolean {
  const age = now.getTime() - Date.parse(createdAt);
  return (stage === 'reading' && age < readingMs) || (stage === 'drafting' && age < patienceMs);
}

/**
 * True for a job to which a person may come back: it is under way, has failed a moment ago, or a model's draft lies ready that
 * knows all evidence of today. Rules draft so fast that nothing of theirs is kept for later.
 */
export async function isWorthKeeping(ports: Ports, job: Job): Promise<boolean> {
  if (isUnderWay(job, ports.clock())) return true;
  const age = ports.clock().getTime() - Date.parse(job.createdAt);
  if (job.stage === 'failed') return age < patienceMs;
  if (job.stage !== 'drafted' || job.writing === null) return false;
  const incident = await ports.records.findIncident(job.jobId);
  return (
    incident !== undefined &&
    (await ports.incidents.countEvidenceAfter(job.incidentId, latestOf(incident))) === 0
  );
}
