import type { ComponentChildren } from 'preact';
import type { Failure } from '../src/contract/outcome';
import { failureDetail } from './failure-words';
import { Button } from './parts/button';
import { Message } from './parts/message';
import { SiteLink } from './parts/site-link';
import { useText } from './text';

/** A failure in words with what to do next. Every code has its words: a new one does not compile without them. */
export function FailureNotice(props: {
  failure: Failure;
  onRetry?: (() => void) | undefined;
  retryLabel?: string | undefined;
  /** A button beside the retry that leads round the failure. */
  otherWay?: ComponentChildren;
}) {
  const text = useText();
  const { code, detail } = props.failure;
  const more = failureDetail(props.failure, text);
  const url = detail?.['url'];
  return (
    <Message tone="error" title={text.t(`failure.${code}.title`)} alert>
      <p>{text.t(`failure.${code}.text`)}</p>
      {more && <p>{more}</p>}
      <p>{text.t(`failure.${code}.next`)}</p>
      {[props.onRetry, props.otherWay, typeof url === 'string'].some(Boolean) && (
        <p class="message-actions">
          {props.onRetry && (
            <Button onClick={props.onRetry}>{props.retryLabel ?? text.t('common.retry')}</Button>
          )}
          {props.otherWay}
          {typeof url === 'string' && <SiteLink href={url}>{text.t('common.openPage')}</SiteLink>}
        </p>
      )}
    </Message>
  );
}
