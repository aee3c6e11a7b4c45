import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Failure, Outcome } from '../src/contract/outcome';

export type CallState<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'loading' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly failure: Failure };

export interface Call<A extends unknown[], T> {
  readonly now: CallState<T>;
  /** Runs it; the answer of an earlier run that is still under way is then dropped. */
  run: (...input: A) => Promise<Outcome<T>>;
  /** Takes a value that came another way, e.g. the result of a change. */
  set: (value: T) => void;
  reset: () => void;
}

/** A call and where it stands. Answers that arrive after the screen is gone are dropped. */
export function useCall<A extends unknown[], T>(perform: (...input: A) => Promise<Outcome<T>>): Call<A, T> {
  const [now, setNow] = useState<CallState<T>>({ state: 'idle' });
  const latest = useRef(0);
  const performer = useRef(perform);
  performer.current = perform;

  useEffect(
    () => () => {
      latest.current = -1;
    },
    [],
  );

  const run = useCallback(async (...input: A) => {
    const mine = latest.current < 0 ? 0 : ++latest.current;
    setNow({ state: 'loading' });
    const outcome = await performer.current(...input);
    if (mine === latest.current)
      setNow(
        outcome.ok ? { state: 'done', value: outcome.value } : { state: 'failed', failure: outcome.failure },
      );
    return outcome;
  }, []);
  const set = useCallback((value: T) => {
    latest.current++;
    setNow({ state: 'done', value });
  }, []);
  const reset = useCallback(() => {
    latest.current++;
    setNow({ state: 'idle' });
  }, []);
  return { now, run, set, reset };
}

/** A call that starts with the screen. */
export function useLoad<T>(perform: () => Promise<Outcome<T>>): Call<[], T> {
  const call = useCall<[], T>(perform);
  const { run } = call;
  useEffect(() => {
    void run();
  }, [run]);
  return call.now.state === 'idle' ? { ...call, now: { state: 'loading' } } : call;
}
