import type { ManualClock } from '../../../local-site/clock';
import { manualClock } from '../../../local-site/clock';
import type { Account } from '../../../local-site/directory';
import { directoryOf } from '../../../local-site/directory';
import type { JiraProduct } from '../../../local-site/products/jira/jira';
import { createJira } from '../../../local-site/products/jira/jira';
import type { ProductRequest } from '../../../local-site/products/product-http';
import { cast, people } from '../../../local-site/seed/people';

export type Method = ProductRequest['method'];

/** An answer with its body as loosely as a test wants to look into it. */
export interface Answer {
  readonly status: number;
  readonly body: Loose;
}

/** JSON whose members and items a test may walk without proving each step; a wrong step reads undefined. */
export type Loose = { readonly [member: string]: Loose } & readonly Loose[];

/** The list under a name that arrays use themselves, such as `values` and `keys`; empty when there is none. */
export function listAt(body: Loose, name: 'values' | 'keys'): readonly Loose[] {
  const list = (body as Readonly<Record<string, unknown>>)[name];
  return Array.isArray(list) ? (list as readonly Loose[]) : [];
}

/** The text or number that stands there. @throws Error when it is something else */
export function text(value: unknown): string {
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new Error(`Expected a text, found ${typeof value}.`);
  return String(value);
}

export interface JiraSite {
  readonly jira: JiraProduct;
  readonly clock: ManualClock;
  /** A call as the incident commander, or as somebody else. */
  readonly call: (method: Method, pathAndQuery: string, body?: unknown, user?: Account) => Promise<Answer>;
}

const propertyAliases = [
  { alias: 'postmortemState', propertyKey: 'postmortem', path: 'state', type: 'string' },
  { alias: 'postmortemIncident', propertyKey: 'postmortem-action', path: 'incident', type: 'string' },
  { alias: 'postmortemDue', propertyKey: 'postmortem-action', path: 'due', type: 'date' },
  { alias: 'postmortemRank', propertyKey: 'postmortem-action', path: 'order.rank', type: 'number' },
  { alias: 'postmortemWords', propertyKey: 'postmortem-action', path: 'acceptance', type: 'text' },
] as const;

/** A Jira on Sunday 22 November 2026, 14:00 in Shanghai. */
export function jiraSite({
  seed = 'sample',
  searchLagMs = 0,
}: { seed?: 'sample' | 'empty'; searchLagMs?: number } = {}): JiraSite {
  const clock = manualClock('2026-11-22T06:00:00Z');
  const siteUrl = 'http://localhost:8080';
  const jira = createJira({
    directory: directoryOf(people),
    clock,
    siteUrl,
    searchLagMs,
    seed,
    propertyAliases,
  });
  return {
    jira,
    clock,
    async call(method, pathAndQuery, body, user = cast.commander) {
      const [path = '', query = ''] = pathAndQuery.split('?');
      const actor = { kind: 'account', account: user } as const;
      const request = {
        method,
        path: decodeURIComponent(path),
        query: new URLSearchParams(query),
        body,
        actor,
      };
      const response = await jira.handle(request);
      return { status: response.status, body: response.body as Loose };
    },
  };
}

export function adf(...paragraphs: readonly string[]) {
  const content = paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  return { type: 'doc', version: 1, content };
}

/** The body of a create request for a task in OPS. */
export function aTask(fields: Readonly<Record<string, unknown>> = {}) {
  return {
    fields: { project: { key: 'OPS' }, issuetype: { name: 'Task' }, summary: '补充连接池告警', ...fields },
  };
}
