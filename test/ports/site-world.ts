import { AsyncLocalStorage } from 'node:async_hooks';
import path from 'node:path';
import { manualClock } from '../../local-site/clock';
import type { ManualClock } from '../../local-site/clock';
import { directoryOf } from '../../local-site/directory';
import type { Account } from '../../local-site/directory';
import { readManifest } from '../../local-site/manifest';
import { createKvs } from '../../local-site/platform/kvs/kvs';
import { createProductCalls } from '../../local-site/platform/product-calls';
import { actorOf, createProductGateway } from '../../local-site/platform/product-gateway';
import { createConfluence } from '../../local-site/products/confluence/confluence';
import { createJira } from '../../local-site/products/jira/jira';
import type { JiraProduct } from '../../local-site/products/jira/jira';
import { cast, people } from '../../local-site/seed/people';
import type { Person } from '../../local-site/seed/people';
import { portsOf } from '../../src/app';
import type { Ports } from '../../src/usecases/ports';

/** The local site's products and storage behind the two globals, without running the app: for the app's own adapters. */
export interface SiteWorld {
  readonly clock: ManualClock;
  readonly jira: JiraProduct;
  /** Requests that the adapters sent, as `GET /rest/api/3/myself`. */
  readonly sent: string[];
  /** What was asked for and the local site does not have. */
  readonly unknownRoutes: string[];
  readonly portsFor: (person: Person) => Ports;
  /** The administrator's REST call; its answer's body. */
  readonly request: <T>(method: string, target: string, body?: unknown) => Promise<T>;
}

const siteUrl = 'https://site.example';
const manifest = readManifest(path.resolve(__dirname, '../..'));
const appAccount: Account = { ...cast.alertBot, accountId: 'app-account', displayName: 'App', groups: [] };

interface ForgeCall {
  readonly type: string;
}

/** Who asks at this moment: the platform knows it of each call. */
const asking = new AsyncLocalStorage<string>();

export function startSiteWorld(searchLagMs = 800): SiteWorld {
  const clock = manualClock('2026-11-22T08:00:00Z');
  const directory = directoryOf([...people, appAccount]);
  const shared = { directory, clock, siteUrl, searchLagMs, seed: 'empty' } as const;
  const jira = createJira({ ...shared, propertyAliases: manifest.propertyAliases });
  const confluence = createConfluence(shared);
  const unknownRoutes: string[] = [];
  const sent: string[] = [];
  const kvs = createKvs({ clock, entities: [] });
  const gateway = createProductGateway([jira, confluence], (route) => unknownRoutes.push(route));
  const products = createProductCalls({ manifest, directory, appAccount, gateway, usedScopes: new Set() });

  Object.assign(globalThis, {
    __forge_fetch__: async (call: ForgeCall, target: string, init: RequestInit) => {
      const method = init.method ?? 'GET';
      const body = typeof init.body === 'string' ? init.body : undefined;
      const contentType = new Headers(init.headers).get('content-type') ?? undefined;
      const invocation = { invocationId: '1', rootInvocationId: '1', functionKey: 'resolver' };
      if (call.type === 'fpp') sent.push(`${method} ${target}`);
      const answer =
        call.type === 'kvs'
          ? kvs.answer(target, JSON.parse(body ?? '{}'))
          : await products.answer(
              { call, target, method, body, contentType },
              { ...invocation, accountId: asking.getStore() },
            );
      return new Response(answer.body ?? null, {
        status: answer.status,
        ...(answer.headers ? { headers: answer.headers } : {}),
      });
    },
    __forge_runtime__: {
      tracing: { traceId: '0'.repeat(32), spanId: '0'.repeat(16) },
      lambdaContext: { awsRequestId: '1', getRemainingTimeInMillis: () => 25_000 },
    },
  });

  return {
    clock,
    jira,
    sent,
    unknownRoutes,
    async request<T>(method: string, target: string, body?: unknown) {
      const answer = await gateway.request({
        method,
        target,
        body: body === undefined ? undefined : JSON.stringify(body),
        actor: actorOf(cast.administrator),
      });
      if (answer.status >= 300) throw new Error(`${method} ${target} → ${answer.status}`);
      return answer.body as T;
    },
    portsFor(person) {
      const ports = portsOf(siteUrl);
      const { accountId } = cast[person];
      return {
        ...ports,
        incidents: askedBy(accountId, ports.incidents),
        actions: askedBy(accountId, ports.actions),
        pages: askedBy(accountId, ports.pages),
        site: askedBy(accountId, ports.site),
      };
    },
  };
}

/** The port with every call made in that person's name. */
function askedBy<P extends object>(accountId: string, port: P): P {
  return new Proxy(port, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function') return method;
      return (...args: unknown[]) =>
        asking.run(accountId, () => Reflect.apply(method, target, args) as unknown);
    },
  });
}
