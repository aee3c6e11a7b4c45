import { useEffect, useRef } from 'preact/hooks';

/** Brings an element into view once it is there, and again when another one is asked for. */
export function useScrollTo(elementId: string | undefined, present: boolean): void {
  const done = useRef<string>(undefined);
  useEffect(() => {
    if (elementId === undefined || !present || done.current === elementId) return;
    const element = document.getElementById(elementId);
    if (!element) return;
    done.current = elementId;
    element.scrollIntoView({ block: 'center' });
    element.focus({ preventScroll: true });
  }, [elementId, present]);
}
