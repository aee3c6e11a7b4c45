import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../src/contract/outcome';
import type { TitleCheck } from '../src/contract/target-view';
import { call } from './bridge';

export type TitleState =
  | { readonly state: 'waiting' }
  | { readonly state: 'checking' }
  | { readonly state: 'checked'; readonly check: TitleCheck }
  | { readonly state: 'failed'; readonly failure: Failure };

const pauseMs = 400;

/** Whether the space takes a page of that title; asked while somebody types, after a short pause. */
export function useTitleCheck(spaceId: string | null, title: string): TitleState {
  const [now, setNow] = useState<TitleState>({ state: 'waiting' });
  const wanted = title.trim();
  useEffect(() => {
    if (spaceId === null || wanted === '') {
      setNow({ state: 'waiting' });
      return;
    }
    let current = true;
    setNow({ state: 'checking' });
    const timer = setTimeout(() => {
      void call('checkTitle', { spaceId, title: wanted }).then((outcome) => {
        if (!current) return;
        setNow(
          outcome.ok
            ? { state: 'checked', check: outcome.value }
            : { state: 'failed', failure: outcome.failure },
        );
      });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [spaceId, wanted]);
  return now;
}
