import type { Person } from '../../domain/person';
import type { Facts } from '../../domain/report';
import { isTeamName } from '../redaction/team-names';
import type { EvidenceIndex } from './evidence-index';

/** Who may stand in a report as somebody who did or is to do something. */
export interface KnownPeople {
  /** Somebody of the ticket, or a person or team that its text names. */
  isNamed(person: Person): boolean;
  /** Who may be given something to do that the ticket does not give them: its people, and teams that it names. */
  mayOwn(person: Person): boolean;
}

export function knownPeople({ incident, timeline }: Facts, index: EvidenceIndex): KnownPeople {
  const accounts = new Set(
    [...incident.people, ...timeline.events.flatMap(({ actor }) => actor ?? [])].flatMap(
      ({ name, accountId }) => [name, accountId ?? name],
    ),
  );
  const isAccount = ({ name, accountId }: Person) => accounts.has(accountId ?? name) || accounts.has(name);
  const isWritten = ({ name }: Person) => {
    const word = name.trim().toLowerCase();
    if (Array.from(word).length < 2 || word.length > 60) return false;
    const escaped = word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    const whole = new RegExp(`(?<![a-z0-9])${escaped}(?![a-z0-9])`);
    return index.all().some(({ text, said }) => whole.test(said) || text.includes(name));
  };
  return {
    isNamed: (person) => isAccount(person) || isWritten(person),
    mayOwn: (person) => isAccount(person) || (isTeamName(person.name.trim()) && isWritten(person)),
  };
}
