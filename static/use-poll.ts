import { useEffect, useRef } from 'preact/hooks';

/**
 * Asks again and again while `active`, waiting `everyMs` after each answer, so that a slow answer is never overtaken.
 * Stops with the screen.
 */
export function usePoll(active: boolean, everyMs: number, ask: () => Promise<void>): void {
  const asker = useRef(ask);
  asker.current = ask;
  useEffect(() => {
    if (!active) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const round = async () => {
      await asker.current();
      if (!stopped) timer = setTimeout(() => void round(), everyMs);
    };
    timer = setTimeout(() => void round(), Math.min(everyMs, 400));
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [active, everyMs]);
}
