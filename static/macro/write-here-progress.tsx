import { useEffect, useRef } from 'preact/hooks';
import type { WriterName } from '../../src/contract/target-view';
import { JobProgress } from '../action/job-progress';
import { call, reloadPage } from '../bridge';
import { FailureNotice } from '../failure-notice';
import type { PageJob } from '../page-job/use-page-job';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Message } from '../parts/message';
import { useText } from '../text';
import { useCall } from '../use-call';
import './empty-page.css';

/** A report that is being drafted for this page and then written into it. */
export function WriteHereProgress(props: {
  drafting: PageJob;
  incidentKey: string;
  writer: WriterName;
  /** Writes as soon as it is drafted; somebody who came back to a draft is asked first. */
  writesAlone: boolean;
  onDraft: (writer: WriterName) => void;
  /** Back to the choice of an incident. */
  onOther: () => void;
}) {
  const { t } = useText();
  const { job, failure, silent, look, underWay, rulesMayHelp } = props.drafting;
  const writing = useCall((jobId: string) => call('writeHere', { jobId }));
  const jobId = job?.stage === 'drafted' ? job.jobId : null;
  const write = async (of: string) => {
    const outcome = await writing.run(of);
    if (outcome.ok) await reloadPage(outcome.value.url);
  };
  const writer = useRef(write);
  writer.current = write;
  useEffect(() => {
    if (jobId !== null && props.writesAlone) void writer.current(jobId);
  }, [jobId, props.writesAlone]);

  if (writing.now.state === 'done') {
    const { title, url } = writing.now.value;
    return (
      <Message tone="success" title={t('macro.written')} alert>
        <p>{title}</p>
        <p class="message-actions">
          <Button look="primary" onClick={() => void reloadPage(url)}>
            {t('macro.reload')}
          </Button>
        </p>
      </Message>
    );
  }
  const failed = failure !== null || writing.now.state === 'failed';
  return (
    <section class="write-here" aria-label={t('macro.writing', { key: props.incidentKey })}>
      <h2>{t('macro.writing', { key: props.incidentKey })}</h2>
      {underWay && <p class="subtle">{t('macro.mayLeave')}</p>}
      <JobProgress
        job={job}
        last="here"
        failure={failure}
        silent={silent}
        onLook={() => void look()}
        onRetry={() => props.onDraft(props.writer)}
        onByRules={rulesMayHelp ? () => props.onDraft('rules') : undefined}
      />
      {writing.now.state === 'loading' && <Loading label={t('macro.writingNote')} />}
      {writing.now.state === 'failed' && (
        <FailureNotice
          failure={writing.now.failure}
          onRetry={jobId === null ? undefined : () => void write(jobId)}
        />
      )}
      <p class="message-actions">
        {jobId !== null && writing.now.state === 'idle' && !props.writesAlone && (
          <Button look="primary" onClick={() => void write(jobId)}>
            {t('macro.writeDraft')}
          </Button>
        )}
        {(failed || (jobId !== null && !props.writesAlone)) && (
          <Button onClick={props.onOther}>{t('macro.otherIncident')}</Button>
        )}
      </p>
    </section>
  );
}
