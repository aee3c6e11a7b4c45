import { at, listOf, textOf } from '../read-json';
import { callRest, getJson } from '../rest';
import { statusOf } from './issue';
import type { Status } from './issue';

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: Status;
}

/** What the reader may do with the status of an issue now. */
export async function readTransitions(issueKey: string): Promise<readonly Transition[]> {
  const json = await getJson(`/rest/api/3/issue/${issueKey}/transitions`);
  return listOf(at(json, 'transitions')).map((transition) => ({
    id: textOf(at(transition, 'id')) ?? '',
    name: textOf(at(transition, 'name')) ?? '',
    to: statusOf(at(transition, 'to')),
  }));
}

export async function transitionIssue(issueKey: string, transitionId: string): Promise<void> {
  await callRest('POST', `/rest/api/3/issue/${issueKey}/transitions`, { transition: { id: transitionId } });
}
