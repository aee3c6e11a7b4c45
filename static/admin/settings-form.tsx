import { useEffect, useState } from 'preact/hooks';
import type { ProviderName, ProviderView, Settings, SettingsView } from '../../src/contract/settings';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/checkbox';
import { Field } from '../parts/field';
import { Message } from '../parts/message';
import { Select } from '../parts/select';
import { useText } from '../text';
import { useCall } from '../use-call';
import { ActionSettings } from './action-settings';
import { keyedOptions } from './keyed-options';
import { modelErrors, modelToSave } from './model-errors';
import { rebaseSettings } from './rebase-settings';
import { settingsErrors } from './settings-errors';
import { useModelKey } from './use-model-key';
import { WriterSettings } from './writer-settings';

const languages: readonly Settings['language'][] = ['zh-CN', 'en-US'];

/**
 * The form of the settings. A save of settings that somebody else changed meanwhile is refused; what was changed here is then
 * put upon theirs, in sight, before it can be saved.
 */
export function SettingsForm(props: { view: SettingsView }) {
  const { t } = useText();
  const [view, setView] = useState(props.view);
  const [settings, setSettings] = useState<Settings>(props.view.settings);
  const [tried, setTried] = useState(false);
  const saving = useCall((wanted: Settings, version: number) =>
    call('saveSettings', { settings: wanted, version }),
  );
  const reading = useCall(() => call('getSettings'));
  const provider = providerOf(view, settings.model.provider);
  const modelKey = useModelKey(provider, (providers) => setView((now) => ({ ...now, providers })));
  const wrongLevels = settingsErrors(settings);
  const wrongModel = modelErrors(settings, provider);
  const isModelInvalid =
    Object.keys(wrongModel).length > 0 || (settings.writer === 'openai' && modelKey.isWrong);
  const isInvalid = Object.keys(wrongLevels).length > 0 || isModelInvalid;
  const conflict = saving.now.state === 'failed' && saving.now.failure.code === 'SETTINGS_CHANGED';
  const settingsChanged = JSON.stringify(settings) !== JSON.stringify(view.settings);
  const isChanged = settingsChanged || modelKey.typed !== '';
  const withoutKey = settings.writer === 'openai' && provider.key !== 'set';
  const busy = saving.now.state === 'loading' || modelKey.busy !== null;

  useEffect(() => {
    if (!isChanged) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isChanged]);

  const change = (part: Partial<Settings>) => {
    setSettings({ ...settings, ...part });
    if (saving.now.state === 'done') saving.reset();
    if (reading.now.state === 'done') reading.reset();
  };
  const save = async () => {
    setTried(true);
    if (busy || isInvalid) return;
    reading.reset();
    // A key that was typed and not saved is wanted too.
    if (settings.writer === 'openai' && !(await modelKey.save())) return;
    const model = modelToSave(settings, view.settings.model, provider);
    const outcome = await saving.run({ ...settings, model }, view.version);
    if (!outcome.ok) return;
    setView(outcome.value);
    setSettings(outcome.value.settings);
  };
  const takeTheirs = async () => {
    const outcome = await reading.run();
    if (!outcome.ok) return;
    setSettings(rebaseSettings(view.settings, settings, outcome.value.settings));
    setView(outcome.value);
    saving.reset();
  };

  return (
    <form
      class="settings"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <fieldset class="settings-group">
        <legend>
          <h2>{t('admin.incidentTypes')}</h2>
        </legend>
        <p class="subtle small">{t('admin.incidentTypesHelp')}</p>
        <div class="settings-choices">
          {withChosen(view.issueTypes, settings.incidentTypes).map((type) => (
            <Checkbox
              key={type}
              label={type}
              checked={settings.incidentTypes.includes(type)}
              onChange={(checked) =>
                change({
                  incidentTypes: checked
                    ? [...settings.incidentTypes, type]
                    : settings.incidentTypes.filter((other) => other !== type),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <section class="settings-group" aria-labelledby="settings-page">
        <h2 id="settings-page">{t('admin.page')}</h2>
        <div class="settings-pair">
          <Field label={t('admin.language')}>
            {(field) => (
              <Select
                field={field}
                value={settings.language}
                options={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
                onChange={(value) => change({ language: value === 'en-US' ? 'en-US' : 'zh-CN' })}
              />
            )}
          </Field>
          <Field label={t('admin.space')} help={t('admin.spaceHelp')}>
            {(field) => (
              <Select
                field={field}
                value={settings.spaceKey ?? ''}
                options={[
                  { value: '', label: t('admin.spaceNone') },
                  ...keyedOptions(view.spaces, settings.spaceKey),
                ]}
                onChange={(value) => change({ spaceKey: value || null })}
              />
            )}
          </Field>
        </div>
      </section>
      <WriterSettings
        view={view}
        settings={settings}
        provider={provider}
        modelKey={modelKey}
        settingsChanged={settingsChanged}
        errors={tried ? wrongModel : {}}
        tried={tried}
        onTry={() => {
          setTried(true);
          return !isModelInvalid;
        }}
        onChange={change}
      />
      <ActionSettings view={view} settings={settings} errors={tried ? wrongLevels : {}} onChange={change} />
      {saving.now.state === 'failed' && (
        <FailureNotice
          failure={saving.now.failure}
          onRetry={conflict ? () => void takeTheirs() : undefined}
          retryLabel={conflict ? t('admin.reload') : undefined}
        />
      )}
      {reading.now.state === 'failed' && <FailureNotice failure={reading.now.failure} />}
      {reading.now.state === 'done' && (
        <Message tone="information" alert>
          <p>{t('admin.reloaded')}</p>
        </Message>
      )}
      {saving.now.state === 'done' && !(tried && isInvalid) && (
        <Message tone={withoutKey ? 'warning' : 'success'} alert>
          <p>{t(withoutKey ? 'admin.savedNoKey' : 'admin.saved')}</p>
        </Message>
      )}
      {tried && isInvalid && (
        <p class="field-error" role="alert">
          {t('admin.invalid')}
        </p>
      )}
      <div class="settings-foot">
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
        <span class="subtle small" role="status">
          {isChanged && !busy && t('admin.unsaved')}
        </span>
      </div>
    </form>
  );
}

function providerOf({ providers }: SettingsView, name: ProviderName): ProviderView {
  const provider = providers.find((candidate) => candidate.name === name);
  if (!provider) throw new Error(`The view of the settings has no provider ${name}`);
  return provider;
}

/** A value that the site no longer offers stays visible until somebody takes it back. */
function withChosen(offered: readonly string[], chosen: readonly string[]): string[] {
  return [...offered, ...chosen.filter((value) => !offered.includes(value))];
}
