import type { ComponentChildren, Ref } from 'preact';
import './button.css';

export interface ButtonProps {
  children: ComponentChildren;
  onClick?: (() => void) | undefined;
  look?: 'default' | 'primary' | 'subtle' | 'link' | undefined;
  type?: 'button' | 'submit' | undefined;
  disabled?: boolean | undefined;
  /** Under way: it cannot be pressed again, and keeps its width and its focus. */
  busy?: boolean | undefined;
  describedBy?: string | undefined;
  label?: string | undefined;
  expanded?: boolean | undefined;
  controls?: string | undefined;
  buttonRef?: Ref<HTMLButtonElement> | undefined;
}

/** A button. It stays in the tab order while it is busy or disabled, so that nobody loses their place. */
export function Button(props: ButtonProps) {
  const off = props.disabled === true || props.busy === true;
  return (
    <button
      ref={props.buttonRef ?? null}
      type={props.type ?? 'button'}
      class={`button button-${props.look ?? 'default'}${props.busy ? ' button-busy' : ''}`}
      aria-disabled={off ? 'true' : undefined}
      aria-busy={props.busy ? 'true' : undefined}
      aria-describedby={props.describedBy}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      onClick={(event) => {
        if (off) event.preventDefault();
        else props.onClick?.();
      }}
    >
      {props.children}
    </button>
  );
}
