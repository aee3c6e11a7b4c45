import type { MacroView } from '../../src/contract/macro-view';
import { formatDate, formatDateTime, formatSpan, formatTime } from '../format';
import { Button } from '../parts/button';
import { SiteLink } from '../parts/site-link';
import { SeverityLozenge } from '../severity-lozenge';
import { StateLozenge } from '../state-lozenge';
import { useText } from '../text';
import type { Text } from '../create-text';
import { useScreens } from '../use-screens';
import { zoneName } from '../zone-name';
import { ActionList } from './action-list';
import { ActionSummary } from './action-summary';
import { MetricList } from './metric-list';
import { PhaseChart } from './phase-chart';
import './postmortem-overview.css';

type Ready = Extract<MacroView, { kind: 'ready' }>;

/** The live state of a postmortem: phases, metrics and actions. */
export function PostmortemOverview(props: {
  view: Ready;
  /** What writes into the page waits until it is published: it would not know what is being written at this moment. */
  isEditing: boolean;
  onScreenClosed: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { view } = props;
  const screens = useScreens(props.onScreenClosed);
  return (
    <div class="overview">
      <header class="overview-head">
        <SeverityLozenge severity={view.severity} declared={view.severityDeclared} />
        <StateLozenge state={view.state} />
        <SiteLink href={view.incident.url}>{view.incident.key}</SiteLink>
        <span>{view.incident.title}</span>
        <span class="subtle">{periodWords(view, text)}</span>
      </header>
      <PhaseChart milestones={view.milestones} zone={view.zone} />
      <MetricList metrics={view.metrics} milestones={view.milestones} zone={view.zone} />
      {view.jiraVisible ? (
        <>
          <ActionSummary actions={view.actions} />
          <ActionList rows={view.actions.rows} />
        </>
      ) : (
        <p class="subtle">{t('macro.jiraHidden')}</p>
      )}
      <footer class="overview-foot">
        {view.canRaise && !props.isEditing && (
          <Button look="primary" onClick={() => void screens.open('raise', t('raise.title'))}>
            {text.count('macro.raise', view.actions.unraised)}
          </Button>
        )}
        {view.canEdit && view.jiraVisible && !props.isEditing && (
          <Button onClick={() => void screens.open('compare', t('compare.title'))}>
            {t('macro.compare')}
          </Button>
        )}
        <Button onClick={() => void screens.open('meeting', t('meeting.title'))}>{t('macro.meeting')}</Button>
        {screens.notice}
      </footer>
    </div>
  );
}

/** `2026-11-20 20:12 – 20:59 UTC+08:00 (Asia/Shanghai) · 47 分钟` */
export function periodWords({ milestones, metrics, zone }: Ready, text: Text): string {
  const from = milestones.triggered.at;
  const to = milestones.recovered.at;
  if (from === null && to === null) return text.t('macro.noTimes');
  const { locale } = text;
  const begin = from === null ? text.t('macro.unknownTime') : formatDateTime(from, zone, locale);
  const sameDay =
    from !== null && to !== null && formatDate(from, zone, locale) === formatDate(to, zone, locale);
  const end =
    to === null
      ? text.t('macro.unknownTime')
      : sameDay
        ? formatTime(to, zone, locale)
        : formatDateTime(to, zone, locale);
  const span =
    metrics.mttr.minutes === null ? '' : `${text.t('common.dot')}${formatSpan(metrics.mttr.minutes, text)}`;
  return `${begin} – ${end} ${zoneName(zone, from ?? to ?? 0)}${span}`;
}
