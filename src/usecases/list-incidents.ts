import type { IncidentChoice } from '../contract/macro-view';
import type { Ports } from './ports';

/** Issue types that say by their name that they are incidents. */
const incidentLike = /incident|outage|事故|故障/i;

/**
 * Incidents that this person can see, the latest first: issues of the types that the settings name, else of those whose name says
 * so, else of every type.
 */
export async function listIncidents(ports: Ports, input: { query: string }): Promise<IncidentChoice[]> {
  const { settings } = await ports.records.getSettings();
  const types =
    settings.incidentTypes.length > 0
      ? settings.incidentTypes
      : (await ports.site.listChoices()).issueTypes.filter((type) => incidentLike.test(type));
  return ports.incidents.listIncidents(input.query, types);
}
