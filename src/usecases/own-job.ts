import type { Incident } from '../domain/incident';
import { PostmortemError } from './errors';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Job } from './records/job';

/** Names a job from where a person stands: the incident is the one they look at. */
export interface JobInput {
  readonly incidentId: string;
  readonly jobId: string;
}

/**
 * The job that makes a page, for the person who started it and on the incident that it belongs to. What was read as one person is
 * never shown to another.
 *
 * @throws JOB_GONE when there is no such job, or it is not theirs
 */
export async function getOwnJob(ports: Ports, asker: Asker, { incidentId, jobId }: JobInput): Promise<Job> {
  const job = await ports.records.findJob(jobId);
  if (job?.accountId !== asker.accountId || job.incidentId !== incidentId || job.page)
    throw new PostmortemError('JOB_GONE');
  return job;
}

/** What the job read. @throws JOB_GONE when it is kept no longer */
export async function getReadIncident(ports: Ports, { jobId }: Job): Promise<Incident> {
  const incident = await ports.records.findIncident(jobId);
  if (!incident) throw new PostmortemError('JOB_GONE');
  return incident;
}
