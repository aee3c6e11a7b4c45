import type { SelectOption } from '../parts/select';

/** Spaces or projects to choose from. A choice that the site no longer offers stays visible until somebody takes it back. */
export function keyedOptions(
  offered: readonly { readonly key: string; readonly name: string }[],
  chosen: string | null,
): SelectOption[] {
  const options = offered.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));
  return chosen === null || offered.some(({ key }) => key === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }];
}
