import { useRef, useState } from 'preact/hooks';
import type { Found } from '../../src/contract/found-view';
import type { Opening } from '../../src/contract/opening-view';
import { call } from '../bridge';
import { formatSpan } from '../format';
import type { MilestoneName } from '../milestone-words';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { useText } from '../text';
import { useCall } from '../use-call';
import { zoneName } from '../zone-name';
import { IncidentAside, incidentHeading } from './incident-heading';
import { MilestonePanel } from './milestone-panel';
import type { MilestoneChoice } from './milestone-panel';
import { MilestoneTrack } from './milestone-track';
import { StepFrame } from './step-frame';
import { TimelineList } from './timeline-list';
import './found-step.css';

/** Step 1: what was found, with the milestones for correction. */
export function FoundStep(props: {
  found: Found;
  confluence: Opening['confluence'];
  onChange: (found: Found) => void;
  onNext: () => void;
  onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { found } = props;
  const [opened, setOpened] = useState<MilestoneName | null>(null);
  const [timelineOpen, setTimelineOpen] = useState(false);
  const track = useRef<HTMLDivElement>(null);
  const choosing = useCall((milestone: MilestoneName, choice: MilestoneChoice | null) =>
    call('chooseMilestone', { jobId: found.jobId, milestone, choice }),
  );
  const total = found.metrics.mttr.minutes;
  const shownAt = found.milestones.detected.at ?? Date.now() / 60_000;

  const closePanel = () => {
    if (opened) track.current?.querySelector<HTMLElement>(`[data-milestone="${opened}"]`)?.focus();
    choosing.reset();
    setOpened(null);
  };
  const choose = async (name: MilestoneName, choice: MilestoneChoice | null) => {
    const outcome = await choosing.run(name, choice);
    if (outcome.ok) props.onChange(outcome.value);
  };

  return (
    <StepFrame
      step={1}
      heading={incidentHeading(found.incident, text)}
      aside={<IncidentAside incident={found.incident} />}
      focus
      onEnter={props.onNext}
      footer={
        <>
          <span class="step-foot-note small">
            {t('action.found.zone', { zone: zoneName(found.incident.zone, shownAt) })}
          </span>
          <Button onClick={props.onClose}>{t('common.cancel')}</Button>
          <Button look="primary" onClick={props.onNext}>
            {t('common.next')}
          </Button>
        </>
      }
    >
      {props.confluence === 'missing' && (
        <Message tone="warning" title={t('action.target.noConfluence')}>
          <p>{t('action.target.noConfluenceText')}</p>
        </Message>
      )}
      <section aria-labelledby="track-title" ref={track}>
        <div class="found-head">
          <h2 id="track-title">{t('action.found.milestones')}</h2>
          {total !== null && <span class="found-total">{formatSpan(total, text)}</span>}
        </div>
        <MilestoneTrack
          milestones={found.milestones}
          metrics={found.metrics}
          zone={found.incident.zone}
          opened={opened}
          onOpen={(name) => (name === opened ? closePanel() : setOpened(name))}
        />
        {opened && (
          <MilestonePanel
            key={opened}
            name={opened}
            found={found}
            saving={choosing.now}
            onChoose={(choice) => void choose(opened, choice)}
            onClose={closePanel}
          />
        )}
      </section>
      <section class="found-counts" aria-label={t('action.found.timeline')}>
        <div class="found-head">
          <p>
            {text.count('action.found.events', found.events.length)} ·{' '}
            {text.count(
              'action.found.evidence',
              found.evidence.filter(({ kind }) => kind !== 'fields').length,
            )}{' '}
            · {text.count('action.found.people', found.peopleCount)}
          </p>
          <Button
            look="subtle"
            expanded={timelineOpen}
            controls="found-timeline"
            onClick={() => setTimelineOpen(!timelineOpen)}
          >
            {t(timelineOpen ? 'action.found.hideTimeline' : 'action.found.showTimeline')}
          </Button>
        </div>
        <div id="found-timeline">{timelineOpen && <TimelineList found={found} />}</div>
      </section>
      {found.gaps.length > 0 && (
        <Message tone="warning" title={t('action.found.gaps')}>
          <p>{found.gaps.map((gap) => t(`gap.${gap}`)).join(t('common.dot'))}</p>
          <p class="small subtle">{t('action.found.gapsNote')}</p>
        </Message>
      )}
      {found.missing
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => (
          <Message key={kind} tone="warning" title={text.count(`action.found.missing.${kind}`, count)}>
            <p>{t('action.found.missing.text')}</p>
          </Message>
        ))}
    </StepFrame>
  );
}
