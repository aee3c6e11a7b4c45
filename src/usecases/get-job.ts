import type { JobView } from '../contract/job-view';
import { jobView } from './job-view';
import { getOwnJob } from './own-job';
import type { JobInput } from './own-job';
import type { Asker } from './asker';
import type { Ports } from './ports';

/** How far the job is. @throws JOB_GONE */
export async function getJob(ports: Ports, asker: Asker, input: JobInput): Promise<JobView> {
  return jobView(await getOwnJob(ports, asker, input), ports.clock());
}
