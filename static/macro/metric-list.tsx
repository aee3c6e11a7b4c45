import { formatDateTime, formatSpan } from '../format';
import { formulaWords, gapWords, metricOrder } from '../milestone-words';
import type { MetricsView, MilestoneName, Milestones } from '../milestone-words';
import { useText } from '../text';
import './metric-list.css';

/** The four metrics; formula and anchors on demand. */
export function MetricList(props: { metrics: MetricsView; milestones: Milestones; zone: string }) {
  const text = useText();
  const { t, locale } = text;
  const anchor = (name: MilestoneName) => {
    const { at } = props.milestones[name];
    return `${t(`milestoneName.${name}`)}: ${at === null ? t('macro.unknownTime') : formatDateTime(at, props.zone, locale)}`;
  };
  return (
    <ul class="metrics" aria-label={t('macro.metrics')}>
      {metricOrder.map((name) => {
        const metric = props.metrics[name];
        return (
          <li key={name}>
            <details class="metric">
              <summary>
                <span class="metric-name">{name.toUpperCase()}</span>
                <span class="metric-value">
                  {metric.minutes === null ? '—' : formatSpan(metric.minutes, text)}
                  {metric.state === 'estimated' && (
                    <span class="metric-note"> {t('milestone.estimatedLabel')}</span>
                  )}
                </span>
              </summary>
              <div class="metric-more">
                <p>{t(`metricMeaning.${name}`)}</p>
                <p>{metric.minutes === null ? gapWords(metric, text) : formulaWords(metric, text)}</p>
                <p>{anchor(metric.from)}</p>
                <p>{anchor(metric.to)}</p>
              </div>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
