import type { Placeholder } from './placeholder';
import type { RedactedKind } from './span';

/** Which placeholder stands for which value, over all texts of one report. */
export interface Ledger {
  /** Keeps a number out of use, because a text itself has what looks like its placeholder. */
  reserve(kind: RedactedKind, number: number): void;
  /** The placeholder of a value: the one that it has, else a new one. @param person whom it names, for kind `person` */
  placeholderFor(kind: RedactedKind, value: string, person?: string): Placeholder;
  /** The value behind a placeholder; undefined for one that was never handed out. */
  find(placeholder: Placeholder): string | undefined;
  /** How many distinct values of a kind have a placeholder; for persons, how many persons. */
  count(kind: RedactedKind): number;
}

const lastForm = 25;

/** An empty ledger. */
export function emptyLedger(): Ledger {
  const byValue = new Map<string, Placeholder>();
  const byPlaceholder = new Map<string, string>();
  const reserved = new Set<string>();
  const numbers = new Map<RedactedKind, number>();
  const counts = new Map<RedactedKind, number>();
  const persons = new Map<string, { number: number; forms: number }>();

  const keyOf = ({ kind, number, form }: Placeholder) => `${kind} ${number}${form}`;

  const nextNumber = (kind: RedactedKind): number => {
    let number = (numbers.get(kind) ?? 0) + 1;
    while (reserved.has(`${kind} ${number}`)) number += 1;
    numbers.set(kind, number);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return number;
  };

  const personPlaceholder = (person: string): Placeholder => {
    const known = persons.get(person);
    if (known && known.forms < lastForm) {
      known.forms += 1;
      return { kind: 'person', number: known.number, form: String.fromCharCode(0x41 + known.forms) };
    }
    const number = nextNumber('person');
    persons.set(person, { number, forms: 0 });
    return { kind: 'person', number, form: '' };
  };

  return {
    reserve(kind, number) {
      reserved.add(`${kind} ${number}`);
    },
    placeholderFor(kind, value, person = value) {
      const key = `${kind} ${value}`;
      const known = byValue.get(key);
      if (known) return known;
      const made: Placeholder =
        kind === 'person' ? personPlaceholder(person) : { kind, number: nextNumber(kind), form: '' };
      byValue.set(key, made);
      byPlaceholder.set(keyOf(made), value);
      return made;
    },
    find: (placeholder) => byPlaceholder.get(keyOf(placeholder)),
    count: (kind) => counts.get(kind) ?? 0,
  };
}
