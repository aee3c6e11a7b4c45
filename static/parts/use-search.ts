import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../src/contract/outcome';

export type SearchState<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading'; readonly before: readonly T[] }
  | { readonly state: 'done'; readonly found: readonly T[] }
  | { readonly state: 'failed'; readonly failure: Failure };

const pauseMs = 200;

/** Searches while somebody types, after a short pause; only the answer to the latest words counts. */
export function useSearch<T>(search: (query: string) => Promise<Outcome<readonly T[]>>): {
  now: SearchState<T>;
  ask: (query: string, options?: { atOnce: boolean }) => void;
} {
  const [now, setNow] = useState<SearchState<T>>({ state: 'idle' });
  const latest = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const searcher = useRef(search);
  searcher.current = search;

  useEffect(
    () => () => {
      latest.current = Number.NaN;
      clearTimeout(timer.current);
    },
    [],
  );

  const ask = useCallback((query: string, options?: { atOnce: boolean }) => {
    const mine = ++latest.current;
    clearTimeout(timer.current);
    setNow((before) => ({ state: 'loading', before: before.state === 'done' ? before.found : [] }));
    timer.current = setTimeout(
      () => {
        void searcher.current(query).then((outcome) => {
          if (mine !== latest.current) return;
          setNow(
            outcome.ok
              ? { state: 'done', found: outcome.value }
              : { state: 'failed', failure: outcome.failure },
          );
        });
      },
      options?.atOnce ? 0 : pauseMs,
    );
  }, []);
  return { now, ask };
}
