import type { Clause } from './clauses';
import type { Mood } from './mood';
import type { SignalName } from './signal-name';

/**
 * How sure a clause must be for a rule to hold:
 * - `any`: whatever its mood;
 * - `told`: no question and no condition;
 * - `stated`: told, and not planned or supposed (negation is the pattern's own business);
 * - `asserted`: stated and not denied;
 * - `done`: asserted and not still going on.
 */
export type Sureness = 'any' | 'told' | 'stated' | 'asserted' | 'done';

/** A rule of one language: a clause that says `says`, surely enough and without `unless`, carries the signal. */
export interface SignalRule {
  readonly signal: SignalName;
  readonly when: Sureness;
  readonly says: RegExp;
  readonly unless?: RegExp;
}

function isSure(mood: Mood, when: Sureness): boolean {
  if (when === 'any') return true;
  if (mood.question || mood.conditional) return false;
  if (when === 'told') return true;
  if (mood.planned || mood.doubtful) return false;
  if (when === 'stated') return true;
  if (mood.negated) return false;
  return when === 'asserted' || !mood.progressive;
}

/** The signals that the rules find in a clause. */
export function signalsByRules(
  rules: readonly SignalRule[],
  clause: Clause,
  mood: Mood,
): readonly SignalName[] {
  return rules
    .filter(
      (rule) => isSure(mood, rule.when) && rule.says.test(clause.text) && !rule.unless?.test(clause.text),
    )
    .map((rule) => rule.signal);
}
