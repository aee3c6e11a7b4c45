import type { ModelSettings } from '../../src/contract/settings';
import { Checkbox } from '../parts/checkbox';
import { Field } from '../parts/field';
import { Message } from '../parts/message';
import { TextInput } from '../parts/text-input';
import { useText } from '../text';
import { budgetLimits } from './model-errors';
import type { ModelErrors } from './model-errors';

/** What a model gets to see of an incident, and how much it may take for one report. */
export function SendingSettings(props: {
  /** In one line. */
  leaves: string;
  model: ModelSettings;
  errors: ModelErrors;
  onChange: (part: Partial<ModelSettings>) => void;
}) {
  const { t } = useText();
  const { redaction, tokenBudget } = props.model;
  return (
    <>
      <Message tone="information">
        <p>{props.leaves}</p>
        <p>{t('admin.alwaysRemoved')}</p>
      </Message>
      <fieldset class="choices">
        <legend class="choices-legend">{t('admin.alsoRemoved')}</legend>
        <Checkbox
          label={t('admin.removeNames')}
          note={t('admin.removeNamesNote')}
          checked={redaction.names}
          onChange={(names) => props.onChange({ redaction: { ...redaction, names } })}
        />
        <Checkbox
          label={t('admin.removeAddresses')}
          note={t('admin.removeAddressesNote')}
          checked={redaction.ipAddresses}
          onChange={(ipAddresses) => props.onChange({ redaction: { ...redaction, ipAddresses } })}
        />
      </fieldset>
      <div class="settings-short">
        <Field
          label={t('admin.tokenBudget')}
          help={t('admin.tokenBudgetHelp')}
          error={props.errors.tokenBudget && t('admin.error.tokenBudget', budgetLimits)}
        >
          {(field) => (
            <TextInput
              field={field}
              type="number"
              min={String(budgetLimits.least)}
              max={String(budgetLimits.most)}
              value={Number.isNaN(tokenBudget) ? '' : String(tokenBudget)}
              onInput={(value) => props.onChange({ tokenBudget: value === '' ? Number.NaN : Number(value) })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
