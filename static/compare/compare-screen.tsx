import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComparisonOpening } from '../../src/contract/comparison-view';
import type { WriterName } from '../../src/contract/target-view';
import { JobProgress } from '../action/job-progress';
import { StepFrame } from '../action/step-frame';
import { WriterChoiceField } from '../action/writer-choice-field';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { usePageJob } from '../page-job/use-page-job';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import { useLoad } from '../use-call';
import { ComparedSections } from './compared-sections';
import './compare-screen.css';

interface Ways {
  readonly onClose: () => void;
  readonly onBack?: (() => void) | undefined;
}

/** Today's evidence against the page: a new draft, and then what of it a person takes. */
export function CompareScreen(props: Ways) {
  const { t } = useText();
  const opening = useLoad(() => call('openComparison'));
  if (opening.now.state === 'done') return <ComparisonWith opening={opening.now.value} {...props} />;
  return (
    <StepFrame
      heading={t('compare.title')}
      focus={opening.now.state === 'failed'}
      footer={<Button onClick={props.onClose}>{t('common.close')}</Button>}
    >
      {opening.now.state === 'failed' ? (
        <FailureNotice failure={opening.now.failure} onRetry={() => void opening.run()} />
      ) : (
        <>
          <Loading label={t('compare.working')} />
          <Skeleton lines={8} />
        </>
      )}
    </StepFrame>
  );
}

/**
 * Rules draft at once. A model is asked only when a person said so, who sees what leaves the site and that it takes a while; work
 * that was left behind is found again.
 */
function ComparisonWith(props: Ways & { opening: ComparisonOpening }) {
  const { t } = useText();
  const { pageWriter, writers, redaction, job: found, page } = props.opening;
  const likeThePage = writers.find(({ name }) => name === pageWriter)?.name ?? 'rules';
  const [choosing, setChoosing] = useState(found === null && likeThePage !== 'rules');
  const [writer, setWriter] = useState<WriterName>(found?.writer ?? likeThePage);
  const drafting = usePageJob('compare', found, (by) => call('startComparison', { writer: by }));
  const { begin, job, failure } = drafting;

  const startsAlone = useRef(found === null && !choosing);
  useEffect(() => {
    if (startsAlone.current) void begin('rules');
    startsAlone.current = false;
  }, [begin]);
  const draft = (by: WriterName) => {
    setWriter(by);
    setChoosing(false);
    void begin(by);
  };

  if (!choosing && job?.stage === 'drafted')
    return (
      <ComparedSections
        key={job.jobId}
        job={job}
        {...(props.onBack ? { onBack: props.onBack } : {})}
        onClose={props.onClose}
        onDraftAgain={() => draft(writer)}
        onOtherWriter={writers.length > 1 ? () => setChoosing(true) : undefined}
      />
    );
  return (
    <StepFrame
      heading={t('compare.title')}
      focus={choosing || failure !== null}
      onEnter={choosing ? () => draft(writer) : undefined}
      footer={
        <>
          <span class="step-foot-note">
            {!choosing && writer !== 'rules' && drafting.underWay && t('compare.mayClose')}
          </span>
          {props.onBack && <Button onClick={props.onBack}>{t('common.back')}</Button>}
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <SiteLink href={page.url} look="button">
            {t('common.openPage')}
          </SiteLink>
          {choosing && (
            <Button look="primary" onClick={() => draft(writer)}>
              {t('compare.start')}
            </Button>
          )}
        </>
      }
    >
      {choosing ? (
        <>
          <p>{t('compare.choose')}</p>
          <WriterChoiceField writers={writers} redaction={redaction} value={writer} onChange={setWriter} />
        </>
      ) : (
        // What takes less than a second needs no progress.
        <div class={`compare-progress${writer === 'rules' && failure === null ? ' delayed' : ''}`}>
          <JobProgress
            job={job}
            last="compare"
            failure={failure}
            silent={drafting.silent}
            onLook={() => void drafting.look()}
            onRetry={() => draft(writer)}
            onByRules={drafting.rulesMayHelp ? () => draft('rules') : undefined}
          />
        </div>
      )}
    </StepFrame>
  );
}
