import type { ComponentChildren } from 'preact';
import { ScreenHeading } from '../parts/screen-heading';
import { useText } from '../text';
import './step-frame.css';

/** Frame of every step: where one is, heading, content and the buttons, which stay in sight. */
export function StepFrame(props: {
  heading: ComponentChildren;
  aside?: ComponentChildren;
  /** 1 to 3; absent on screens beside the three steps. */
  step?: 1 | 2 | 3 | undefined;
  focus: boolean;
  children: ComponentChildren;
  footer?: ComponentChildren;
  /** What Enter does while the heading has the focus: everything has a default, so Enter is enough. */
  onEnter?: (() => void) | undefined;
}) {
  const { t } = useText();
  const steps = ['found', 'target', 'draft'] as const;
  return (
    <main
      class="step"
      onKeyDown={(event) => {
        const onHeading = event.target instanceof HTMLHeadingElement;
        if (event.key === 'Enter' && onHeading) props.onEnter?.();
      }}
    >
      <header class="step-head">
        {props.step && (
          <ol class="step-trail" aria-label={t('action.steps')}>
            {steps.map((name, index) => (
              <li key={name} aria-current={index + 1 === props.step ? 'step' : undefined}>
                <span class="step-number">{index + 1}</span> {t(`action.step.${name}`)}
              </li>
            ))}
          </ol>
        )}
        <div class="step-title">
          <ScreenHeading focus={props.focus}>{props.heading}</ScreenHeading>
          {props.aside && <div class="step-aside">{props.aside}</div>}
        </div>
      </header>
      <div class="step-body">{props.children}</div>
      {props.footer && <footer class="step-foot">{props.footer}</footer>}
    </main>
  );
}
