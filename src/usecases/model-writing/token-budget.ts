import type { TokenUsage } from '../ports/chat-model';

/** What a report may cost, and what it has cost. Calls that run at the same time reserve their share before they start. */
export interface TokenBudget {
  readonly spent: TokenUsage;
  /** Tokens that are neither spent nor reserved. */
  readonly room: number;
  /** Counts what was used elsewhere, as by an earlier delivery of the same job. */
  charge(used: TokenUsage): void;
  /** Room for a call of that size; undefined when it would go over the budget. Give it back with what was really used. */
  reserve(tokens: number): ((used: TokenUsage) => void) | undefined;
}

/** @param limit tokens in and out, all calls of one report together */
export function tokenBudget(limit: number): TokenBudget {
  let reserved = 0;
  let spent: TokenUsage = { input: 0, output: 0 };
  const room = () => limit - spent.input - spent.output - reserved;
  const charge = (used: TokenUsage) => {
    spent = { input: spent.input + used.input, output: spent.output + used.output };
  };
  return {
    get spent() {
      return spent;
    },
    get room() {
      return room();
    },
    charge,
    reserve(tokens) {
      if (tokens > room()) return undefined;
      reserved += tokens;
      return (used) => {
        reserved -= tokens;
        charge(used);
      };
    },
  };
}
