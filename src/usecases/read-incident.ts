import type { Found } from '../contract/found-view';
import { collectForJob } from './collect-for-job';
import { foundView } from './found-view';
import { getOwnJob, getReadIncident } from './own-job';
import type { JobInput } from './own-job';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Job } from './records/job';

/**
 * Reads the incident for a job and tells what was found. A job that has read already gives what it read then.
 *
 * @throws JOB_GONE, ISSUE_NOT_FOUND
 */
export async function readIncident(ports: Ports, asker: Asker, input: JobInput): Promise<Found> {
  const job = await getOwnJob(ports, asker, input);
  if (job.stage !== 'reading') return foundView(ports, job, await getReadIncident(ports, job));
  const { incident, progress } = await collectForJob(ports, job);
  await ports.records.saveIncident(job.jobId, incident);
  const found: Job = { ...job, ...progress, stage: 'found', failure: null };
  await ports.records.saveJob(found);
  return foundView(ports, found, incident);
}
