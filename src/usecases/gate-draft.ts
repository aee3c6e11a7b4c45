import { ground } from '../drafting/ground';
import type { Draft } from '../domain/draft';
import type { Facts } from '../domain/report';

/**
 * Every writer's draft passes the same gate: a claim that its evidence does not hold is struck or marked. What the writer itself
 * noted, e.g. a section that its model could not write, comes before what the gate found.
 */
export function gateDraft(facts: Facts, drafted: Draft): Draft {
  const { draft, findings } = ground({ ...facts, draft: drafted });
  return { ...draft, findings: [...draft.findings, ...findings] };
}
