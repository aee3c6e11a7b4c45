import { useState } from 'preact/hooks';
import type { IncidentHead } from '../../src/contract/opening-view';
import type { PostmortemSummary } from '../../src/contract/postmortem-view';
import { call } from '../bridge';
import { CountsLine } from '../counts-line';
import { FailureNotice } from '../failure-notice';
import { formatInstant } from '../format';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { SiteLink } from '../parts/site-link';
import { StateLozenge } from '../state-lozenge';
import { useText } from '../text';
import { useCall } from '../use-call';
import { StepFrame } from './step-frame';

/** The modal on an incident that has its postmortem already. */
export function ExistingPostmortem(props: {
  incident: IncidentHead;
  postmortem: PostmortemSummary;
  onCompare: () => void;
  /** The page turned out to be gone: the incident can have another. */
  onGone: () => void;
  onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { postmortem } = props;
  const isOpen = postmortem.access === 'open';
  const canCompare = isOpen && postmortem.canEdit;
  return (
    <StepFrame
      heading={t('action.existing.title', { key: props.incident.key })}
      aside={<StateLozenge state={postmortem.state} />}
      focus
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          {canCompare && <Button onClick={props.onCompare}>{t('action.existing.compare')}</Button>}
          <SiteLink href={postmortem.url} look="primary">
            {t('common.openPage')}
          </SiteLink>
        </>
      }
    >
      <div>
        <h2>{postmortem.title}</h2>
        <p class="subtle">
          {t('action.existing.updated', {
            when: formatInstant(postmortem.updatedAt, text),
            writer: t(`writer.${postmortem.writer}`),
          })}
        </p>
      </div>
      {postmortem.access !== 'open' && (
        <Message tone="information" title={t(`action.existing.access.${postmortem.access}`)}>
          <p>{t(`action.existing.next.${postmortem.access}`)}</p>
        </Message>
      )}
      {postmortem.access === 'unseen' && <GoneForGood onGone={props.onGone} />}
      <CountsLine counts={postmortem.counts} />
      {isOpen &&
        (postmortem.newEvidence > 0 ? (
          <Message
            tone="information"
            title={text.count('action.existing.newEvidence', postmortem.newEvidence)}
          >
            <p>{t(canCompare ? 'action.existing.newEvidenceText' : 'action.existing.readOnly')}</p>
          </Message>
        ) : (
          <p class="subtle">{t('action.existing.nothingNew')}</p>
        ))}
    </StepFrame>
  );
}

/** Two steps, since the app cannot tell a page for a few from one that was deleted for good, and a second page is hard to undo. */
function GoneForGood(props: { onGone: () => void }) {
  const { t } = useText();
  const [isAsked, setAsked] = useState(false);
  const confirming = useCall(() => call('confirmPageGone'));
  const confirm = async () => {
    if ((await confirming.run()).ok) props.onGone();
  };
  if (!isAsked)
    return (
      <div>
        <Button onClick={() => setAsked(true)}>{t('action.existing.gone.ask')}</Button>
      </div>
    );
  return (
    <Message tone="warning" title={t('action.existing.gone.title')}>
      <p>{t('action.existing.gone.text')}</p>
      <div class="message-actions">
        <Button onClick={() => void confirm()} busy={confirming.now.state === 'loading'}>
          {t('action.existing.gone.confirm')}
        </Button>
      </div>
      {confirming.now.state === 'failed' && <FailureNotice failure={confirming.now.failure} />}
    </Message>
  );
}
