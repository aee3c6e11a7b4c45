import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './field.css';

export interface RadioOption {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  readonly disabled?: boolean | undefined;
}

/** One of a few, all in sight. */
export function RadioGroup(props: {
  legend: string;
  value: string;
  options: readonly RadioOption[];
  onChange: (value: string) => void;
}) {
  const name = useId();
  return (
    <fieldset class="choices">
      <legend class="choices-legend">{props.legend}</legend>
      {props.options.map((option) => {
        const id = `${name}-${option.value}`;
        return (
          <div class="choice" key={option.value}>
            <input
              id={id}
              type="radio"
              name={name}
              checked={option.value === props.value}
              disabled={option.disabled}
              aria-describedby={option.note ? `${id}-note` : undefined}
              onChange={() => props.onChange(option.value)}
            />
            <span class="choice-words">
              <label for={id}>{option.label}</label>
              {option.note && (
                <span id={`${id}-note`} class="choice-note">
                  {option.note}
                </span>
              )}
            </span>
          </div>
        );
      })}
    </fieldset>
  );
}
