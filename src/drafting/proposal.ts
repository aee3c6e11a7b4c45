import type { ActionLevel } from '../domain/action-item';
import type { EvidenceId } from '../domain/evidence';
import type { Person } from '../domain/person';
import type { RulesContext, Told } from './rules-context';

/** An action that the ticket does not hold, derived from something that it does hold. */
export interface Proposal {
  readonly level: ActionLevel;
  readonly measure: string;
  readonly goal: string;
  readonly acceptance: string;
  readonly owner: Person | null;
  readonly evidence: readonly EvidenceId[];
  /** What of the incident it follows up: measures of 六 are matched with it. */
  readonly follows?: readonly Told[];
  /** The metric that it watches, for the table of 九. */
  readonly alert?: { readonly metric: string; readonly threshold: string };
  /** The document that it writes, for 八. */
  readonly document?: string;
  /** What can be rehearsed, for 八. */
  readonly drill?: string;
}

const bystander =
  /^(?:users?|customers?|reporter|community user|volunteer|anonymous|用户|客户|反馈人|报障人)$/i;

/** Somebody of the incident to answer for an action: who did the nearest thing to it. */
export function ownerNear(context: RulesContext, ...near: readonly (Told | undefined)[]): Person | null {
  const { incident } = context.facts;
  const candidates = [
    ...near.map((told) => told?.event.actor),
    incident.assignee,
    context.eventOf('identified')?.actor,
    context.eventOf('mitigated')?.actor,
    context.eventOf('investigating')?.actor,
    incident.reporter,
  ];
  return (
    candidates.find(
      (person) => person !== null && person !== undefined && !person.bot && !bystander.test(person.name),
    ) ?? null
  );
}
