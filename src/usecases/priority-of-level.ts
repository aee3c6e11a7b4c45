import type { ActionLevel } from '../domain/action-item';
import { actionLevels } from '../domain/action-item';

export interface PriorityOffer {
  readonly id: string;
  readonly name: string;
}

/**
 * Which of a project's priorities each P-level becomes: the one that the settings name, if the project has it; otherwise by
 * rank, P0 the project's first. A project with fewer priorities than levels gives its last to the rest.
 *
 * @param offers in the project's own order, highest first
 * @returns ids; null when the project has no priorities
 */
export function priorityOfLevel(
  offers: readonly PriorityOffer[],
  wanted: Readonly<Record<ActionLevel, { readonly priority: string }>>,
): Record<ActionLevel, string | null> {
  const pick = (level: ActionLevel): string | null => {
    const named = offers.find(
      (offer) => offer.name.toLowerCase() === wanted[level].priority.trim().toLowerCase(),
    );
    const ranked = offers[Math.min(actionLevels.indexOf(level), offers.length - 1)];
    return (named ?? ranked)?.id ?? null;
  };
  return { P0: pick('P0'), P1: pick('P1'), P2: pick('P2') };
}
