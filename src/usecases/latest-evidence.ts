import type { Incident } from '../domain/incident';

/** Minute of the newest comment or change that was read. */
export function latestOf({ created, evidence }: Incident): number {
  return Math.max(created, ...evidence.flatMap(({ at }) => (at === null ? [] : [at])));
}
