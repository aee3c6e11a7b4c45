import { at, listOf, textOf } from '../read-json';
import { callRest, getJson } from '../rest';

export interface Restrictions {
  /** Account ids that may view; empty means everyone in the space. */
  readonly view: readonly string[];
  /** Account ids that may edit; empty means everyone in the space. */
  readonly edit: readonly string[];
  /** Names of groups that are among those who may view. */
  readonly viewGroups: readonly string[];
}

export async function readRestrictions(pageId: string): Promise<Restrictions> {
  return restrictionsOf(await getJson(`/wiki/rest/api/content/${pageId}/restriction`));
}

/** Sets who may view and who may edit; two empty lists lift all restrictions. @throws RestFailure */
export async function saveRestrictions(
  pageId: string,
  view: readonly string[],
  edit: readonly string[],
): Promise<Restrictions> {
  const path = `/wiki/rest/api/content/${pageId}/restriction`;
  const entries = [
    { operation: 'read', people: view },
    { operation: 'update', people: edit },
  ]
    .filter((entry) => entry.people.length > 0)
    .map(({ operation, people }) => ({
      operation,
      restrictions: { user: people.map((accountId) => ({ type: 'known', accountId })) },
    }));
  const json = entries.length === 0 ? await callRest('DELETE', path) : await callRest('PUT', path, entries);
  return restrictionsOf(json);
}

function restrictionsOf(json: unknown): Restrictions {
  const of = (operation: string): unknown =>
    listOf(at(json, 'results')).find((entry) => at(entry, 'operation') === operation);
  return {
    view: peopleIn(of('read')),
    edit: peopleIn(of('update')),
    viewGroups: listOf(at(of('read'), 'restrictions', 'group', 'results')).flatMap(
      (group) => textOf(at(group, 'name')) ?? [],
    ),
  };
}

function peopleIn(entry: unknown): readonly string[] {
  return listOf(at(entry, 'restrictions', 'user', 'results')).flatMap(
    (user) => textOf(at(user, 'accountId')) ?? [],
  );
}
