import { useState } from 'preact/hooks';
import type { Found } from '../../src/contract/found-view';
import type { Opening } from '../../src/contract/opening-view';
import type { JobView } from '../../src/contract/job-view';
import type { Published } from '../../src/contract/published-view';
import type { PublishTarget, SpaceChoice, ParentPage } from '../../src/contract/target-view';
import { call, closeView, refreshHost } from '../bridge';
import { CompareScreen } from '../compare/compare-screen';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { useText } from '../text';
import { useLoad } from '../use-call';
import { DraftStep } from './draft-step';
import { ExistingPostmortem } from './existing-postmortem';
import { FoundStep } from './found-step';
import { ReadingStep } from './reading-step';
import { ResultScreen } from './result-screen';
import { StepFrame } from './step-frame';
import { TargetStep } from './target-step';

/** What a person has chosen in step 2; kept while they go back and forth. */
export interface Destination {
  readonly target: PublishTarget;
  readonly space: SpaceChoice | null;
  readonly parent: ParentPage | null;
}

type Step =
  | { readonly at: 'opening' }
  | { readonly at: 'reading'; readonly jobId: string | null }
  | { readonly at: 'found'; readonly found: Found; readonly destination: Destination | null }
  | { readonly at: 'target'; readonly found: Found; readonly destination: Destination }
  | {
      readonly at: 'draft';
      readonly jobId: string;
      readonly found: Found | null;
      readonly destination: Destination | null;
    }
  | { readonly at: 'result'; readonly published: Published; readonly job: JobView }
  | { readonly at: 'compare' };

/** The whole of 创建复盘: from reading the incident to the page, or to the page that is there already. */
export function ActionApp() {
  const opening = useLoad(() => call('openPostmortem'));
  const [step, setStep] = useState<Step>({ at: 'opening' });
  const { t } = useText();

  const close = async () => {
    if (step.at === 'result') await refreshHost();
    await closeView();
  };

  if (opening.now.state !== 'done')
    return (
      <StepFrame heading={t('action.title')} focus={false}>
        {opening.now.state === 'failed' ? (
          <FailureNotice failure={opening.now.failure} onRetry={() => void opening.run()} />
        ) : (
          <>
            <Skeleton lines={6} />
            <Loading />
          </>
        )}
      </StepFrame>
    );

  const current = step.at === 'opening' ? firstStep(opening.now.value) : step;
  const { incident } = opening.now.value;
  switch (current.at) {
    case 'notIncident':
      return (
        <StepFrame
          heading={t('action.title')}
          focus
          footer={<Button onClick={() => void close()}>{t('common.close')}</Button>}
        >
          <Message tone="information" title={t('action.notIncident.title')}>
            <p>{t('action.notIncident.text')}</p>
          </Message>
        </StepFrame>
      );
    case 'existing':
      return (
        <ExistingPostmortem
          incident={incident}
          postmortem={current.postmortem}
          onCompare={() => setStep({ at: 'compare' })}
          onGone={() => void opening.run()}
          onClose={() => void close()}
        />
      );
    case 'reading':
      return (
        <ReadingStep
          incident={incident}
          jobId={current.jobId}
          onFound={(found) => setStep({ at: 'found', found, destination: null })}
          onClose={() => void close()}
        />
      );
    case 'found':
      return (
        <FoundStep
          found={current.found}
          confluence={opening.now.value.confluence}
          onChange={(found) => setStep({ ...current, found })}
          onNext={() =>
            setStep({
              at: 'target',
              found: current.found,
              destination: current.destination ?? defaultDestination(current.found),
            })
          }
          onClose={() => void close()}
        />
      );
    case 'target':
      return (
        <TargetStep
          found={current.found}
          confluence={opening.now.value.confluence}
          destination={current.destination}
          onChange={(destination) => setStep({ ...current, destination })}
          onBack={() => setStep({ at: 'found', found: current.found, destination: current.destination })}
          onStarted={() =>
            setStep({
              at: 'draft',
              jobId: current.found.jobId,
              found: current.found,
              destination: current.destination,
            })
          }
        />
      );
    case 'draft':
      return (
        <DraftStep
          jobId={current.jobId}
          incident={incident}
          onPublished={(published, job) => setStep({ at: 'result', published, job })}
          onReadAgain={() => setStep({ at: 'reading', jobId: null })}
          onChangeTarget={(found, target) =>
            setStep({
              at: 'target',
              found: current.found ?? found,
              destination: current.destination
                ? { ...current.destination, target: target ?? current.destination.target }
                : defaultDestination(found, target?.title),
            })
          }
          found={current.found}
          onClose={() => void close()}
        />
      );
    case 'result':
      return <ResultScreen published={current.published} job={current.job} onClose={() => void close()} />;
    case 'compare':
      return <CompareScreen onClose={() => void close()} onBack={() => setStep({ at: 'opening' })} />;
  }
}

type FirstStep =
  | Step
  | { readonly at: 'notIncident' }
  | { readonly at: 'existing'; readonly postmortem: NonNullable<Opening['postmortem']> };

/** Where the modal opens: on what is there already, on work that was left behind, or at the beginning. */
function firstStep(opening: Opening): Exclude<FirstStep, { at: 'opening' }> {
  const { postmortem, job } = opening;
  if (postmortem) return { at: 'existing', postmortem };
  if (!opening.isIncident) return { at: 'notIncident' };
  if (!job) return { at: 'reading', jobId: null };
  if (job.stage === 'reading' || job.stage === 'found') return { at: 'reading', jobId: job.jobId };
  if (job.published) return { at: 'result', published: job.published, job };
  return { at: 'draft', jobId: job.jobId, found: null, destination: null };
}

function defaultDestination(found: Found, title = found.defaults.title): Destination {
  return { target: { ...found.defaults, title }, space: found.defaultSpace, parent: found.defaultParent };
}
