import { StepFrame } from '../action/step-frame';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Loading, Skeleton } from '../parts/loading';
import { Message } from '../parts/message';
import { SiteLink } from '../parts/site-link';
import { useText } from '../text';
import { useLoad } from '../use-call';
import { RaiseForm } from './raise-form';

/** 建单: the actions of the page, checked, to be confirmed and raised. */
export function RaiseScreen(props: { onClose: () => void }) {
  const { t } = useText();
  const preview = useLoad(() => call('previewRaise'));
  if (preview.now.state === 'done' && preview.now.value.rows.length > 0)
    return <RaiseForm preview={preview.now.value} onClose={props.onClose} />;
  return (
    <StepFrame
      heading={t('raise.title')}
      focus={preview.now.state !== 'loading'}
      footer={<Button onClick={props.onClose}>{t('common.close')}</Button>}
    >
      {preview.now.state === 'failed' && (
        <FailureNotice failure={preview.now.failure} onRetry={() => void preview.run()} />
      )}
      {preview.now.state === 'done' && (
        <Message tone="information" title={t('raise.empty')}>
          <p>{t('raise.emptyText')}</p>
          <p>
            <SiteLink href={preview.now.value.page.url}>{preview.now.value.page.title}</SiteLink>
          </p>
        </Message>
      )}
      {preview.now.state === 'loading' && (
        <>
          <Loading label={t('raise.loading')} />
          <Skeleton lines={9} />
        </>
      )}
    </StepFrame>
  );
}
