import type { ActionsView } from '../contract/actions-view';
import { defaultActionProject } from './default-action-project';
import type { Ports } from './ports';
import type { PageRecord } from './records/page-record';

/**
 * Whether raising is worth offering to somebody who may edit the page: there are rows without an issue, and this person may
 * create issues in the project in which the preview starts.
 */
export async function mayRaise(ports: Ports, record: PageRecord, actions: ActionsView): Promise<boolean> {
  if (actions.unraised === 0) return false;
  const { projectKey } = await defaultActionProject(ports, record);
  return ports.actions.mayCreateIn(projectKey);
}
