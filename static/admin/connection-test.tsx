import { useState } from 'preact/hooks';
import type { Failure } from '../../src/contract/outcome';
import type { CallInput } from '../bridge';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { failureDetail } from '../failure-words';
import { Button } from '../parts/button';
import { Message } from '../parts/message';
import { useText } from '../text';
import { useCall } from '../use-call';

type Input = CallInput<'testModel'>[0];

/** Asks the model one small question with what the form holds now, saved or not. An answer about other settings is not shown. */
export function ConnectionTest(props: {
  input: Input;
  hasKey: boolean;
  /** @returns true when the fields hold what can be tried; otherwise each says what is wrong */
  onTry: () => boolean;
}) {
  const { t } = useText();
  const testing = useCall((input: Input) => call('testModel', input));
  const [tested, setTested] = useState('');
  const [noKey, setNoKey] = useState(false);
  const current = JSON.stringify(props.input);
  const isCurrent = tested === current;
  const { now } = testing;

  const test = () => {
    if (!props.onTry()) return;
    setNoKey(!props.hasKey);
    if (!props.hasKey) return;
    setTested(current);
    void testing.run(props.input);
  };

  return (
    <div class="settings-key">
      <div class="settings-row">
        <Button busy={now.state === 'loading'} onClick={test}>
          {t('admin.test')}
        </Button>
        <span class="subtle small" role="status">
          {now.state === 'loading' && t('admin.testing')}
        </span>
      </div>
      {noKey && !props.hasKey && (
        <p class="field-error" role="alert">
          {t('admin.testNoKey')}
        </p>
      )}
      {isCurrent && now.state === 'done' && (
        <Message tone="success" alert>
          <p>{t('admin.testWorks', { ...now.value })}</p>
        </Message>
      )}
      {isCurrent && now.state === 'failed' && <TestFailure failure={now.failure} />}
    </div>
  );
}

/** What an administrator can do about it; the words for reports speak to those who wait for one. */
function TestFailure({ failure }: { failure: Failure }) {
  const text = useText();
  const words = text.find(`admin.testFailure.${failure.code}`);
  if (words === undefined) return <FailureNotice failure={failure} />;
  const detail = failureDetail(failure, text);
  return (
    <Message tone="error" title={text.t('admin.testFailed')} alert>
      <p>{words}</p>
      {detail && <p>{detail}</p>}
    </Message>
  );
}
