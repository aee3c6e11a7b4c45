import type { Outcome } from '../../src/contract/outcome';
import type { ParentPage, SpaceChoice } from '../../src/contract/target-view';
import { call } from '../bridge';
import type { ComboboxOption } from '../parts/combobox';

/** Spaces in which this person may create pages. */
export async function searchSpaces(query: string): Promise<Outcome<ComboboxOption<SpaceChoice>[]>> {
  const outcome = await call('listSpaces', { query });
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    value: outcome.value.spaces.map((space) => ({
      id: space.id,
      label: space.name,
      note: space.key,
      value: space,
    })),
  };
}

/** Pages of the space under which the report may lie. */
export async function searchParents(
  spaceId: string,
  query: string,
): Promise<Outcome<ComboboxOption<ParentPage>[]>> {
  const outcome = await call('listParentPages', { spaceId, query });
  if (!outcome.ok) return outcome;
  return { ok: true, value: outcome.value.map((page) => ({ id: page.id, label: page.title, value: page })) };
}
