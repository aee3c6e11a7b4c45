import { StepFrame } from '../action/step-frame';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { ActionList } from '../macro/action-list';
import { ActionSummary } from '../macro/action-summary';
import { MetricList } from '../macro/metric-list';
import { PhaseChart } from '../macro/phase-chart';
import { periodWords } from '../macro/postmortem-overview';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { SeverityLozenge } from '../severity-lozenge';
import { StateLozenge } from '../state-lozenge';
import { useText } from '../text';
import { useLoad } from '../use-call';
import './meeting-screen.css';

/** 会议视图: what the review looks at together, in large type: course, metrics, and the actions that are still open. */
export function MeetingScreen(props: { onClose: () => void }) {
  const text = useText();
  const { t } = text;
  const view = useLoad(() => call('showMacro'));
  const ready = view.now.state === 'done' && view.now.value.kind === 'ready' ? view.now.value : null;
  const open = ready?.actions.rows.filter((row) => row.issue?.category !== 'done') ?? [];
  return (
    <div class="meeting">
      <StepFrame
        heading={ready ? `${ready.incident.key} ${ready.incident.title}` : t('meeting.title')}
        aside={
          ready && (
            <>
              <SeverityLozenge severity={ready.severity} />
              <StateLozenge state={ready.state} />
            </>
          )
        }
        focus={view.now.state !== 'loading'}
        footer={<Button onClick={props.onClose}>{t('common.close')}</Button>}
      >
        {view.now.state === 'failed' && (
          <FailureNotice failure={view.now.failure} onRetry={() => void view.run()} />
        )}
        {view.now.state === 'loading' && (
          <>
            <Loading />
            <Skeleton lines={8} />
          </>
        )}
        {ready && (
          <>
            <p>{periodWords(ready, text)}</p>
            <Message tone="discovery" title={t('meeting.blameless')}>
              <p>{t('meeting.blamelessText')}</p>
            </Message>
            <section>
              <h2>{t('meeting.course')}</h2>
              <PhaseChart milestones={ready.milestones} zone={ready.zone} />
            </section>
            <section>
              <h2>{t('macro.metrics')}</h2>
              <MetricList metrics={ready.metrics} milestones={ready.milestones} zone={ready.zone} />
            </section>
            <section>
              <h2>{t('meeting.openActions')}</h2>
              <ActionSummary actions={ready.actions} />
              {ready.jiraVisible ? <ActionList rows={open} all /> : <p>{t('macro.jiraHidden')}</p>}
            </section>
          </>
        )}
      </StepFrame>
    </div>
  );
}
