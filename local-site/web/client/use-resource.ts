import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** What is known of something that is being read. A reload keeps the old value in sight, so that nothing jumps. */
export interface Resource<T> {
  readonly value: T | undefined;
  readonly failure: unknown;
  readonly loading: boolean;
  readonly reload: () => void;
}

/**
 * Reads something and reads it again when `key` changes. Answers that come after the key has changed are dropped.
 * @param key names what is read: two reads with the same key are the same.
 */
export function useResource<T>(key: string, read: () => Promise<T>): Resource<T> {
  const [state, setState] = useState<{ key: string; value?: T; failure?: unknown; loading: boolean }>({
    key,
    loading: true,
  });
  const [round, setRound] = useState(0);
  const reader = useRef(read);
  reader.current = read;

  useEffect(() => {
    let current = true;
    setState((before) => (before.key === key ? { ...before, loading: true } : { key, loading: true }));
    reader.current().then(
      (value) => {
        if (current) setState({ key, value, loading: false });
      },
      (failure: unknown) => {
        if (current) setState({ key, failure, loading: false });
      },
    );
    return () => {
      current = false;
    };
  }, [key, round]);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  const mine = state.key === key;
  return {
    value: mine ? state.value : undefined,
    failure: mine ? state.failure : undefined,
    loading: !mine || state.loading,
    reload,
  };
}
