import { listOf, objectOf, textOf } from './read-json';

/** A refused or failed call to a product. `status` is 0 when no answer came; `reasons` are the product's own sentences. */
export class RestFailure extends Error {
  override readonly name = 'RestFailure';
  constructor(
    readonly status: number,
    readonly reasons: readonly string[],
  ) {
    super(reasons[0] ?? `HTTP ${status}`);
  }
}

/** Calls a product of this site as the signed-in person and returns the JSON of the answer, or undefined when it is empty. */
export async function callRest(
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(path, {
    method,
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    throw Object.assign(new RestFailure(0, []), { cause });
  });
  const text = await response.text();
  const json = parseJson(text);
  if (!response.ok) throw new RestFailure(response.status, reasonsIn(json));
  return json;
}

export async function getJson(path: string): Promise<unknown> {
  return callRest('GET', path);
}

/** A path with a query; names whose value is undefined are left out. */
export function withQuery(
  path: string,
  query: Readonly<Record<string, string | number | undefined>>,
): string {
  const pairs = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs).toString()}`;
}

function parseJson(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Jira answers with errorMessages and errors, Confluence v2 with a list of titled errors, v1 with one message. */
function reasonsIn(json: unknown): readonly string[] {
  const body = objectOf(json);
  const jira = listOf(body['errorMessages']).map(textOf);
  const fields = Object.values(objectOf(body['errors'])).map(textOf);
  const confluence = listOf(body['errors']).map((entry) => {
    const error = objectOf(entry);
    return textOf(error['title']) ?? textOf(error['detail']);
  });
  const sentences = [...jira, ...fields, ...confluence, textOf(body['message'])];
  return sentences.filter((sentence): sentence is string => sentence !== undefined && sentence !== '');
}
