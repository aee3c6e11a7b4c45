import type { JobView } from '../../src/contract/job-view';
import type { Published } from '../../src/contract/published-view';
import { CountsLine } from '../counts-line';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import { FindingsList } from './findings-list';
import { StepFrame } from './step-frame';
import { WrittenHow } from './written-how';

/** The page is there: the way to it, what a person should look at before the review, and how it was written. */
export function ResultScreen(props: { published: Published; job: JobView; onClose: () => void }) {
  const { t } = useText();
  const { published } = props;
  return (
    <StepFrame
      step={3}
      heading={t(published.created ? 'action.result.created' : 'action.result.found')}
      focus
      footer={
        <>
          <Button onClick={props.onClose}>{t('common.close')}</Button>
          <SiteLink href={published.url} look="primary">
            {t('common.openPage')}
          </SiteLink>
        </>
      }
    >
      <Message tone="success" title={published.title}>
        <CountsLine counts={published.counts} />
      </Message>
      {published.warnings.length > 0 && (
        <Message tone="warning" title={t('action.result.warnings')}>
          <ul>
            {published.warnings.map((warning) => (
              <li key={warning}>{t(`publishWarning.${warning}`)}</li>
            ))}
          </ul>
        </Message>
      )}
      <FindingsList findings={published.findings} />
      <WrittenHow job={props.job} findings={published.findings} />
    </StepFrame>
  );
}
