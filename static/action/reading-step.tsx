import { useEffect, useRef, useState } from 'preact/hooks';
import type { Failure } from '../../src/contract/outcome';
import type { Found } from '../../src/contract/found-view';
import type { IncidentHead } from '../../src/contract/opening-view';
import type { JobView } from '../../src/contract/job-view';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Skeleton } from '../parts/loading';
import { useText } from '../text';
import { usePoll } from '../use-poll';
import { IncidentAside, incidentHeading } from './incident-heading';
import { ReadingBars } from './reading-bars';
import { StepFrame } from './step-frame';

/** Step 1 while the incident is being read. Reading starts by itself; the bars tell how far it is. */
export function ReadingStep(props: {
  incident: IncidentHead;
  /** A reading that was left behind, to be taken up again. */
  jobId: string | null;
  onFound: (found: Found) => void;
  onClose: () => void;
}) {
  const text = useText();
  const [jobId, setJobId] = useState(props.jobId);
  const [job, setJob] = useState<JobView | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [round, setRound] = useState(0);

  const read = async (isCurrent: () => boolean) => {
    const left = round === 0 ? props.jobId : null;
    const started =
      left === null ? await call('startReading') : { ok: true as const, value: { jobId: left } };
    if (!isCurrent()) return;
    if (!started.ok) {
      setFailure(started.failure);
      return;
    }
    setJobId(started.value.jobId);
    const found = await call('readIncident', { jobId: started.value.jobId });
    if (!isCurrent()) return;
    if (found.ok) props.onFound(found.value);
    // The records of a job are kept for a limited time: one that was left too long ago is read anew.
    else if (left !== null && found.failure.code === 'JOB_GONE') setRound(1);
    else setFailure(found.failure);
  };
  const reader = useRef(read);
  reader.current = read;

  // Once a round: a parent that draws anew must not start the reading again.
  useEffect(() => {
    let current = true;
    void reader.current(() => current);
    return () => {
      current = false;
    };
  }, [round]);

  usePoll(jobId !== null && failure === null, 700, async () => {
    if (jobId === null) return;
    const answer = await call('getJob', { jobId });
    if (answer.ok) setJob(answer.value);
  });

  return (
    <StepFrame
      step={1}
      heading={incidentHeading(props.incident, text)}
      aside={<IncidentAside incident={props.incident} />}
      focus
      footer={<Button onClick={props.onClose}>{text.t('common.cancel')}</Button>}
    >
      {failure ? (
        <FailureNotice
          failure={failure}
          onRetry={() => {
            setFailure(null);
            setJob(null);
            setRound(round + 1);
          }}
        />
      ) : (
        <section class="reading" aria-label={text.t('action.reading.title')}>
          <p role="status">{text.t('action.reading.title')}</p>
          <ReadingBars job={job} />
          <Skeleton lines={5} />
        </section>
      )}
    </StepFrame>
  );
}
