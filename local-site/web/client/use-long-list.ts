import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Part } from './jira/activity';

export interface LongList<T> {
  readonly entries: readonly T[] | undefined;
  readonly total: number;
  readonly failure: unknown;
  readonly loading: boolean;
  /** Reads the next part. */
  readonly more: () => void;
}

interface State<T> {
  readonly key: string;
  readonly entries: readonly T[] | undefined;
  readonly total: number;
  readonly failure: unknown;
  readonly loading: boolean;
}

/**
 * A list that is read from its beginning, part by part.
 * @param until reading goes on by itself until an entry of this kind was read (a permalink's target), or the end.
 */
export function useLongList<T>(
  key: string,
  round: number,
  read: (startAt: number) => Promise<Part<T>>,
  until?: (entry: T) => boolean,
): LongList<T> {
  const empty: State<T> = { key, entries: undefined, total: 0, failure: undefined, loading: true };
  const [state, setState] = useState<State<T>>(empty);
  const current = state.key === key ? state : empty;

  const readFrom = useCallback(
    async (known: readonly T[], atLeast: number, isCurrent: () => boolean): Promise<void> => {
      let entries = known;
      for (;;) {
        const part = await read(entries.length);
        if (!isCurrent()) return;
        entries = [...entries, ...part.entries];
        const finished = part.entries.length === 0 || entries.length >= part.total;
        const wanted = entries.length < atLeast || (until !== undefined && !entries.some(until));
        setState({ key, entries, total: part.total, failure: undefined, loading: !finished && wanted });
        if (finished || !wanted) return;
      }
    },
    [key],
  );

  useEffect(() => {
    let alive = true;
    const shown = current.entries?.length ?? 0;
    readFrom([], shown, () => alive).catch((failure: unknown) => {
      if (alive) setState({ ...current, failure, loading: false });
    });
    return () => {
      alive = false;
    };
  }, [key, round]);

  const more = (): void => {
    setState({ ...current, failure: undefined, loading: true });
    readFrom(current.entries ?? [], 0, () => true).catch((failure: unknown) => {
      setState({ ...current, failure, loading: false });
    });
  };
  return {
    entries: current.entries,
    total: current.total,
    failure: current.failure,
    loading: current.loading,
    more,
  };
}
