import { ground } from '../drafting/ground';
import type { Draft } from '../domain/draft';
import type { Facts } from '../domain/report';
import type { DraftOptions } from './ports/draft-writer';

/**
 * Every writer's draft passes the same gate: a claim that its evidence does not hold is struck or marked. What the writer itself
 * noted, e.g. a section that its model could not write, comes before what the gate found.
 * @param windows days within which a proposed action of each level is due
 */
export function gateDraft(facts: Facts, drafted: Draft, windows: DraftOptions['windows']): Draft {
  const { draft, findings } = ground({ ...facts, draft: drafted }, windows);
  return { ...draft, findings: [...draft.findings, ...findings] };
}
