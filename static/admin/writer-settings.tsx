import type { ModelSettings, ProviderView, Settings, SettingsView } from '../../src/contract/settings';
import { Field } from '../parts/field';
import { RadioGroup } from '../parts/radio-group';
import { Select } from '../parts/select';
import { useText } from '../text';
import { ConnectionTest } from './connection-test';
import { ModelKeyField } from './model-key-field';
import { hostOf, modelToSave } from './model-errors';
import type { ModelErrors } from './model-errors';
import { ProviderSettings } from './provider-settings';
import { SendingSettings } from './sending-settings';
import type { ModelKey } from './use-model-key';

const writers: readonly Settings['writer'][] = ['rules', 'openai', 'forge-llm'];

/** 撰写引擎: who writes when nobody chooses otherwise, and for a model which one, with whose key, and what it gets to see. */
export function WriterSettings(props: {
  view: SettingsView;
  settings: Settings;
  provider: ProviderView;
  modelKey: ModelKey;
  /** The form holds settings that are not saved. */
  settingsChanged: boolean;
  errors: ModelErrors;
  tried: boolean;
  /** Shows what is wrong; true when nothing is. */
  onTry: () => boolean;
  onChange: (part: Partial<Settings>) => void;
}) {
  const { t } = useText();
  const { view, settings, provider, errors } = props;
  const { writer, model } = settings;
  const changeModel = (part: Partial<ModelSettings>) => props.onChange({ model: { ...model, ...part } });
  const noForge = view.forgeModels.length === 0;
  const notes = {
    rules: t('writerNote.rules'),
    openai: t('admin.writerNote.openai'),
    'forge-llm': t(noForge ? 'admin.writerNote.noForge' : 'writerNote.atlassian'),
  } as const;
  const host = hostOf(provider, model);
  const typedKey = writer === 'openai' ? props.modelKey.typed.trim() || null : null;
  return (
    <section class="settings-group" aria-labelledby="settings-writer">
      <h2 id="settings-writer">{t('admin.writer')}</h2>
      <p class="subtle small">{t('admin.writerHelp')}</p>
      <RadioGroup
        legend={t('admin.writerFirst')}
        value={writer}
        options={writers.map((value) => ({
          value,
          label: t(`writer.${value}`),
          note: notes[value],
          disabled: value === 'forge-llm' && noForge && writer !== 'forge-llm',
        }))}
        onChange={(value) => {
          const chosen = writers.find((name) => name === value);
          if (chosen) props.onChange({ writer: chosen });
        }}
      />
      {writer === 'rules' && provider.key === 'set' && (
        <p class="subtle small">
          {t('admin.stillOffered', { provider: t(`provider.${provider.name}`), writer: t('writer.openai') })}
        </p>
      )}
      {writer === 'openai' && (
        <>
          <ProviderSettings
            providers={view.providers}
            provider={provider}
            model={model}
            errors={errors}
            onChange={changeModel}
          />
          <ModelKeyField
            key={provider.name}
            provider={provider}
            modelKey={props.modelKey}
            settingsChanged={props.settingsChanged}
            tried={props.tried}
          />
          <SendingSettings
            leaves={host === null ? t('admin.sendsSomewhere') : t('writerNote.sends', { host })}
            model={model}
            errors={errors}
            onChange={changeModel}
          />
        </>
      )}
      {writer === 'forge-llm' && (
        <>
          {!noForge && (
            <div class="settings-pair">
              <Field label={t('admin.model')}>
                {(field) => (
                  <Select
                    field={field}
                    value={model.forgeModel ?? ''}
                    options={[
                      { value: '', label: t('admin.forgeFirst', { model: view.forgeModels[0] ?? '' }) },
                      ...withChosen(view.forgeModels, model.forgeModel).map((name) => ({
                        value: name,
                        label: name,
                      })),
                    ]}
                    onChange={(value) => changeModel({ forgeModel: value || null })}
                  />
                )}
              </Field>
            </div>
          )}
          <SendingSettings
            leaves={t('writerNote.atlassian')}
            model={model}
            errors={errors}
            onChange={changeModel}
          />
        </>
      )}
      {writer !== 'rules' && !(writer === 'forge-llm' && noForge) && (
        <ConnectionTest
          input={{ writer, model: modelToSave(settings, view.settings.model, provider), key: typedKey }}
          hasKey={writer === 'forge-llm' || typedKey !== null || provider.key === 'set'}
          onTry={props.onTry}
        />
      )}
    </section>
  );
}

/** A model that is not active any more stays visible until somebody takes it back. */
function withChosen(offered: readonly string[], chosen: string | null): readonly string[] {
  return chosen === null || offered.includes(chosen) ? offered : [...offered, chosen];
}
