import type { MilestoneName } from '../../domain/milestones';

/** A person's choice for a milestone: one of the events, or a minute that they typed. */
export type MilestoneChoice = { readonly eventId: string } | { readonly at: number };

export type MilestoneChoices = Readonly<Partial<Record<MilestoneName, MilestoneChoice>>>;
