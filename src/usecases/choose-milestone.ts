import type { Found } from '../contract/found-view';
import type { MilestoneName } from '../domain/milestones';
import { PostmortemError } from './errors';
import { factsOf } from './facts-of';
import { foundView } from './found-view';
import { stageNow } from './job-view';
import { getOwnJob, getReadIncident } from './own-job';
import type { JobInput } from './own-job';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { Job } from './records/job';
import type { MilestoneChoice, MilestoneChoices } from './records/milestone-choices';

/**
 * A person's word on a milestone: an event, a minute, that it is not known, or null to take that back. A draft that knew better is written anew.
 *
 * @throws JOB_GONE, IN_PROGRESS while the report is being written or published, BAD_REQUEST for an event that is none
 */
export async function chooseMilestone(
  ports: Ports,
  asker: Asker,
  input: JobInput & { milestone: MilestoneName; choice: MilestoneChoice | null },
): Promise<Found> {
  const job = await getOwnJob(ports, asker, input);
  const stage = stageNow(job, ports.clock());
  if (stage === 'drafting' || stage === 'publishing') throw new PostmortemError('IN_PROGRESS');
  const incident = await getReadIncident(ports, job);
  const { choice, milestone } = input;
  if (choice && 'eventId' in choice) {
    const { events } = factsOf(incident, {}).timeline;
    if (!events.some(({ id }) => id === choice.eventId)) throw new PostmortemError('BAD_REQUEST');
  }
  const changed: Job = { ...job, stage: 'found', choices: withChoice(job.choices, milestone, choice) };
  await ports.records.saveJob(changed);
  return foundView(ports, changed, incident);
}

function withChoice(
  choices: MilestoneChoices,
  milestone: MilestoneName,
  choice: MilestoneChoice | null,
): MilestoneChoices {
  const others = Object.entries(choices).filter(([name]) => name !== milestone);
  return Object.fromEntries(choice === null ? others : [...others, [milestone, choice]]);
}
