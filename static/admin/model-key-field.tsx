import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ProviderView } from '../../src/contract/settings';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Field } from '../parts/field';
import { Lozenge } from '../parts/lozenge';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import type { ModelKey } from './use-model-key';

/** The key of a provider: whether there is one, a new one in its place, or none any more. Never the key itself. */
export function ModelKeyField(props: {
  provider: ProviderView;
  modelKey: ModelKey;
  settingsChanged: boolean;
  tried: boolean;
}) {
  const { t } = useText();
  const { provider, modelKey } = props;
  const isSet = provider.key === 'set';
  const [mode, setMode] = useState<'told' | 'typing' | 'removing'>('told');
  const [said, setSaid] = useState<'keySaved' | 'keyRemoved' | null>(null);
  const [asked, setAsked] = useState(false);
  const toFocus = useRef<'input' | 'confirm' | 'replace' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  // What had the focus is gone after a save or a removal; the control that follows it may come a moment later.
  useLayoutEffect(() => {
    if (toFocus.current === null) return;
    const control = box.current?.querySelector<HTMLElement>(`.key-${toFocus.current} :is(input, button)`);
    if (!control) return;
    control.focus();
    toFocus.current = null;
  });

  const show = (next: typeof mode, focus: typeof toFocus.current) => {
    setMode(next);
    setAsked(false);
    setSaid(null);
    toFocus.current = focus;
  };
  const save = async () => {
    setAsked(true);
    if (modelKey.typed.trim() === '' || !(await modelKey.save())) return;
    show('told', 'replace');
    setSaid('keySaved');
  };
  const remove = async () => {
    if (!(await modelKey.remove())) return;
    show('told', 'input');
    setSaid('keyRemoved');
  };

  return (
    <div class="settings-key" ref={box}>
      {isSet && mode !== 'typing' && modelKey.typed === '' ? (
        <div class="field">
          <span class="field-label">{t('admin.key')}</span>
          <div class="settings-row">
            <Lozenge tone="success">{t('admin.keySet')}</Lozenge>
            {mode === 'told' && (
              <>
                <span class="key-replace">
                  <Button onClick={() => show('typing', 'input')}>{t('admin.keyReplace')}</Button>
                </span>
                <Button look="subtle" onClick={() => show('removing', 'confirm')}>
                  {t('admin.keyRemove')}
                </Button>
              </>
            )}
          </div>
          {mode === 'removing' && (
            <div class="settings-row">
              <span>{t('admin.keyRemoveNote')}</span>
              <span class="key-confirm">
                <Button busy={modelKey.busy === 'removing'} onClick={() => void remove()}>
                  {t('admin.keyRemoveConfirm')}
                </Button>
              </span>
              <Button look="subtle" onClick={() => show('told', 'replace')}>
                {t('common.cancel')}
              </Button>
            </div>
          )}
        </div>
      ) : (
        <Field
          label={t('admin.key')}
          help={t('admin.keyHelp')}
          error={(props.tried || asked) && modelKey.isWrong ? t('admin.error.key') : undefined}
          warning={!isSet && modelKey.typed === '' ? t('admin.keyMissing') : undefined}
        >
          {(field) => (
            <div class="settings-row key-input">
              <TextInput
                field={field}
                type="password"
                value={modelKey.typed}
                maxLength={500}
                onInput={(text) => {
                  modelKey.type(text);
                  setSaid(null);
                }}
              />
              <Button
                disabled={modelKey.typed.trim() === ''}
                busy={modelKey.busy === 'saving'}
                onClick={() => void save()}
              >
                {t('admin.keySave')}
              </Button>
              {isSet && (
                <Button
                  look="subtle"
                  onClick={() => {
                    modelKey.type('');
                    show('told', 'replace');
                  }}
                >
                  {t('common.cancel')}
                </Button>
              )}
            </div>
          )}
        </Field>
      )}
      <p class={said ? 'small' : 'visually-hidden'} role="status">
        {said && t(said === 'keySaved' && props.settingsChanged ? 'admin.keySavedOnly' : `admin.${said}`)}
      </p>
      {modelKey.failure && <FailureNotice failure={modelKey.failure} />}
    </div>
  );
}
