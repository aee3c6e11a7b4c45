import { useEffect, useRef, useState } from 'preact/hooks';
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

/** An entry that must be among those that were read, such as the target of a permalink. */
export interface Goal<T> {
  readonly id: string;
  readonly isMet: (entry: T) => boolean;
}

/**
 * A list that is read from its beginning, part by part.
 * @param key names the list; another key starts anew.
 * @param round a new number reads again what is shown, without emptying it.
 * @param goal reading goes on by itself until this entry was read, or the end.
 */
export function useLongList<T>(
  key: string,
  round: number,
  read: (startAt: number) => Promise<Part<T>>,
  goal?: Goal<T>,
): LongList<T> {
  const empty: State<T> = { key, entries: undefined, total: 0, failure: undefined, loading: true };
  const [state, setState] = useState<State<T>>(empty);
  const lastRead = useRef('');
  const current = state.key === key ? state : empty;

  const readFrom = async (known: readonly T[], atLeast: number, isCurrent: () => boolean): Promise<void> => {
    let entries = known;
    for (;;) {
      const part = await read(entries.length);
      if (!isCurrent()) return;
      entries = [...entries, ...part.entries];
      const finished = part.entries.length === 0 || entries.length >= part.total;
      const wanted = entries.length < atLeast || (goal !== undefined && !entries.some(goal.isMet));
      setState({ key, entries, total: part.total, failure: undefined, loading: !finished && wanted });
      if (finished || !wanted) return;
    }
  };

  useEffect(() => {
    let alive = true;
    const shown = current.entries ?? [];
    const isKnown = lastRead.current === `${key} ${round}`;
    if (isKnown && (goal === undefined || shown.some(goal.isMet))) return undefined;
    lastRead.current = `${key} ${round}`;
    readFrom(isKnown ? shown : [], isKnown ? 0 : shown.length, () => alive).catch((failure: unknown) => {
      if (alive) setState({ ...current, failure, loading: false });
    });
    return () => {
      alive = false;
    };
  }, [key, round, goal?.id]);

  const more = (): void => {
    setState({ ...current, failure: undefined, loading: true });
    readFrom(current.entries ?? [], 0, () => true).catch((failure: unknown) => {
      setState({ ...current, failure, loading: false });
    });
  };
  return { ...current, more };
}
