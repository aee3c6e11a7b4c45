import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useText } from '../text';
import './field.css';

/** What a control needs to belong to its field. */
export interface FieldIds {
  readonly id: string;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
}

/** Label, control, help and what is wrong, tied together for eyes and ears. */
export function Field(props: {
  label: string;
  labelHidden?: boolean | undefined;
  required?: boolean | undefined;
  help?: ComponentChildren;
  error?: ComponentChildren;
  warning?: ComponentChildren;
  children: (ids: FieldIds) => ComponentChildren;
}) {
  const id = useId();
  const { t } = useText();
  const notes = `${id}-notes`;
  const hasNotes = [props.help, props.error, props.warning].some(Boolean);
  return (
    <div class="field">
      <label class={props.labelHidden ? 'visually-hidden' : 'field-label'} for={id}>
        {props.label}
        {props.required && (
          <span class="field-required" title={t('common.required')}>
            {' *'}
          </span>
        )}
      </label>
      {props.children({ id, describedBy: hasNotes ? notes : undefined, invalid: Boolean(props.error) })}
      {hasNotes && (
        <div id={notes} class="field-notes">
          {props.error && <p class="field-error">{props.error}</p>}
          {props.warning && <p class="field-warning">{props.warning}</p>}
          {props.help && <p class="field-help">{props.help}</p>}
        </div>
      )}
    </div>
  );
}
