import type { ComponentChildren } from 'preact';
import './message.css';

/** A message in the flow of the screen. `alert`: read out at once, for what just went wrong. */
export function Message(props: {
  tone: 'information' | 'success' | 'warning' | 'error' | 'discovery';
  title?: string | undefined;
  children?: ComponentChildren;
  alert?: boolean | undefined;
}) {
  return (
    <div class={`message message-${props.tone}`} role={props.alert ? 'alert' : undefined}>
      <span class="message-mark" aria-hidden="true">
        {marks[props.tone]}
      </span>
      <div class="message-body">
        {props.title && <p class="message-title">{props.title}</p>}
        {props.children}
      </div>
    </div>
  );
}

const marks = { information: 'i', success: '✓', warning: '!', error: '!', discovery: '?' } as const;
