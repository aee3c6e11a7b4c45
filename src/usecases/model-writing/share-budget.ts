import { sectionNumbers } from '../../drafting/sections/section-form';

/** How the budget of a report is shared out. */
export interface BudgetShares {
  /** Tokens that the brief may have, which goes out with every section. */
  readonly brief: number;
  /** Tokens that reading the parts of a long ticket may take. */
  readonly digests: number;
}

/** Rules, schema, guide and answer of one section. */
const sectionTokens = 6_000;
/** Kept back for second tries and for estimates that were low. */
const reserve = 0.15;
const digestShare = 0.45;
/** What of a model's window the brief may fill; answers of models that think are long. */
const windowShare = 0.55;
const smallest = 2_000;

/** @param budget tokens in and out for one report. @param window tokens that one request may hold */
export function shareBudget(budget: number, window: number): BudgetShares {
  const forEvidence = budget * (1 - reserve) - sectionNumbers.length * sectionTokens;
  const digests = Math.max(0, forEvidence * digestShare);
  const brief = (forEvidence - digests) / sectionNumbers.length;
  return {
    brief: Math.round(Math.max(smallest, Math.min(brief, window * windowShare - sectionTokens))),
    digests: Math.round(digests),
  };
}
