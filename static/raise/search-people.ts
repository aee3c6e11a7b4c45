import type { Outcome } from '../../src/contract/outcome';
import type { PersonView } from '../../src/contract/actions-view';
import type { ProjectOption } from '../../src/contract/raise-view';
import { call } from '../bridge';
import type { ComboboxOption } from '../parts/combobox';

/** People to whom an issue of the project can be assigned. */
export async function searchPeople(
  projectKey: string,
  query: string,
): Promise<Outcome<ComboboxOption<PersonView>[]>> {
  const outcome = await call('listAssignable', { projectKey, query });
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    value: outcome.value.map((person) => ({
      id: person.accountId ?? person.name,
      label: person.name,
      value: person,
    })),
  };
}

/** Projects in which this person may create issues. */
export async function searchProjects(query: string): Promise<Outcome<ComboboxOption<ProjectOption>[]>> {
  const outcome = await call('listProjects', { query });
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    value: outcome.value.map((project) => ({
      id: project.key,
      label: project.name,
      note: project.key,
      value: project,
    })),
  };
}
