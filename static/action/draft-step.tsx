import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, FailureCode } from '../../src/contract/outcome';
import type { Found } from '../../src/contract/found-view';
import type { IncidentHead } from '../../src/contract/opening-view';
import type { JobView } from '../../src/contract/job-view';
import type { Published } from '../../src/contract/published-view';
import type { PublishTarget } from '../../src/contract/target-view';
import { call } from '../bridge';
import { Button } from '../parts/button';
import { useText } from '../text';
import { usePoll } from '../use-poll';
import { JobProgress } from './job-progress';
import { StepFrame } from './step-frame';

/** Failures that are mended by another place or title; the first two never by trying the same again. */
const aboutTarget: readonly FailureCode[] = [
  'TITLE_TAKEN',
  'SPACE_NOT_FOUND',
  'NOT_ALLOWED',
  'PAGE_NOT_FOUND',
  'CONFLUENCE_MISSING',
];

/** Step 3: waits for the draft and makes the page. The work is done elsewhere: closing this loses nothing. */
export function DraftStep(props: {
  jobId: string;
  incident: IncidentHead;
  found: Found | null;
  onPublished: (published: Published, job: JobView) => void;
  /** Back to step 2, with the target that failed, bettered where that was possible. */
  onChangeTarget: (found: Found, target: PublishTarget | null) => void;
  onReadAgain: () => void;
  onClose: () => void;
}) {
  const { t } = useText();
  const { jobId } = props;
  const [job, setJob] = useState<JobView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [silent, setSilent] = useState(0);
  const [busy, setBusy] = useState(false);
  const publishing = useRef(false);
  const { onPublished } = props;

  const look = async () => {
    const answer = await call('getJob', { jobId });
    if (!answer.ok) {
      if (answer.failure.code === 'JOB_GONE' || answer.failure.code === 'BAD_REQUEST')
        setFailure(answer.failure);
      else setSilent((times) => times + 1);
      return;
    }
    setSilent(0);
    setJob(answer.value);
    if (answer.value.published) onPublished(answer.value.published, answer.value);
    else if (answer.value.stage === 'failed') setFailure(answer.value.failure ?? { code: 'DRAFT_FAILED' });
  };
  usePoll(failure === null, 1500, look);

  const stage = job?.stage;
  const publisher = useRef(async () => {});
  publisher.current = async () => {
    if (publishing.current || !job) return;
    publishing.current = true;
    const outcome = await call('publishPostmortem', { jobId });
    publishing.current = false;
    if (outcome.ok) props.onPublished(outcome.value, job);
    // Somebody else, or another tab, is making the page: the next look at the job tells how that ended.
    else if (outcome.failure.code !== 'IN_PROGRESS') setFailure(outcome.failure);
  };
  useEffect(() => {
    if (stage === 'drafted' && failure === null) void publisher.current();
  }, [stage, failure]);

  /** What has to be drafted anew; a failure of the page alone leaves the draft as it is. */
  const failedTarget = job?.stage === 'failed' ? job.target : null;
  const draftAgain = async (target: PublishTarget) => {
    setBusy(true);
    const outcome = await call('startDraft', { jobId, target });
    setBusy(false);
    if (outcome.ok) setJob(outcome.value);
    setFailure(outcome.ok ? null : outcome.failure);
  };
  const retry = () => (failedTarget ? void draftAgain(failedTarget) : setFailure(null));

  const changeTarget = async () => {
    setBusy(true);
    const found = props.found
      ? { ok: true as const, value: props.found }
      : await call('readIncident', { jobId });
    setBusy(false);
    if (!found.ok) {
      setFailure(found.failure);
      return;
    }
    const suggestion = failure?.code === 'TITLE_TAKEN' ? failure.detail?.['suggestion'] : undefined;
    const target = job?.target ?? null;
    props.onChangeTarget(
      found.value,
      target && typeof suggestion === 'string' ? { ...target, title: suggestion } : target,
    );
  };

  const gone = failure?.code === 'JOB_GONE';
  const hopeless = failure?.code === 'TITLE_TAKEN' || failure?.code === 'SPACE_NOT_FOUND';
  return (
    <StepFrame
      step={3}
      heading={t('action.draft.title', { key: props.incident.key })}
      focus
      footer={
        <>
          <span class="step-foot-note">{failure === null && t('action.draft.mayClose')}</span>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          {failure && aboutTarget.includes(failure.code) && (
            <Button look="primary" busy={busy} onClick={() => void changeTarget()}>
              {t('action.draft.changeTarget')}
            </Button>
          )}
        </>
      }
    >
      <JobProgress
        job={job}
        last="page"
        failure={failure}
        silent={silent}
        onLook={() => void look()}
        onRetry={gone ? props.onReadAgain : busy || hopeless ? undefined : retry}
        retryLabel={gone ? t('action.draft.readAgain') : undefined}
        onByRules={
          !gone && !busy && failedTarget && failedTarget.writer !== 'rules'
            ? () => void draftAgain({ ...failedTarget, writer: 'rules' })
            : undefined
        }
      />
    </StepFrame>
  );
}
