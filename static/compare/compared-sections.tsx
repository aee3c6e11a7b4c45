import { useState } from 'preact/hooks';
import type { Failure } from '../../src/contract/outcome';
import type { Comparison } from '../../src/contract/comparison-view';
import type { JobView } from '../../src/contract/job-view';
import { EvidenceList } from '../action/evidence-list';
import { StepFrame } from '../action/step-frame';
import { WrittenHow } from '../action/written-how';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import type { TextKey } from '../create-text';
import { useCall, useLoad } from '../use-call';
import { SectionChoice } from './section-choice';
import './compare-screen.css';

/** A new draft beside the page. Only what a person ticks is written; what people wrote is unticked and says so. */
export function ComparedSections(props: {
  job: JobView;
  onClose: () => void;
  onBack?: (() => void) | undefined;
  onDraftAgain: () => void;
  /** Absent where only rules can write. */
  onOtherWriter: (() => void) | undefined;
}) {
  const text = useText();
  const { t } = text;
  const { jobId } = props.job;
  const comparison = useLoad(() => call('comparePostmortem', { jobId }));
  const accepting = useCall((sections: number[], pageVersion: number) =>
    call('acceptSections', { sections, pageVersion }),
  );
  const [ticks, setTicks] = useState<ReadonlyMap<number, boolean>>(new Map());

  const loaded = comparison.now.state === 'done' ? comparison.now.value : null;
  const done = accepting.now.state === 'done' ? accepting.now.value : null;
  const inState = (...states: Comparison['sections'][number]['state'][]) =>
    loaded?.sections.filter(({ state }) => states.includes(state)) ?? [];
  const changed = inState('changed');
  const same = inState('same');
  const isTicked = ({ number, ticked }: Comparison['sections'][number]) => ticks.get(number) ?? ticked;
  const accepted = changed.filter(isTicked).map(({ number }) => number);
  /** Whatever became of page and comparison, the draft is as good as before. */
  const compareAgain = () => {
    accepting.reset();
    setTicks(new Map());
    void comparison.run();
  };
  const accept = () => {
    if (loaded && accepted.length > 0) void accepting.run(accepted, loaded.page.version);
  };
  const noteKey = loaded && noteOf(loaded);

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
        <FailureNotice
          failure={comparison.now.failure}
          onRetry={comparison.now.failure.code === 'JOB_GONE' ? props.onDraftAgain : compareAgain}
        />
      )}
      {accepting.now.state === 'failed' && (
        <FailureNotice
          failure={accepting.now.failure}
          onRetry={isStale(accepting.now.failure) ? compareAgain : accept}
          retryLabel={isStale(accepting.now.failure) ? t('compare.again') : undefined}
        />
      )}
      {done && (
        <Message tone="success" title={text.count('compare.written', accepted.length)} alert>
          {done.warnings.length > 0 && <p>{t('compare.notTold')}</p>}
        </Message>
      )}
      {loaded && !done && (
        <>
          <p>{changed.length === 0 ? t('compare.nothing') : t('compare.intro')}</p>
          {noteKey && <Message tone="information" title={t(noteKey)} />}
          {loaded.newEvidence.length > 0 && (
            <details class="compare-evidence">
              <summary>{text.count('compare.newEvidence', loaded.newEvidence.length)}</summary>
              <EvidenceList evidence={loaded.newEvidence} zone={text.zone} />
            </details>
          )}
          <ol class="compare-sections">
            {inState('changed', 'kept', 'gone').map((section) => (
              <SectionChoice
                key={section.number}
                section={section}
                ticked={isTicked(section)}
                onTick={(tick) => setTicks(new Map(ticks).set(section.number, tick))}
              />
            ))}
          </ol>
          {same.length > 0 && (
            <p class="subtle">
              {t('compare.same')} {same.map(({ title }) => title).join(t('common.dot'))}
            </p>
          )}
          {props.job.writing && <WrittenHow job={props.job} findings={loaded.findings} />}
          {props.onOtherWriter && (
            <p>
              <Button onClick={props.onOtherWriter}>{t('compare.otherWriter')}</Button>
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

/** What to know of the words of page and draft, where a model wrote one of them. */
function noteOf({ pageWriter, draftWriter }: Comparison): TextKey | null {
  if (pageWriter === 'rules') return draftWriter === 'rules' ? null : 'compare.draftByModel';
  return draftWriter === 'rules' ? 'compare.pageByModel' : 'compare.bothByModel';
}
