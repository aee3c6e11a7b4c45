import { z } from 'zod';
import type { Account } from '../directory';
import type { ProductGateway } from './product-gateway';

/** A real Atlassian Cloud site and the person whose API token opens it. */
export interface RealSite {
  /** Origin, e.g. `https://example.atlassian.net`. */
  readonly url: string;
  readonly email: string;
  readonly apiToken: string;
}

const myself = z.object({
  accountId: z.string(),
  displayName: z.string(),
  emailAddress: z.string().default(''),
  timeZone: z.string().default('UTC'),
  locale: z.string().default('en_US'),
});

/** Why a real site cannot be used, in one sentence. */
export class RealSiteError extends Error {}

/** The account of the API token. Throws a RealSiteError when the site does not answer, is no Jira or refuses the token. */
export async function getRealAccount(site: RealSite): Promise<Account> {
  if (!isSafeSite(new URL(site.url))) throw new RealSiteError('The real site needs an https:// address.');
  const { status, body } = await send(site, 'GET', '/rest/api/3/myself', undefined).catch(
    (error: unknown) => {
      throw new RealSiteError(`${site.url} cannot be reached (${reasonOf(error)}).`);
    },
  );
  if (status === 401 || status === 403)
    throw new RealSiteError(
      `${site.url} did not accept the e-mail address and API token (status ${status}).`,
    );
  const person = myself.safeParse(body);
  if (status !== 200 || !person.success)
    throw new RealSiteError(`${site.url} does not answer as a Jira site does (status ${status}).`);
  return {
    ...person.data,
    locale: person.data.locale.startsWith('zh') ? 'zh-CN' : 'en-US',
    accountType: 'atlassian',
    active: true,
    groups: [],
  };
}

/** Whether credentials may be sent there: encrypted, or to this computer itself. */
export function isSafeSite({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname));
}

/** Node's `fetch` hides behind "fetch failed" what went wrong. */
function reasonOf(error: unknown): string {
  const { cause = error } = error as { cause?: unknown };
  const { code, message } = cause as { code?: unknown; message?: unknown };
  return String(code ?? message);
}

/**
 * Sends product calls to a real site. Whoever asks, the person of the token acts: there is no other credential, so the
 * app's own calls (`asApp`) are made as that person too. Scopes are checked where `emulated` knows the route.
 */
export function createRealGateway(site: RealSite, emulated: ProductGateway): ProductGateway {
  return {
    findRoute: (method, target) => emulated.findRoute(method, target),
    request: ({ method, target, body, actor }) =>
      actor.kind === 'anonymous'
        ? Promise.resolve({ status: 401, body: { message: 'Not signed in.' } })
        : send(site, method, target, body),
  };
}

async function send(
  site: RealSite,
  method: string,
  target: string,
  body: string | undefined,
): Promise<{ status: number; body: unknown; headers: Record<string, string> }> {
  // Joined as text: resolving `//elsewhere` against the site would lead to another host.
  const response = await fetch(new URL(site.url).origin + target, {
    method,
    headers: {
      accept: 'application/json',
      authorization: `Basic ${Buffer.from(`${site.email}:${site.apiToken}`).toString('base64')}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    // A redirect could carry the credentials elsewhere.
    redirect: 'manual',
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  const retryAfter = response.headers.get('retry-after');
  return {
    status: response.status,
    headers: retryAfter === null ? {} : { 'retry-after': retryAfter },
    body: text === '' ? undefined : parsed(text),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text };
  }
}
