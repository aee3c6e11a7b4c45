import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

/** A box to tick, with its words and a note. */
export function Checkbox(props: {
  label: ComponentChildren;
  labelHidden?: boolean | undefined;
  note?: ComponentChildren;
  checked: boolean;
  /** Neither all nor none of what it stands for. */
  mixed?: boolean | undefined;
  disabled?: boolean | undefined;
  onChange: (checked: boolean) => void;
}) {
  const id = useId();
  return (
    <div class="choice">
      <input
        id={id}
        type="checkbox"
        checked={props.checked}
        ref={(box) => {
          if (box) box.indeterminate = props.mixed === true;
        }}
        disabled={props.disabled}
        aria-describedby={props.note ? `${id}-note` : undefined}
        onChange={(event) => props.onChange(event.currentTarget.checked)}
      />
      <span class="choice-words">
        <label for={id} class={props.labelHidden ? 'visually-hidden' : undefined}>
          {props.label}
        </label>
        {props.note && (
          <span id={`${id}-note`} class="choice-note">
            {props.note}
          </span>
        )}
      </span>
    </div>
  );
}
