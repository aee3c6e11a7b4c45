import type { Finding } from '../../../domain/finding';
import type { Report } from '../../../domain/report';
import { countConflicts } from './count-conflicts';
import { durationConflicts } from './duration-conflicts';
import { milestoneConflicts } from './milestone-conflicts';
import { missingParts } from './missing-parts';
import { orderConflicts } from './order-conflicts';

/**
 * What does not fit together in a report, found by rules: milestones against each other and against the status, durations and
 * counts that sections tell differently, an order that the timeline does not have. Each finding names both places and both
 * values. Shown, never smoothed. With it, what nobody recorded.
 */
export function contradictionsOf(report: Report): readonly Finding[] {
  return [
    ...milestoneConflicts(report),
    ...durationConflicts(report),
    ...countConflicts(report),
    ...orderConflicts(report),
    ...missingParts(report),
  ];
}
