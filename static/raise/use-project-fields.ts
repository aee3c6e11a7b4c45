import { useCallback, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../src/contract/outcome';
import type { ProjectFields } from '../../src/contract/raise-view';
import { call } from '../bridge';
import type { FieldsState } from './row-draft';

const keyOf = (projectKey: string, issueTypeId: string | null) => `${projectKey}|${issueTypeId ?? ''}`;

/** What raising needs in each project and issue type; read once each. */
export function useProjectFields(known: readonly ProjectFields[]): {
  fieldsOf: (projectKey: string, issueTypeId: string | null) => FieldsState;
  load: (projectKey: string, issueTypeId: string | null) => Promise<Outcome<ProjectFields>>;
} {
  const [states, setStates] = useState<ReadonlyMap<string, FieldsState>>(
    () => new Map(known.flatMap((value) => entries(value, null))),
  );
  const running = useRef(new Map<string, Promise<Outcome<ProjectFields>>>());

  const load = useCallback((projectKey: string, issueTypeId: string | null) => {
    const key = keyOf(projectKey, issueTypeId);
    const before = running.current.get(key);
    if (before) return before;
    const put = (added: readonly (readonly [string, FieldsState])[]) =>
      setStates((now) => new Map([...now, ...added]));
    put([[key, { state: 'loading' }]]);
    const reading = call('getProjectFields', { projectKey, issueTypeId }).then((outcome) => {
      if (outcome.ok) put(entries(outcome.value, issueTypeId));
      else {
        running.current.delete(key);
        put([[key, { state: 'failed', failure: outcome.failure }]]);
      }
      return outcome;
    });
    running.current.set(key, reading);
    return reading;
  }, []);

  const fieldsOf = (projectKey: string, issueTypeId: string | null): FieldsState =>
    states.get(keyOf(projectKey, issueTypeId)) ?? { state: 'loading' };
  return { fieldsOf, load };
}

/** The same fields under the type that was asked for and under the type that the answer names. */
function entries(value: ProjectFields, asked: string | null): [string, FieldsState][] {
  const state: FieldsState = { state: 'done', value };
  const { key } = value.project;
  return [
    [keyOf(key, asked), state],
    [keyOf(key, value.issueTypeId), state],
  ];
}
