import type { OverviewView } from '../contract/overview-view';
import { readActionRows } from '../document/page-actions';
import { dayOf } from '../domain/day';
import { actionCounts, actionsView } from './actions-view';
import type { Asker } from './asker';
import { liveRows } from './live-rows';
import type { Ports } from './ports';

/** Every postmortem whose incident this person may see, newest first, with how far the actions of its page are. */
export async function showOverview(
  ports: Ports,
  asker: Asker,
  input: { cursor: string | null },
): Promise<OverviewView> {
  const found = await ports.incidents.listRecords(input.cursor);
  const today = dayOf(ports.clock(), asker.zone);
  const [docs, raised] = await Promise.all([
    ports.pages.listDocs(found.rows.map(({ record }) => record.pageId)),
    ports.actions.listIndexed(found.rows.map(({ key }) => key)),
  ]);
  const rowsOf = new Map([...docs].map(([pageId, doc]) => [pageId, readActionRows(doc, today)]));
  const linked = await ports.actions.listIssues(
    [...rowsOf.values()].flat().flatMap(({ issueKey }) => issueKey ?? []),
  );
  return {
    cursor: found.cursor,
    postmortems: found.rows.map(({ key, title, url, record }) => {
      const rows = rowsOf.get(record.pageId);
      const live = rows && liveRows(rows, raised.get(key) ?? [], linked);
      return {
        incident: { key, title, url },
        severity: record.severity,
        severityDeclared: record.severityDeclared,
        state: record.state,
        page: { url: record.url },
        updatedAt: record.updatedAt,
        metrics: record.metrics,
        actions: rows && live ? actionCounts(actionsView(rows, live, raised.get(key) ?? [], today)) : null,
      };
    }),
  };
}
