import { at, listOf, textOf } from '../read-json';
import { getJson } from '../rest';

export interface Space {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly homepageId: string | undefined;
}

export async function readSpaces(): Promise<readonly Space[]> {
  return listOf(at(await getJson('/wiki/api/v2/spaces?limit=250'), 'results')).map(spaceOf);
}

/** The space with a key, or undefined when there is none that the reader may see. */
export async function findSpace(key: string): Promise<Space | undefined> {
  return (await readSpaces()).find((space) => space.key.toLowerCase() === key.toLowerCase());
}

function spaceOf(json: unknown): Space {
  const key = textOf(at(json, 'key')) ?? '';
  return {
    id: textOf(at(json, 'id')) ?? '',
    key,
    name: textOf(at(json, 'name')) ?? key,
    homepageId: textOf(at(json, 'homepageId')),
  };
}
