import type { PostmortemState } from '../contract/postmortem-view';
import { PostmortemError } from './errors';
import type { Ports } from './ports';

/** Moves the postmortem between draft, in review and done. The incident's own status is never touched. */
export async function setPostmortemState(
  ports: Ports,
  input: { incidentId: string; state: PostmortemState },
): Promise<{ state: PostmortemState }> {
  const record = await ports.incidents.findRecord(input.incidentId);
  if (!record) throw new PostmortemError('PAGE_NOT_FOUND');
  if (record.state !== input.state)
    await ports.incidents.saveRecord(input.incidentId, { ...record, state: input.state });
  return { state: input.state };
}
