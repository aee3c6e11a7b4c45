import type { Person } from '../person';

const patterns = new WeakMap<readonly Person[], { readonly names: RegExp | null }>();

/** Whole names, and the parts of a name in Latin letters (people write “Dana” of Dana Whitfield), as one pattern; null for nobody. */
export function namesOf(people: readonly Person[]): RegExp | null {
  const known = patterns.get(people);
  if (known) return known.names;
  const written = people
    .filter(({ bot }) => !bot)
    .flatMap(({ name }) => [name, ...name.split(/\s+/).filter((part) => /^\p{Lu}\p{L}{2,}$/u.test(part))])
    .filter((name) => name.length >= 2 && !/^[a-z]/.test(name))
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const names =
    written.length === 0 ? null : new RegExp(`(?<![A-Za-z])(?:${written.join('|')})(?![A-Za-z])`, 'g');
  patterns.set(people, { names });
  return names;
}
