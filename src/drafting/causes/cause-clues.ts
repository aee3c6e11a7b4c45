import type { Claim } from '../../domain/claim';
import type { Clue } from './clue';
import { changeBeforeEffect, contentOutlivesRollback, nothingCleansUp } from './clues-of-cause';
import { allAtOnce, keyAlone, sharedResource, unknownUsers, wayBackBlocked } from './clues-of-design';
import { accessOutOfReach, unalerted, uncheckedSetting } from './clues-of-process';
import type { RulesContext, Told } from '../rules-context';

/** Which why a supposition belongs to. */
export type ClueLevel = 'cause' | 'defense' | 'process' | 'organisation';

const clues: Readonly<Record<ClueLevel, readonly Clue[]>> = {
  cause: [contentOutlivesRollback, nothingCleansUp, changeBeforeEffect],
  defense: [allAtOnce, sharedResource, wayBackBlocked, unknownUsers, keyAlone],
  process: [unalerted, uncheckedSetting],
  organisation: [accessOutOfReach],
};

/**
 * Suppositions that the ticket's records suggest for one why, each with its clue and what would confirm it. None where there
 * is no clue; never a cause.
 */
export function supposedAt(
  context: RulesContext,
  level: ClueLevel,
  causes: readonly Told[],
): readonly Claim[] {
  const { say } = context;
  return clues[level]
    .flatMap((clue) => clue({ context, cause: causes[0], causes }) ?? [])
    .slice(0, 2)
    .map(({ that, clue, confirm, evidence }) => ({
      text: say(
        `${that}；线索：${clue}；证实方法：${confirm}`,
        `${that}; clue: ${clue}; confirm with ${confirm}`,
      ),
      basis: 'hypothesis',
      evidence,
    }));
}
