import type { Ref } from 'preact';
import type { FieldIds } from './field';

/** A one-line input of text, number, date or time, with the browser's own picker; a password is never filled in from elsewhere. */
export function TextInput(props: {
  field: FieldIds;
  value: string;
  onInput: (value: string) => void;
  type?: 'text' | 'number' | 'date' | 'time' | 'search' | 'password' | undefined;
  placeholder?: string | undefined;
  min?: string | undefined;
  max?: string | undefined;
  maxLength?: number | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}) {
  // Preact's types tell inputs apart by a literal type; what they have in common is all that is used here.
  const type = (props.type ?? 'text') as 'text';
  return (
    <input
      ref={props.inputRef ?? null}
      class="control"
      id={props.field.id}
      type={type}
      value={props.value}
      placeholder={props.placeholder}
      min={props.min}
      max={props.max}
      maxLength={props.maxLength}
      disabled={props.disabled}
      autocomplete={props.type === 'password' ? 'new-password' : 'off'}
      aria-required={props.required ? 'true' : undefined}
      aria-invalid={props.field.invalid ? 'true' : undefined}
      aria-describedby={props.field.describedBy}
      onInput={(event) => props.onInput(event.currentTarget.value)}
    />
  );
}
