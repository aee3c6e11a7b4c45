import { useCallback, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../src/contract/outcome';
import type { JobView } from '../../src/contract/job-view';
import type { WriterName } from '../../src/contract/target-view';
import { call } from '../bridge';
import { usePoll } from '../use-poll';

export interface PageJob {
  /** Null before one was begun, and while it is being begun. */
  readonly job: JobView | null;
  readonly failure: Failure | null;
  /** Looks that brought no answer, one after the other. */
  readonly silent: number;
  /** True from the beginning until it is drafted or has failed. */
  readonly underWay: boolean;
  /** True for a failure of a model, where rules could write in its place. */
  readonly rulesMayHelp: boolean;
  readonly begin: (writer: WriterName) => Promise<void>;
  readonly look: () => Promise<void>;
}

const isUnderWay = (job: JobView | null) => job?.stage === 'reading' || job?.stage === 'drafting';
const failureOf = (job: JobView | null): Failure | null =>
  job?.stage === 'failed' ? (job.failure ?? { code: 'DRAFT_FAILED' }) : null;

/**
 * A job of this person for the page: begun here, or found as it was left. Reading is done by the call that begins it; the drafting
 * may go on elsewhere when this screen is gone.
 */
export function usePageJob(
  purpose: 'compare' | 'write',
  found: JobView | null,
  start: (writer: WriterName) => Promise<Outcome<JobView>>,
): PageJob {
  const [job, setJob] = useState(found);
  const [failure, setFailure] = useState(failureOf(found));
  const [starting, setStarting] = useState(false);
  const [silent, setSilent] = useState(0);
  const starter = useRef(start);
  starter.current = start;
  /** Answers to looks from before a new beginning are of another job. */
  const round = useRef(0);

  const take = (next: JobView) => {
    setJob(next);
    setFailure(failureOf(next));
  };
  const begin = useCallback(async (writer: WriterName) => {
    const mine = ++round.current;
    setJob(null);
    setFailure(null);
    setSilent(0);
    setStarting(true);
    const outcome = await starter.current(writer);
    if (mine !== round.current) return;
    round.current++;
    setStarting(false);
    if (outcome.ok) take(outcome.value);
    else setFailure(outcome.failure);
  }, []);
  const look = async () => {
    const mine = round.current;
    const answer = await call('getPageJob', { purpose, jobId: starting ? null : (job?.jobId ?? null) });
    if (mine !== round.current) return;
    if (answer.ok) {
      setSilent(0);
      // While one is being begun, what is not under way is the one before.
      if (answer.value && (!starting || isUnderWay(answer.value))) take(answer.value);
    } else if (answer.failure.code === 'JOB_GONE') setFailure(answer.failure);
    else setSilent((times) => times + 1);
  };
  const underWay = failure === null && (starting || isUnderWay(job));
  usePoll(underWay, 1500, look);
  const ofModel = job === null ? failure?.code.startsWith('MODEL_') === true : job.writer !== 'rules';
  return { job, failure, silent, underWay, rulesMayHelp: failure !== null && ofModel, begin, look };
}
