import { minutesBetween } from './epoch-minute';
import type { MilestoneName, Milestones } from './milestones';

export const metricNames = ['mttd', 'mtti', 'mttf', 'mttr'] as const;

export type MetricName = (typeof metricNames)[number];

/** A time metric with both its anchors. It is never negative: anchors in the wrong order make it missing. */
export interface Metric {
  readonly minutes: number | null;
  readonly state: 'computed' | 'estimated' | 'missing';
  readonly from: MilestoneName;
  readonly to: MilestoneName;
  /** Why it is missing. */
  readonly gap: 'from' | 'to' | 'both' | 'order' | null;
}

export type Metrics = Readonly<Record<MetricName, Metric>>;

/** The template's formulas: each metric is `to − from`. */
const anchors: Readonly<Record<MetricName, readonly [from: MilestoneName, to: MilestoneName]>> = {
  mttd: ['triggered', 'detected'],
  mtti: ['detected', 'identified'],
  mttf: ['identified', 'mitigated'],
  mttr: ['triggered', 'recovered'],
};

/** MTTD, MTTI, MTTF and MTTR in minutes, each computed, estimated or missing. */
export function metricsOf(milestones: Milestones): Metrics {
  const metric = (name: MetricName): Metric => {
    const [from, to] = anchors[name];
    const start = milestones[from];
    const end = milestones[to];
    const missing = (gap: NonNullable<Metric['gap']>): Metric => ({
      minutes: null,
      state: 'missing',
      from,
      to,
      gap,
    });
    if (start.at === null) return missing(end.at === null ? 'both' : 'from');
    if (end.at === null) return missing('to');
    const minutes = minutesBetween(start.at, end.at);
    if (minutes < 0) return missing('order');
    const estimated = start.state === 'estimated' || end.state === 'estimated';
    return { minutes, state: estimated ? 'estimated' : 'computed', from, to, gap: null };
  };
  return { mttd: metric('mttd'), mtti: metric('mtti'), mttf: metric('mttf'), mttr: metric('mttr') };
}
