import type { FieldIds } from './field';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

/** The browser's own select: right on every device and for every reader of screens. */
export function Select(props: {
  field: FieldIds;
  value: string;
  options: readonly SelectOption[];
  onChange: (value: string) => void;
  disabled?: boolean | undefined;
}) {
  return (
    <select
      class="control"
      id={props.field.id}
      value={props.value}
      disabled={props.disabled}
      aria-invalid={props.field.invalid ? 'true' : undefined}
      aria-describedby={props.field.describedBy}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    >
      {props.options.map((option) => (
        <option key={option.value} value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
