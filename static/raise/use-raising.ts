import { useRef, useState } from 'preact/hooks';
import type { RaiseRequestRow } from '../../src/contract/raise-view';
import { call } from '../bridge';
import { resultOf } from './row-draft';
import type { RowResult } from './row-draft';

/** Rows of one call: as many as a resolver raises within its time. */
const chunk = 5;

/** Sends rows in small calls, one after the other, and tells row by row how it went. */
export function useRaising(): {
  results: ReadonlyMap<string, RowResult>;
  busy: boolean;
  raise: (rows: readonly RaiseRequestRow[]) => Promise<void>;
} {
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const put = (added: readonly (readonly [string, RowResult])[]) =>
    setResults((now) => new Map([...now, ...added]));

  const raise = async (rows: readonly RaiseRequestRow[]) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    put(rows.map(({ rowId }) => [rowId, { state: 'sending' }]));
    for (let first = 0; first < rows.length; first += chunk) {
      const sent = rows.slice(first, first + chunk);
      const outcome = await call('raiseActions', { rows: sent });
      const answers = outcome.ok
        ? new Map(outcome.value.map((row) => [row.rowId, resultOf(row)]))
        : new Map<string, RowResult>();
      const failure = outcome.ok ? { code: 'INTERNAL' as const } : outcome.failure;
      put(sent.map(({ rowId }) => [rowId, answers.get(rowId) ?? { state: 'failed', failure }]));
    }
    running.current = false;
    setBusy(false);
  };
  return { results, busy, raise };
}
