import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  readonly tag: 'div' | 'pre';
  readonly class: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

/** A box that scrolls sideways when its content is too wide, and can then be reached and moved with the keyboard. */
export function Scrolling({ tag: Tag, class: name, label, children }: Props): VNode {
  const box = useRef<HTMLElement>(null);
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  const reachable = overflows ? { tabIndex: 0, role: 'group' as const, 'aria-label': label } : {};
  const setBox = (element: HTMLElement | null) => {
    box.current = element;
  };
  return (
    <Tag ref={setBox} class={name} {...reachable}>
      {children}
    </Tag>
  );
}
