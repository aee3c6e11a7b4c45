import { useState } from 'preact/hooks';
import type { Failure } from '../../src/contract/outcome';
import type { Comparison } from '../../src/contract/comparison-view';
import { EvidenceList } from '../action/evidence-list';
import { StepFrame } from '../action/step-frame';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import { useCall, useLoad } from '../use-call';
import { SectionChoice } from './section-choice';
import './compare-screen.css';

/** Today's evidence against the page. Only what a person ticks is written; what people wrote is unticked and says so. */
export function CompareScreen(props: { onClose: () => void; onBack?: (() => void) | undefined }) {
  const text = useText();
  const { t } = text;
  const comparison = useLoad(() => call('comparePostmortem'));
  const accepting = useCall((sections: number[], pageVersion: number) =>
    call('acceptSections', { sections, pageVersion }),
  );
  const [ticked, setTicked] = useState<ReadonlyMap<number, boolean>>(new Map());

  const loaded = comparison.now.state === 'done' ? comparison.now.value : null;
  const done = accepting.now.state === 'done' ? accepting.now.value : null;
  const changed = loaded?.sections.filter(({ state }) => state === 'changed') ?? [];
  const same = loaded?.sections.filter(({ state }) => state === 'same') ?? [];
  // A model's sections differ from those of the rules even where nothing is new.
  const byModel = loaded !== null && loaded.pageWriter !== 'rules';
  const isTicked = (section: Comparison['sections'][number]) =>
    ticked.get(section.number) ?? (!section.edited && !byModel);
  const accepted = changed.filter(isTicked).map(({ number }) => number);
  const compareAgain = () => {
    accepting.reset();
    setTicked(new Map());
    void comparison.run();
  };
  const accept = () => {
    if (loaded && accepted.length > 0) void accepting.run(accepted, loaded.page.version);
  };

  return (
    <StepFrame
      heading={t(done ? 'compare.done' : 'compare.title')}
      focus={comparison.now.state !== 'loading'}
      footer={
        <>
          {props.onBack && !done && <Button onClick={props.onBack}>{t('common.back')}</Button>}
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          {(done ?? loaded) && (
            <SiteLink href={done?.url ?? loaded?.page.url ?? ''} look={done ? 'primary' : 'button'}>
              {t('common.openPage')}
            </SiteLink>
          )}
          {loaded && !done && changed.length > 0 && (
            <Button
              look="primary"
              disabled={accepted.length === 0}
              busy={accepting.now.state === 'loading'}
              onClick={accept}
            >
              {text.count('compare.accept', accepted.length)}
            </Button>
          )}
        </>
      }
    >
      {comparison.now.state === 'loading' && (
        <>
          <Loading label={t('compare.working')} />
          <Skeleton lines={8} />
        </>
      )}
      {comparison.now.state === 'failed' && (
        <FailureNotice failure={comparison.now.failure} onRetry={compareAgain} />
      )}
      {accepting.now.state === 'failed' && (
        <FailureNotice
          failure={accepting.now.failure}
          onRetry={isStale(accepting.now.failure) ? compareAgain : accept}
          retryLabel={isStale(accepting.now.failure) ? t('compare.again') : undefined}
        />
      )}
      {done && <Message tone="success" title={text.count('compare.written', accepted.length)} alert />}
      {loaded && !done && (
        <>
          <p>{changed.length === 0 ? t('compare.nothing') : t('compare.intro')}</p>
          {byModel && <Message tone="information" title={t('compare.byModel')} />}
          {loaded.newEvidence.length > 0 && (
            <details class="compare-evidence">
              <summary>{text.count('compare.newEvidence', loaded.newEvidence.length)}</summary>
              <EvidenceList evidence={loaded.newEvidence} zone={text.zone} />
            </details>
          )}
          <ol class="compare-sections">
            {loaded.sections
              .filter(({ state }) => state !== 'same')
              .map((section) => (
                <SectionChoice
                  key={section.number}
                  section={section}
                  ticked={isTicked(section)}
                  onTick={(tick) => setTicked(new Map(ticked).set(section.number, tick))}
                />
              ))}
          </ol>
          {same.length > 0 && (
            <p class="subtle">
              {t('compare.same')} {same.map(({ title }) => title).join(t('common.dot'))}
            </p>
          )}
        </>
      )}
    </StepFrame>
  );
}

/** The comparison no longer fits: the page moved on, or the comparison was kept too long ago. */
function isStale({ code }: Failure): boolean {
  return code === 'PAGE_CHANGED' || code === 'JOB_GONE';
}
