import type { Found } from '../contract/found-view';
import type { Incident } from '../domain/incident';
import { foundView } from './found-view';
import { getOwnJob, getReadIncident } from './own-job';
import type { JobInput } from './own-job';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { ReadingProgress } from './ports/incident-source';
import type { Job } from './records/job';

/**
 * Reads the incident for a job and tells what was found. A job that has read already gives what it read then.
 *
 * @throws JOB_GONE, ISSUE_NOT_FOUND
 */
export async function readIncident(ports: Ports, asker: Asker, input: JobInput): Promise<Found> {
  const job = await getOwnJob(ports, asker, input);
  if (job.stage !== 'reading') return foundView(ports, job, await getReadIncident(ports, job));
  const { incident, progress } = await collect(ports, job);
  await ports.records.saveIncident(job.jobId, incident);
  const found: Job = { ...job, ...progress, stage: 'found', failure: null };
  await ports.records.saveJob(found);
  return foundView(ports, found, incident);
}

/** Collects while the job tells how far it is: one save at a time, and only the newest state is worth saving. */
async function collect(ports: Ports, job: Job): Promise<{ incident: Incident; progress: ReadingProgress }> {
  let progress: ReadingProgress = { comments: job.comments, history: job.history };
  let saving = Promise.resolve();
  let unsaved = false;
  const save = async () => {
    while (unsaved) {
      unsaved = false;
      await ports.records.saveJob({ ...job, ...progress });
    }
  };
  const incident = await ports.incidents.collect(job.incidentId, (now) => {
    progress = now;
    if (unsaved) return;
    unsaved = true;
    // How far it is may be told late or not at all; the reading goes on.
    saving = saving.then(save).catch(() => undefined);
  });
  // A late save must not undo what comes next.
  await saving;
  return { incident, progress };
}
