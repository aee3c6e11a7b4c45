import { useState } from 'preact/hooks';
import type { Settings, SettingsView } from '../../src/contract/settings';
import { call } from '../bridge';
import { FailureNotice } from '../failure-notice';
import { Button } from '../parts/button';
import { Checkbox } from '../parts/checkbox';
import { Field } from '../parts/field';
import { Message } from '../parts/message';
import { Select } from '../parts/select';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { useCall } from '../use-call';
import { LevelSettings } from './level-settings';
import { settingsErrors } from './settings-errors';

const languages: readonly Settings['language'][] = ['zh-CN', 'en-US'];

/** The form of the settings. A save of settings that somebody else changed meanwhile is refused, not mixed. */
export function SettingsForm(props: { view: SettingsView; onReload: () => void }) {
  const { t } = useText();
  const [view, setView] = useState(props.view);
  const [settings, setSettings] = useState<Settings>(props.view.settings);
  const [tried, setTried] = useState(false);
  const saving = useCall((wanted: Settings, version: number) =>
    call('saveSettings', { settings: wanted, version }),
  );
  const errors = settingsErrors(settings);
  const conflict = saving.now.state === 'failed' && saving.now.failure.code === 'SETTINGS_CHANGED';
  const busy = saving.now.state === 'loading';

  const change = (part: Partial<Settings>) => {
    setSettings({ ...settings, ...part });
    if (saving.now.state === 'done') saving.reset();
  };
  const save = async () => {
    setTried(true);
    if (busy || Object.keys(errors).length > 0) return;
    const outcome = await saving.run(settings, view.version);
    if (!outcome.ok) return;
    setView(outcome.value);
    setSettings(outcome.value.settings);
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
                  ...keyed(view.spaces, settings.spaceKey),
                ]}
                onChange={(value) => change({ spaceKey: value || null })}
              />
            )}
          </Field>
        </div>
      </section>
      <section class="settings-group" aria-labelledby="settings-actions">
        <h2 id="settings-actions">{t('admin.actions')}</h2>
        <LevelSettings
          settings={settings}
          priorities={view.priorities}
          errors={tried ? errors : {}}
          onChange={(levels) => change({ levels })}
        />
        <div class="settings-pair">
          <Field label={t('admin.actionProject')} help={t('admin.actionProjectHelp')}>
            {(field) => (
              <Select
                field={field}
                value={settings.actionProjectKey ?? ''}
                options={[
                  { value: '', label: t('admin.actionProjectNone') },
                  ...keyed(view.projects, settings.actionProjectKey),
                ]}
                onChange={(value) => change({ actionProjectKey: value || null })}
              />
            )}
          </Field>
          <Field label={t('admin.actionType')} help={t('admin.actionTypeHelp')}>
            {(field) => (
              <TextInput
                field={field}
                value={settings.actionIssueType ?? ''}
                maxLength={60}
                placeholder={t('admin.actionTypeNone')}
                onInput={(value) => change({ actionIssueType: value.trim() === '' ? null : value })}
              />
            )}
          </Field>
        </div>
        <Checkbox
          label={t('admin.remind')}
          note={t('admin.remindNote')}
          checked={settings.remindOverdue}
          onChange={(remindOverdue) => change({ remindOverdue })}
        />
      </section>
      {saving.now.state === 'failed' && (
        <FailureNotice
          failure={saving.now.failure}
          onRetry={conflict ? props.onReload : undefined}
          retryLabel={conflict ? t('admin.reload') : undefined}
        />
      )}
      {saving.now.state === 'done' && (
        <Message tone="success" alert>
          <p>{t('admin.saved')}</p>
        </Message>
      )}
      {tried && Object.keys(errors).length > 0 && (
        <p class="field-error" role="alert">
          {t('admin.invalid')}
        </p>
      )}
      <div class="settings-foot">
        <Button type="submit" look="primary" busy={busy}>
          {t('common.save')}
        </Button>
      </div>
    </form>
  );
}

/** A value that the site no longer offers stays visible until somebody takes it back. */
function withChosen(offered: readonly string[], chosen: readonly string[]): string[] {
  return [...offered, ...chosen.filter((value) => !offered.includes(value))];
}

function keyed(offered: readonly { key: string; name: string }[], chosen: string | null) {
  const options = offered.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));
  return chosen === null || offered.some(({ key }) => key === chosen)
    ? options
    : [...options, { value: chosen, label: chosen }];
}
