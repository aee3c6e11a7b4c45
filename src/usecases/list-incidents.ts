import type { IncidentChoice } from '../contract/views';
import type { Ports } from './ports';

/** Incidents that this person can see, the latest first, of the issue types that the settings count as incidents. */
export async function listIncidents(ports: Ports, input: { query: string }): Promise<IncidentChoice[]> {
  const { settings } = await ports.records.getSettings();
  return ports.incidents.listIncidents(input.query, settings.incidentTypes);
}
