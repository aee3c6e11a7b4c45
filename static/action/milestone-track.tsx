import { formatMonthDay, formatShortSpan, formatTime } from '../format';
import { formulaWords, gapWords, metricOrder, milestoneOrder } from '../milestone-words';
import type { MetricsView, MilestoneName, Milestones } from '../milestone-words';
import { useText } from '../text';
import { trackColumns } from './track-columns';
import './milestone-track.css';

/** The nine milestones on a line, roughly to scale, with the four metrics between their anchors. */
export function MilestoneTrack(props: {
  milestones: Milestones;
  metrics: MetricsView;
  zone: string;
  opened: MilestoneName | null;
  onOpen: (name: MilestoneName) => void;
}) {
  const text = useText();
  const { t, locale } = text;
  const { milestones, metrics, zone } = props;
  const columns = { '--track-columns': trackColumns(milestones, '4.5rem') };
  let day = '';
  return (
    <div class="track">
      <ol class="track-points" style={columns} aria-label={t('action.found.milestones')}>
        {milestoneOrder.map((name, index) => {
          const { at, state, chosen } = milestones[name];
          const date = at === null ? '' : formatMonthDay(at, zone, locale);
          const newDay = date !== '' && date !== day;
          if (newDay) day = date;
          return (
            <li key={name} class="track-point" style={{ '--track-column': String(2 * index + 1) }}>
              <button
                type="button"
                class={`track-button track-${state}${chosen ? ' track-chosen' : ''}`}
                data-milestone={name}
                aria-expanded={props.opened === name}
                aria-controls={props.opened === name ? 'milestone-panel' : undefined}
                onClick={() => props.onOpen(name)}
              >
                <span class="track-day">{newDay ? date : '\u00a0'}</span>
                <span class="track-time">{at === null ? '—' : formatTime(at, zone, locale)}</span>
                <span class="track-dot" aria-hidden="true" />
                <span class="track-name">{t(`milestoneShort.${name}`)}</span>
                <span class="track-state">
                  {chosen ? t('milestone.chosenMark') : t(`milestone.${state}Mark`)}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
      <dl class="track-metrics" style={columns}>
        {metricOrder.map((name) => {
          const metric = metrics[name];
          const span = {
            '--track-from': String(2 * milestoneOrder.indexOf(metric.from) + 1),
            '--track-to': String(2 * milestoneOrder.indexOf(metric.to) + 2),
          };
          const words = metric.minutes === null ? gapWords(metric, text) : formulaWords(metric, text);
          return (
            <div
              key={name}
              class={`track-metric track-metric-${name} track-metric-${metric.state}`}
              style={span}
              title={words}
            >
              <dt>
                {name.toUpperCase()}
                <span class="visually-hidden"> {words}</span>
              </dt>
              <dd>
                {metric.minutes === null
                  ? '—'
                  : `${metric.state === 'estimated' ? '≈ ' : ''}${formatShortSpan(metric.minutes, text)}`}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
