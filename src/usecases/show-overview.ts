import type { OverviewView } from '../contract/overview-view';
import { dayOf } from '../domain/day';
import type { Asker } from './asker';
import type { Ports } from './ports';

/** Every postmortem whose incident this person may see, newest first, with how far its actions are. */
export async function showOverview(
  ports: Ports,
  asker: Asker,
  input: { cursor: string | null },
): Promise<OverviewView> {
  const page = await ports.incidents.listRecords(input.cursor);
  const today = dayOf(ports.clock(), asker.zone);
  const counts = await ports.actions.countByIncident(
    page.rows.map((row) => row.key),
    today,
  );
  return {
    cursor: page.cursor,
    postmortems: page.rows.map(({ key, title, url, record }) => ({
      incident: { key, title, url },
      severity: record.severity,
      state: record.state,
      page: { url: record.url },
      updatedAt: record.updatedAt,
      metrics: record.metrics,
      ...(counts.get(key) ?? { total: 0, done: 0, overdue: 0 }),
    })),
  };
}
