import type { Asker } from './asker';
import type { Ports } from './ports';

/** Begins a job for the incident. The reading itself is `readIncident`, so that a screen can ask meanwhile how far it is. */
export async function startReading(
  ports: Ports,
  asker: Asker,
  input: { incidentId: string },
): Promise<{ jobId: string }> {
  const { id, key } = await ports.incidents.getSummary(input.incidentId);
  const jobId = ports.newId();
  await ports.records.saveJob({
    jobId,
    accountId: asker.accountId,
    incidentId: id,
    incidentKey: key,
    stage: 'reading',
    comments: { done: 0, total: null },
    history: { done: 0, total: null },
    sections: { done: 0, total: null },
    writing: null,
    sendsTo: null,
    drafter: null,
    page: null,
    choices: {},
    dueFrom: null,
    target: null,
    published: null,
    failure: null,
    createdAt: ports.clock().toISOString(),
    publishingSince: null,
  });
  return { jobId };
}
