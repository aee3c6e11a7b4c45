import { useId, useState } from 'preact/hooks';
import { formatDateTime, formatShortSpan, formatSpan } from '../format';
import type { MilestoneName, Milestones } from '../milestone-words';
import { useText } from '../text';
import { phasesOf } from './phases-of';
import type { Phase } from './phases-of';
import './phase-chart.css';

/** The phases to scale. Each one tells both its anchors and the formula, to the pointer as to the keyboard. */
export function PhaseChart(props: { milestones: Milestones; zone: string }) {
  const text = useText();
  const { t, locale } = text;
  const id = useId();
  const [dismissed, setDismissed] = useState(false);
  const phases = phasesOf(props.milestones);
  const anchor = (name: MilestoneName) => {
    const { at } = props.milestones[name];
    const time = at === null ? t('macro.unknownTime') : formatDateTime(at, props.zone, locale);
    return `${t(`milestoneName.${name}`)} ${time}`;
  };
  const value = (phase: Phase) =>
    phase.minutes === null ? '—' : `${phase.estimated ? '≈' : ''}${formatShortSpan(phase.minutes, text)}`;

  return (
    <figure class="phases">
      <figcaption class="visually-hidden">{t('macro.phases')}</figcaption>
      <ol
        class={dismissed ? 'phases-bar phases-dismissed' : 'phases-bar'}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setDismissed(true);
        }}
        onFocusCapture={() => setDismissed(false)}
        onMouseLeave={() => setDismissed(false)}
      >
        {phases.map((phase) => (
          <li
            key={phase.name}
            class={`phase phase-${phase.name}${phase.minutes === null ? ' phase-missing' : ''}`}
            style={{ flexGrow: growthOf(phase, phases) }}
          >
            <button type="button" class="phase-button" aria-describedby={`${id}-${phase.name}`}>
              <span class="phase-name">{t(`phase.${phase.name}`)}</span>{' '}
              <span class="phase-value">
                {value(phase)}
                {phase.tiny && <span class="phase-star"> *</span>}
              </span>
            </button>
            <div id={`${id}-${phase.name}`} role="tooltip" class="phase-tip">
              <p class="phase-tip-title">
                {t(`phase.${phase.name}`)}{' '}
                {phase.minutes !== null
                  ? formatSpan(phase.minutes, text)
                  : t(phase.causeLater ? 'macro.phaseCauseLater' : 'macro.phaseMissing')}
              </p>
              <p>
                {anchor(phase.to)} − {anchor(phase.from)}
              </p>
              {phase.estimated && <p>{t('macro.phaseEstimated')}</p>}
              {phase.tiny && <p>{t('macro.phaseTiny')}</p>}
            </div>
          </li>
        ))}
      </ol>
      {phases.some(({ tiny }) => tiny) && <p class="small subtle phase-star">* {t('macro.phaseTiny')}</p>}
    </figure>
  );
}

/** To scale; a phase that nobody knows takes as little room as its words, unless nothing is known: then all four fill the bar. */
function growthOf({ minutes }: Phase, phases: readonly Phase[]): number {
  if (minutes !== null) return Math.max(minutes, 0.01);
  return phases.every((phase) => phase.minutes === null) ? 1 : 0;
}
