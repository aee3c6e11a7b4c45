import { useRef } from 'preact/hooks';
import type { ModelSettings, ProviderName, ProviderView } from '../../src/contract/settings';
import { Field } from '../parts/field';
import { Select } from '../parts/select';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import type { ModelErrors } from './model-errors';

/** Which service, which model of it, and for Azure whose resource. */
export function ProviderSettings(props: {
  providers: readonly ProviderView[];
  provider: ProviderView;
  model: ModelSettings;
  errors: ModelErrors;
  onChange: (part: Partial<ModelSettings>) => void;
}) {
  const { t } = useText();
  const { provider, model, errors } = props;
  // Whoever looks at another provider and comes back finds what they had typed.
  const left = useRef<Partial<Record<ProviderName, Pick<ModelSettings, 'model' | 'azureResource'>>>>({});
  const choose = (name: ProviderName) => {
    left.current[provider.name] = { model: model.model, azureResource: model.azureResource };
    props.onChange({ provider: name, ...(left.current[name] ?? { model: '', azureResource: '' }) });
  };
  return (
    <div class="settings-pair">
      <Field label={t('admin.provider')}>
        {(field) => (
          <Select
            field={field}
            value={provider.name}
            options={props.providers.map(({ name }) => ({ value: name, label: t(`provider.${name}`) }))}
            onChange={(value) => {
              const chosen = props.providers.find(({ name }) => name === value);
              if (chosen) choose(chosen.name);
            }}
          />
        )}
      </Field>
      <Field
        label={t(provider.needsResource ? 'admin.deployment' : 'admin.model')}
        required={provider.model === ''}
        help={provider.model === '' ? undefined : t('admin.modelHelp', { model: provider.model })}
        error={errors.model && t(`admin.error.${errors.model}`)}
      >
        {(field) => (
          <TextInput
            field={field}
            value={model.model}
            maxLength={200}
            placeholder={provider.model}
            required={provider.model === ''}
            onInput={(value) => props.onChange({ model: value.trim() })}
          />
        )}
      </Field>
      {provider.needsResource && (
        <Field
          label={t('admin.resource')}
          required
          help={t('admin.resourceHelp', { host: provider.host.replace('*', t('admin.resourceSample')) })}
          error={errors.azureResource && t(`admin.error.${errors.azureResource}`)}
        >
          {(field) => (
            <TextInput
              field={field}
              value={model.azureResource}
              maxLength={64}
              required
              onInput={(value) => props.onChange({ azureResource: value.trim().toLowerCase() })}
            />
          )}
        </Field>
      )}
    </div>
  );
}
