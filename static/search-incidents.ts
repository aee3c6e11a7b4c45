import type { Outcome } from '../src/contract/outcome';
import type { IncidentChoice } from '../src/contract/macro-view';
import { call } from './bridge';
import type { Text } from './create-text';
import { formatInstant } from './format';
import type { ComboboxOption } from './parts/combobox';

/** Incidents by words or key, recent ones first. */
export async function searchIncidents(
  query: string,
  text: Text,
): Promise<Outcome<ComboboxOption<IncidentChoice>[]>> {
  const outcome = await call('listIncidents', { query });
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    value: outcome.value.map((incident) => ({
      id: incident.key,
      label: `${incident.key} ${incident.title}`,
      note: `${incident.status} · ${formatInstant(incident.created, text)}`,
      value: incident,
    })),
  };
}
