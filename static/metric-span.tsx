import { formatShortSpan } from './format';
import type { MetricsView } from './milestone-words';
import { useText } from './text';

/** One metric in the width of a cell; an estimate says that it is one. */
export function MetricSpan({ metric }: { readonly metric: MetricsView[keyof MetricsView] }) {
  const text = useText();
  if (metric.minutes === null) return <>—</>;
  const span = formatShortSpan(metric.minutes, text);
  if (metric.state !== 'estimated') return <>{span}</>;
  const label = text.t('milestone.estimatedLabel');
  return (
    <span title={label}>
      <span aria-hidden="true">≈ </span>
      {span}
      <span class="visually-hidden"> {label}</span>
    </span>
  );
}
