import type { EvidenceId } from '../../domain/evidence';
import type { RulesContext, Told } from '../rules-context';

/** What the clues are looked for in: the ticket, and the causes that it states. */
export interface Scene {
  readonly context: RulesContext;
  readonly cause: Told | undefined;
  readonly causes: readonly Told[];
}

export interface Supposed {
  /** What may be so. */
  readonly that: string;
  /** What of the ticket suggests it. */
  readonly clue: string;
  /** The records that would confirm or refute it. */
  readonly confirm: string;
  readonly evidence: readonly EvidenceId[];
}

/** One kind of clue: what it suggests, where the ticket has it. */
export type Clue = (scene: Scene) => Supposed | undefined;

/** The evidence of several sentences, each once. */
export const union = (...told: readonly Pick<Told, 'evidence'>[]): readonly EvidenceId[] => [
  ...new Set(told.flatMap(({ evidence }) => evidence)),
];

/** Words of an attack. */
export const hostile = /\bmalicious\b|\battack(?:er|ers)?\b|恶意|入侵|攻击者/i;

/** Words of going back to the version before. */
export const wayBack = /roll(?:ed|ing|s)?[- ]?back|revert|回滚|回退/i;

/** The way back is held up by what it goes through. */
export const ownWay = /\b(?:it)?self\b|\bblocked\b|\bstuck\b|自身|自己|本身|被.{0,8}(?:拦|阻|卡)/i;
