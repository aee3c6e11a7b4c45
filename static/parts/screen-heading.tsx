import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The heading of a step. It takes the focus when the step appears, so that a reader of the screen knows where they are, and
 * before anything is painted, so that no key of theirs comes too early.
 */
export function ScreenHeading(props: { children: ComponentChildren; focus: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { focus } = props;
  useLayoutEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {props.children}
    </h1>
  );
}
