import type { Found } from '../src/contract/found-view';
import type { Text } from './create-text';

export type Milestones = Found['milestones'];
export type MilestoneName = keyof Milestones;
export type MilestoneView = Milestones[MilestoneName];
export type MetricsView = Found['metrics'];
export type MetricName = keyof MetricsView;

/** The nine milestones in the order of the report's timeline. */
export const milestoneOrder: readonly MilestoneName[] = [
  'triggered',
  'detected',
  'notified',
  'investigating',
  'identified',
  'mitigated',
  'recovered',
  'confirmed',
  'closed',
];

export const metricOrder: readonly MetricName[] = ['mttd', 'mtti', 'mttf', 'mttr'];

/** Why a milestone is where it is, in words. A reason without words does not compile. */
export function reasonWords(milestone: MilestoneView, text: Text): string {
  return text.t(`reason.${milestone.chosen ? 'chosen' : milestone.reason}`);
}

/** Why a metric has no value. */
export function gapWords(metric: MetricsView[MetricName], text: Text): string {
  const from = text.t(`milestoneName.${metric.from}`);
  const to = text.t(`milestoneName.${metric.to}`);
  return text.t(`metricGap.${metric.gap ?? 'both'}`, { from, to });
}

/** `identified − detected`, in words. */
export function formulaWords(metric: MetricsView[MetricName], text: Text): string {
  return text.t('metric.formula', {
    from: text.t(`milestoneName.${metric.from}`),
    to: text.t(`milestoneName.${metric.to}`),
  });
}
