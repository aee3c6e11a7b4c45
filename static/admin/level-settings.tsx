import { Fragment } from 'preact';
import type { Settings } from '../../src/contract/settings';
import { Field } from '../parts/field';
import { Select } from '../parts/select';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { levels, mostDays } from './settings-errors';
import type { Level } from './settings-errors';

/** Priority and window of each P-level. */
export function LevelSettings(props: {
  settings: Settings;
  priorities: readonly string[];
  errors: Partial<Record<Level, 'days' | 'order'>>;
  onChange: (levels: Settings['levels']) => void;
}) {
  const { t } = useText();
  const current = props.settings.levels;
  return (
    <div class="settings-levels">
      {levels.map((level) => {
        const { priority, days } = current[level];
        const error = props.errors[level];
        const names = props.priorities.includes(priority)
          ? props.priorities
          : [...props.priorities, priority];
        const set = (part: Partial<Settings['levels'][Level]>) =>
          props.onChange({ ...current, [level]: { ...current[level], ...part } });
        return (
          <Fragment key={level}>
            <strong class="settings-level">{level}</strong>
            <Field label={t('admin.priority', { level })}>
              {(field) => (
                <Select
                  field={field}
                  value={priority}
                  options={names.map((name) => ({ value: name, label: name }))}
                  onChange={(value) => set({ priority: value })}
                />
              )}
            </Field>
            <Field
              label={t('admin.days', { level })}
              error={error && t(`admin.error.${error}`, { most: mostDays })}
            >
              {(field) => (
                <TextInput
                  field={field}
                  type="number"
                  min="1"
                  max={String(mostDays)}
                  value={Number.isNaN(days) ? '' : String(days)}
                  onInput={(value) => set({ days: value === '' ? Number.NaN : Number(value) })}
                />
              )}
            </Field>
          </Fragment>
        );
      })}
    </div>
  );
}
