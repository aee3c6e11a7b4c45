import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../../src/contract/found-view';
import { FailureNotice } from '../failure-notice';
import { formatDateTime } from '../format';
import { reasonWords } from '../milestone-words';
import type { MilestoneName } from '../milestone-words';
import { Button } from '../parts/button';
import { Lozenge } from '../parts/lozenge';
import type { LozengeTone } from '../parts/lozenge';
import { useText } from '../text';
import type { CallState } from '../use-call';
import { EventPicker } from './event-picker';
import { EvidenceList } from './evidence-list';
import { MinuteForm } from './minute-form';
import './milestone-panel.css';

export type MilestoneChoice =
  { readonly eventId: string } | { readonly at: number } | { readonly unknown: true };

const tones: Readonly<Record<'recorded' | 'estimated' | 'missing', LozengeTone>> = {
  recorded: 'information',
  estimated: 'warning',
  missing: 'neutral',
};

/** One milestone: why it is there, the evidence for it, and the ways to correct it. */
export function MilestonePanel(props: {
  name: MilestoneName;
  found: Found;
  saving: CallState<Found>;
  onChoose: (choice: MilestoneChoice | null) => void;
  onClose: () => void;
}) {
  const text = useText();
  const { t, locale } = text;
  const { found, name } = props;
  const milestone = found.milestones[name];
  const { zone } = found.incident;
  // Somebody who opens a missing one wants to fill it.
  const [way, setWay] = useState<'event' | 'minute' | null>(milestone.at === null ? 'event' : null);
  const heading = useRef<HTMLHeadingElement>(null);
  const evidence = found.evidence.filter(({ id }) => milestone.evidence.includes(id));
  const busy = props.saving.state === 'loading';

  useLayoutEffect(() => heading.current?.focus(), []);

  return (
    <section
      id="milestone-panel"
      class="milestone-panel"
      aria-labelledby="milestone-panel-title"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <div class="milestone-head">
        <h3 id="milestone-panel-title" tabIndex={-1} ref={heading}>
          {t(`milestoneName.${name}`)}
          {milestone.at !== null && ` · ${formatDateTime(milestone.at, zone, locale)}`}
        </h3>
        <Lozenge tone={milestone.chosen ? 'success' : tones[milestone.state]}>
          {milestone.chosen ? t('milestone.chosenMark') : t(`milestone.${milestone.state}Label`)}
        </Lozenge>
        <Button look="subtle" onClick={props.onClose} label={t('common.closePanel')}>
          <span aria-hidden="true">✕</span>
        </Button>
      </div>
      <p>{reasonWords(milestone, text)}</p>
      {evidence.length > 0 && <EvidenceList evidence={evidence} zone={zone} />}
      {props.saving.state === 'failed' && <FailureNotice failure={props.saving.failure} />}
      <div class="milestone-ways">
        <Button
          expanded={way === 'event'}
          busy={busy}
          onClick={() => setWay(way === 'event' ? null : 'event')}
        >
          {t('milestone.pickEvent')}
        </Button>
        <Button
          expanded={way === 'minute'}
          busy={busy}
          onClick={() => setWay(way === 'minute' ? null : 'minute')}
        >
          {t('milestone.typeMinute')}
        </Button>
        {milestone.at !== null && (
          <Button busy={busy} onClick={() => props.onChoose({ unknown: true })}>
            {t('milestone.notKnown')}
          </Button>
        )}
        {milestone.chosen && (
          <Button look="subtle" busy={busy} onClick={() => props.onChoose(null)}>
            {t('milestone.reset')}
          </Button>
        )}
        <span class="visually-hidden" role="status">
          {busy ? t('common.saving') : props.saving.state === 'done' ? t('common.saved') : ''}
        </span>
      </div>
      {way === 'event' && (
        <EventPicker
          found={found}
          current={milestone.eventId}
          onPick={(eventId) => {
            setWay(null);
            props.onChoose({ eventId });
          }}
        />
      )}
      {way === 'minute' && (
        <MinuteForm
          zone={zone}
          start={milestone.at ?? found.events[0]?.at ?? null}
          onSave={(at) => {
            setWay(null);
            props.onChoose({ at });
          }}
        />
      )}
    </section>
  );
}
