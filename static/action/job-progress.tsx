import type { Failure } from '../../src/contract/outcome';
import type { JobView } from '../../src/contract/job-view';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { useText } from '../text';
import { DraftStages } from './draft-stages';
import type { LastStage } from './draft-stages';
import { SectionProgress } from './section-progress';

/** How far a job is: its stages, the sections that a model writes, and what went wrong, with the ways on. */
export function JobProgress(props: {
  job: JobView | null;
  /** What becomes of the draft. */
  last: LastStage;
  failure: Failure | null;
  /** Looks at the job that brought no answer, one after the other. */
  silent: number;
  onLook: () => void;
  onRetry?: (() => void) | undefined;
  retryLabel?: string | undefined;
  /** Has the rules write what a model could not. */
  onByRules?: (() => void) | undefined;
}) {
  const { t } = useText();
  const { job, failure } = props;
  return (
    <>
      {job ? (
        <DraftStages job={job} last={props.last} stopped={failure !== null} />
      ) : (
        failure === null && <Skeleton lines={5} />
      )}
      {!job && failure === null && <Loading />}
      {props.silent >= 3 && failure === null && (
        <Message tone="warning">
          <p role="status">{t('action.draft.silent')}</p>
          <p class="message-actions">
            <Button onClick={props.onLook}>{t('common.retry')}</Button>
          </p>
        </Message>
      )}
      {failure && (
        <FailureNotice
          failure={failure}
          onRetry={props.onRetry}
          retryLabel={props.retryLabel}
          otherWay={props.onByRules && <Button onClick={props.onByRules}>{t('action.draft.byRules')}</Button>}
        />
      )}
      {job?.writing && (
        <SectionProgress writing={job.writing} stopped={failure !== null || job.stage !== 'drafting'} />
      )}
    </>
  );
}
