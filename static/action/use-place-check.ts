import { useEffect, useState } from 'preact/hooks';
import type { Opening } from '../../src/contract/opening-view';
import { call } from '../bridge';

/** Whether there is any place for a page of this person. */
export interface PlaceCheck {
  /** `checking`: there was none, and it is asked anew. */
  readonly state: 'usable' | 'noConfluence' | 'noSpace' | 'checking';
  readonly again: () => void;
}

/** Asks for the spaces only when no default was found: a default is a place in which this person may write. */
export function usePlaceCheck(confluence: Opening['confluence'], hasSpace: boolean): PlaceCheck {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<'usable' | 'noSpace' | 'checking'>('usable');
  const needed = confluence === 'ready' && !hasSpace;

  useEffect(() => {
    if (!needed) return;
    let current = true;
    void call('listSpaces', { query: '' }).then((outcome) => {
      if (!current) return;
      const none = outcome.ok && outcome.value.complete && outcome.value.spaces.length === 0;
      setState(none ? 'noSpace' : 'usable');
    });
    return () => {
      current = false;
    };
  }, [needed, round]);

  return {
    state: confluence === 'missing' ? 'noConfluence' : needed ? state : 'usable',
    again: () => {
      setState('checking');
      setRound(round + 1);
    },
  };
}
