import type { IncidentHead } from '../../src/contract/opening-view';
import type { PostmortemSummary } from '../../src/contract/postmortem-view';
import { CountsLine } from '../counts-line';
import { formatInstant } from '../format';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { SiteLink } from '../parts/site-link';
import { StateLozenge } from '../state-lozenge';
import { useText } from '../text';
import { StepFrame } from './step-frame';

/** The modal on an incident that has its postmortem already. */
export function ExistingPostmortem(props: {
  incident: IncidentHead;
  postmortem: PostmortemSummary;
  onCompare: () => void;
  onClose: () => void;
}) {
  const text = useText();
  const { t } = text;
  const { postmortem } = props;
  return (
    <StepFrame
      heading={t('action.existing.title', { key: props.incident.key })}
      aside={<StateLozenge state={postmortem.state} />}
      focus
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <Button onClick={props.onCompare}>{t('action.existing.compare')}</Button>
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
      <CountsLine counts={postmortem.counts} />
      {postmortem.newEvidence > 0 ? (
        <Message tone="information" title={text.count('action.existing.newEvidence', postmortem.newEvidence)}>
          <p>{t('action.existing.newEvidenceText')}</p>
        </Message>
      ) : (
        <p class="subtle">{t('action.existing.nothingNew')}</p>
      )}
    </StepFrame>
  );
}
