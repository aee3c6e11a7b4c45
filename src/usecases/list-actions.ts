import type { ActionsView } from '../contract/actions-view';
import { readActionRows } from '../document/page-actions';
import { dayOf } from '../domain/day';
import { actionsView } from './actions-view';
import { isFailure } from './errors';
import { liveRows } from './live-rows';
import type { Asker } from './asker';
import type { Ports } from './ports';

/**
 * The actions of a page with their live state in Jira. A person who may not see the incident or an issue gets the page's own
 * words for it and no more.
 */
export async function listActions(
  ports: Ports,
  asker: Asker,
  source: { doc: unknown; incidentKey: string },
): Promise<{ actions: ActionsView; jiraVisible: boolean }> {
  const today = dayOf(ports.clock(), asker.zone);
  const rows = readActionRows(source.doc, today);
  const linkedKeys = rows.flatMap((row) => (row.issueKey === null ? [] : [row.issueKey]));
  const hidden = (error: unknown): null => {
    if (isFailure(error, 'ISSUE_NOT_FOUND', 'NOT_ALLOWED')) return null;
    throw error;
  };
  const [raised, linked] = await Promise.all([
    ports.actions.listRaised(source.incidentKey).catch(hidden),
    ports.actions.listIssues(linkedKeys).catch(hidden),
  ]);
  const live = liveRows(rows, raised ?? [], linked ?? []);
  return { actions: actionsView(rows, live, raised ?? [], today), jiraVisible: raised !== null };
}
