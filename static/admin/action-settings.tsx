import type { Settings, SettingsView } from '../../src/contract/settings';
import { Checkbox } from '../parts/checkbox';
import { Field } from '../parts/field';
import { Select } from '../parts/select';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { keyedOptions } from './keyed-options';
import { LevelSettings } from './level-settings';
import type { settingsErrors } from './settings-errors';

/** 行动项: priority and window of each level, where they are raised, and whether overdue ones are remembered. */
export function ActionSettings(props: {
  view: SettingsView;
  settings: Settings;
  errors: ReturnType<typeof settingsErrors>;
  onChange: (part: Partial<Settings>) => void;
}) {
  const { t } = useText();
  const { settings } = props;
  return (
    <section class="settings-group" aria-labelledby="settings-actions">
      <h2 id="settings-actions">{t('admin.actions')}</h2>
      <LevelSettings
        settings={settings}
        priorities={props.view.priorities}
        errors={props.errors}
        onChange={(levels) => props.onChange({ levels })}
      />
      <div class="settings-pair">
        <Field label={t('admin.actionProject')} help={t('admin.actionProjectHelp')}>
          {(field) => (
            <Select
              field={field}
              value={settings.actionProjectKey ?? ''}
              options={[
                { value: '', label: t('admin.actionProjectNone') },
                ...keyedOptions(props.view.projects, settings.actionProjectKey),
              ]}
              onChange={(value) => props.onChange({ actionProjectKey: value || null })}
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
              onInput={(value) => props.onChange({ actionIssueType: value.trim() === '' ? null : value })}
            />
          )}
        </Field>
      </div>
      <Checkbox
        label={t('admin.remind')}
        note={t('admin.remindNote')}
        checked={settings.remindOverdue}
        onChange={(remindOverdue) => props.onChange({ remindOverdue })}
      />
    </section>
  );
}
