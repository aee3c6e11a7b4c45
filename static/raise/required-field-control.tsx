import { useState } from 'preact/hooks';
import type { PersonView } from '../../src/contract/actions-view';
import type { RequiredField } from '../../src/contract/raise-view';
import { Checkbox } from '../parts/checkbox';
import { Combobox } from '../parts/combobox';
import { Field } from '../parts/field';
import { Select } from '../parts/select';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { searchPeople } from './search-people';

/** The control that fits a required field of the project. */
export function RequiredFieldControl(props: {
  required: RequiredField;
  projectKey: string;
  value: string | readonly string[] | undefined;
  missing: boolean;
  disabled: boolean;
  onChange: (value: string | readonly string[]) => void;
}) {
  const { t } = useText();
  const { required, value, disabled, onChange } = props;
  const [person, setPerson] = useState('');
  const one = typeof value === 'string' ? value : '';
  const several = typeof value === 'string' || value === undefined ? [] : value;
  const error = props.missing ? t('raise.fieldMissing') : undefined;

  if (required.kind === 'choices')
    return (
      <fieldset class="choices">
        <legend class="choices-legend">
          {required.name}
          <span class="field-required"> *</span>
        </legend>
        {required.options.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={several.includes(id)}
            disabled={disabled}
            onChange={(checked) =>
              onChange(checked ? [...several, id] : several.filter((other) => other !== id))
            }
          />
        ))}
        {error && <p class="field-error small">{error}</p>}
      </fieldset>
    );

  return (
    <Field label={required.name} required error={error}>
      {(field) => {
        switch (required.kind) {
          case 'choice':
            return (
              <Select
                field={field}
                value={one}
                disabled={disabled}
                options={[
                  { value: '', label: t('raise.choose') },
                  ...required.options.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={onChange}
              />
            );
          case 'person':
            return (
              <Combobox<PersonView>
                field={field}
                label={required.name}
                chosen={person}
                search={(query) => searchPeople(props.projectKey, query)}
                disabled={disabled}
                onChoose={(chosen) => {
                  setPerson(chosen.name);
                  onChange(chosen.accountId ?? '');
                }}
              />
            );
          case 'paragraph':
            return (
              <textarea
                class="control"
                id={field.id}
                rows={3}
                value={one}
                disabled={disabled}
                aria-required="true"
                aria-invalid={field.invalid ? 'true' : undefined}
                aria-describedby={field.describedBy}
                onInput={(event) => onChange(event.currentTarget.value)}
              />
            );
          case 'number':
          case 'date':
          case 'text':
            return (
              <TextInput
                field={field}
                type={required.kind}
                value={one}
                required
                disabled={disabled}
                onInput={onChange}
              />
            );
          case 'choices':
          case 'unsupported':
            return null;
        }
      }}
    </Field>
  );
}
