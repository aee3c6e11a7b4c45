import { manualClock, type ManualClock } from '../../../local-site/clock';
import { directoryOf, type Account } from '../../../local-site/directory';
import { createConfluence, type ConfluenceProduct } from '../../../local-site/products/confluence/confluence';
import type { ProductRequest } from '../../../local-site/products/product-http';
import { cast, people, type Person } from '../../../local-site/seed/people';
import { contractFaults } from './confluence-contract';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** JSON as a test reads it: every step may be absent, and a wrong step shows in the assertion. */
export interface Json {
  readonly [key: string]: Json;
  readonly [index: number]: Json;
}

export interface Caller {
  get(path: string): Promise<Answer>;
  post(path: string, body: unknown): Promise<Answer>;
  put(path: string, body?: unknown): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

export interface ConfluenceSite {
  readonly confluence: ConfluenceProduct;
  readonly clock: ManualClock;
  as(person: Person): Caller;
  anonymous(): Caller;
}

/** A sample Confluence whose every successful answer is held against Atlassian's document when that is at hand. */
export function aConfluence(
  options: { searchLagMs?: number; seed?: 'sample' | 'empty' } = {},
): ConfluenceSite {
  const clock = manualClock('2026-11-20T12:00:00.000Z');
  const confluence = createConfluence({
    directory: directoryOf(people),
    clock,
    siteUrl: 'http://localhost:4000',
    searchLagMs: options.searchLagMs ?? 0,
    seed: options.seed ?? 'sample',
  });
  return {
    confluence,
    clock,
    as: (person) => callerOf(confluence, cast[person]),
    anonymous: () => callerOf(confluence, undefined),
  };
}

function callerOf(confluence: ConfluenceProduct, account: Account | undefined): Caller {
  const send = async (method: ProductRequest['method'], target: string, body?: unknown): Promise<Answer> => {
    const url = new URL(target, 'http://localhost:4000');
    const path = decodeURIComponent(url.pathname);
    const actor: ProductRequest['actor'] = account ? { kind: 'account', account } : { kind: 'anonymous' };
    const response = await confluence.handle({ method, path, query: url.searchParams, body, actor });
    const wire: unknown = response.body === undefined ? undefined : JSON.parse(JSON.stringify(response.body));
    const route = confluence.findRoute(method, path);
    if (route && response.status < 300) {
      const faults = contractFaults(method, route.template, response.status, wire);
      if (faults.length > 0) throw new Error(`${method} ${target} breaks its contract: ${faults.join('; ')}`);
    }
    return { status: response.status, headers: response.headers ?? {}, body: wire as Json };
  };
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    delete: (path) => send('DELETE', path),
  };
}

/** The id of a sample space, by key. */
export async function spaceId(caller: Caller, key: string): Promise<string> {
  const answer = await caller.get(`/wiki/api/v2/spaces?keys=${encodeURIComponent(key)}`);
  return asText(answer.body['results']?.[0]?.['id']);
}

export const text = (words: string): unknown => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

export const adfBody = (doc: unknown): unknown => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify(doc),
});

/** Publishes a page in SRE, below the homepage unless said otherwise, and gives its id. */
export async function publishedPage(
  caller: Caller,
  title: string,
  options: { words?: string; parentId?: string } = {},
): Promise<string> {
  const answer = await caller.post('/wiki/api/v2/pages', {
    spaceId: await spaceId(caller, 'SRE'),
    title,
    ...(options.parentId === undefined ? {} : { parentId: options.parentId }),
    body: adfBody(text(options.words ?? '正文')),
  });
  if (answer.status !== 200) throw new Error(`page not created: ${JSON.stringify(answer.body)}`);
  return asText(answer.body['id']);
}

/** The body of a PUT of the page with the given version number. */
export const pageUpdate = (id: string, title: string, version: number, words = '新正文'): unknown => ({
  id,
  status: 'current',
  title,
  body: adfBody(text(words)),
  version: { number: version },
});

/** The one error of a v2 refusal. */
export function errorOf(answer: Answer): Json | undefined {
  return answer.body['errors']?.[0];
}

/** A string of an answer; anything else fails the test. */
export function asText(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`expected a string, got ${JSON.stringify(value)}`);
  return value;
}
