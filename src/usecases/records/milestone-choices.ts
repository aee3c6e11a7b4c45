import type { MilestoneName } from '../../domain/milestones';

/** A person's choice for a milestone: one of the events, a minute that they typed, or that nobody recorded it. */
export type MilestoneChoice =
  { readonly eventId: string } | { readonly at: number } | { readonly unknown: true };

export type MilestoneChoices = Readonly<Partial<Record<MilestoneName, MilestoneChoice>>>;
