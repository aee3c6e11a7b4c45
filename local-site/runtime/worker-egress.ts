import { Socket } from 'node:net';
import { EgressFilteringService } from '@forge/egress';
import type { EgressRules } from './wire';

const maxRedirects = 20;
/** Of one invocation: https://developer.atlassian.com/platform/forge/limits-invocation/ */
const maxRequestsPerMinute = 100;

/** The invocation that sends a request. */
export interface EgressUsage {
  /** `performance.now()` when it began. */
  readonly startedAt: number;
  /** Requests that it has sent. */
  requests: number;
}

/** As `@forge/api` names it: `isForgePlatformError` looks at `name`. */
class EgressDeniedError extends Error {
  readonly status = 403;
  override readonly name = 'REQUEST_EGRESS_ALLOWLIST_ERR';
  constructor(url: string) {
    super(`URL not included in the external fetch backend permissions: ${url}.`);
  }
}

/**
 * Lets the app reach only the backend addresses of its manifest.
 *
 * `fetch` is checked by Forge's own matcher, each redirect again. Sockets are checked too, because a package could
 * open one without `fetch`. Denied addresses go to `onDenied` and reject with REQUEST_EGRESS_ALLOWLIST_ERR. An invocation
 * has 100 requests for each minute that it has begun; those beyond answer 429.
 */
export function restrictEgress(
  rules: EgressRules,
  onDenied: (url: string) => void,
  findUsage: () => EgressUsage | undefined,
): void {
  const filter = new EgressFilteringService([...rules.allowed]);
  const realFetch = globalThis.fetch;
  const overrides = new Map(Object.entries(rules.overrides));

  function assertAllowed(url: string): void {
    if (filter.isValidUrl(url)) return;
    onDenied(url);
    throw new EgressDeniedError(url);
  }

  async function fetchAllowed(input: string | URL | Request, init?: RequestInit): Promise<Response> {
    let request = new Request(input, init);
    for (let redirects = 0; ; redirects++) {
      assertAllowed(request.url);
      if (!countRequest(findUsage())) return new Response('Too many requests', { status: 429 });
      const response = await send(request.clone());
      const location = response.headers.get('location');
      const redirected = response.status >= 300 && response.status < 400 && location !== null;
      if (!redirected || request.redirect !== 'follow') return response;
      if (redirects === maxRedirects) throw new TypeError('fetch failed: too many redirects');
      request = redirectOf(request, response.status, new URL(location, request.url));
    }
  }

  async function send(request: Request): Promise<Response> {
    const url = new URL(request.url);
    const target = overrides.get(url.origin);
    const destination = target ? new URL(url.pathname + url.search, target) : url;
    const timeout = AbortSignal.timeout(rules.requestTimeoutMs);
    const signal = AbortSignal.any([request.signal, timeout]);
    return realFetch(new Request(destination, request), { redirect: 'manual', signal });
  }

  globalThis.fetch = fetchAllowed;

  const overrideHosts = new Set([...overrides.values()].map((origin) => new URL(origin).host));
  guardSockets((host, port) => {
    if (overrideHosts.has(`${host}:${port}`)) return;
    if (!filter.isValidUrl(`https://${host}`)) assertAllowed(`http://${host}`);
  });
}

/** False when the invocation has used up its requests. */
function countRequest(usage: EgressUsage | undefined): boolean {
  if (!usage) return true;
  const minutes = Math.floor((performance.now() - usage.startedAt) / 60_000) + 1;
  if (usage.requests >= minutes * maxRequestsPerMinute) return false;
  usage.requests += 1;
  return true;
}

/** The request that fetch would send next: POST becomes GET on 301, 302 and 303; no credentials for another origin. */
function redirectOf(request: Request, status: number, target: URL): Request {
  const becomesGet = status === 303 || ((status === 301 || status === 302) && request.method === 'POST');
  const headers = new Headers(request.headers);
  if (target.origin !== new URL(request.url).origin) headers.delete('authorization');
  return becomesGet
    ? new Request(target, { headers, signal: request.signal })
    : new Request(new Request(target, request), { headers });
}

function guardSockets(assertAllowed: (host: string, port: string) => void): void {
  const connect = Reflect.get(Socket.prototype, 'connect') as (...parts: unknown[]) => Socket;
  Reflect.set(Socket.prototype, 'connect', function guarded(this: Socket, ...parts: unknown[]): Socket {
    const { host, port } = destinationOf(parts);
    assertAllowed(host, port);
    return connect.apply(this, parts);
  });
}

/** `connect` is called as (options), (port, host) or with Node's own [options, callback] pair. */
function destinationOf(parts: readonly unknown[]): { host: string; port: string } {
  const first = Array.isArray(parts[0]) ? (parts[0] as unknown[])[0] : parts[0];
  if (typeof first !== 'object' || first === null) {
    return { host: typeof parts[1] === 'string' ? parts[1] : 'localhost', port: String(first) };
  }
  const options = first as { host?: string; port?: number | string; path?: string };
  return { host: options.host ?? options.path ?? 'localhost', port: String(options.port ?? '') };
}
