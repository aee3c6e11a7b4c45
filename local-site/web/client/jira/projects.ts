import { at, listOf, textOf } from '../read-json';
import { getJson } from '../rest';

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

export async function readProjects(): Promise<readonly Project[]> {
  return listOf(at(await getJson('/rest/api/3/project/search?maxResults=50'), 'values')).map(projectOf);
}

export function projectOf(json: unknown): Project {
  const key = textOf(at(json, 'key')) ?? '';
  return {
    id: textOf(at(json, 'id')) ?? '',
    key,
    name: textOf(at(json, 'name')) ?? key,
    type: textOf(at(json, 'projectTypeKey')) ?? 'software',
  };
}
