import { isFailure } from './errors';
import type { Ports } from './ports';
import type { PageRecord } from './records/page-record';

/**
 * The project in which a preview starts: where this incident's project raised its actions last, else the one of the settings, else
 * the incident's own, unless nothing but incidents can be created there; then the first other project that this person can use.
 */
export async function defaultActionProject(ports: Ports, record: PageRecord): Promise<string> {
  const own = record.incidentKey.replace(/-\d+$/, '');
  const [{ settings }, last] = await Promise.all([
    ports.records.getSettings(),
    ports.records.findActionProject(own),
  ]);
  const set = last ?? settings.actionProjectKey;
  if (set !== null) return set;
  const [incident, ownTypes] = await Promise.all([
    ports.incidents.getSummary(record.incidentId),
    ports.actions.getCreateScreen(own, null, settings.actionIssueType).then(
      (screen) => screen.issueTypes,
      (error: unknown) => {
        if (isFailure(error, 'NOT_ALLOWED')) return [];
        throw error;
      },
    ),
  ]);
  if (ownTypes.some((type) => type.name !== incident.issueType)) return own;
  const others = await ports.actions.listProjects('');
  return others.find((project) => project.key !== own)?.key ?? own;
}
