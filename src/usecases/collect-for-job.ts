import type { Incident } from '../domain/incident';
import { withoutSecrets } from '../drafting/redaction/without-secrets';
import type { Ports } from './ports';
import type { ReadingProgress } from './ports/incident-source';
import type { Job } from './records/job';

/**
 * Reads the incident as the person who asks, while the job tells how far it is: one save at a time, and only the newest state is
 * worth saving. Secrets that stand in the ticket are hidden before anything is kept.
 *
 * @throws ISSUE_NOT_FOUND
 */
export async function collectForJob(
  ports: Ports,
  job: Job,
): Promise<{ incident: Incident; progress: ReadingProgress }> {
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
  return { incident: withoutSecrets(incident), progress };
}
