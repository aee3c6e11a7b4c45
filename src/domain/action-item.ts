import type { EvidenceId } from './evidence';
import type { Person } from './person';

/** P0 within 1 week, P1 within 1 month, P2 within 3 months (the template's own windows). */
export const actionLevels = ['P0', 'P1', 'P2'] as const;

export type ActionLevel = (typeof actionLevels)[number];

/** A calendar day, `2026-12-01`. */
export type Day = string;

/** One row of section 七. */
export interface ActionItem {
  /** `A1`, `A2`…: its name inside the report. */
  readonly id: string;
  readonly level: ActionLevel;
  readonly measure: string;
  readonly goal: string;
  /** A person or team of the incident; null reads 待指派. */
  readonly owner: Person | null;
  readonly due: Day | null;
  /** The ticket's words for a deadline that name no day ("next sprint"); `due` is null then. */
  readonly dueWords?: string;
  readonly acceptance: string | null;
  readonly evidence: readonly EvidenceId[];
  /** True when the ticket holds no such action: the meeting accepts or drops it. */
  readonly proposed: boolean;
}
