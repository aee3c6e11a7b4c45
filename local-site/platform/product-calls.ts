import { z } from 'zod';
import type { Account, Directory } from '../directory';
import type { Manifest } from '../manifest';
import type { Actor } from '../products/product-http';
import type { InvocationScope } from '../runtime/invoker';
import type { PlatformAnswer, PlatformCall } from '../runtime/wire';
import { actorOf } from './product-gateway';
import type { ProductGateway } from './product-gateway';

/** `requestJira` and `requestConfluence` of `@forge/api` and of the bridge. */
export interface ProductCalls {
  /** A call of a function. */
  answer(call: PlatformCall, scope: InvocationScope): Promise<PlatformAnswer>;
  /** A call of a screen, as its user. */
  answerForUser(call: PlatformCall, accountId: string): Promise<PlatformAnswer>;
}

export interface ProductCallsOptions {
  readonly manifest: Manifest;
  readonly directory: Directory;
  readonly appAccount: Account;
  readonly gateway: ProductGateway;
  readonly usedScopes: Set<string>;
}

const callSchema = z.object({
  provider: z.enum(['user', 'app', 'none']),
  remote: z.enum(['jira', 'confluence']),
  accountId: z.string().optional(),
});
const screenCall = callSchema.pick({ remote: true });

/** `@forge/api` turns this into ProxyRequestError. */
const otherProduct: PlatformAnswer = {
  status: 403,
  headers: { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' },
};
/** What the API gateway says when the token lacks a scope. */
const scopeMismatch = json(401, { code: 401, message: 'Unauthorized; scope does not match' });
/** What the products say to a body without a content type: `fetch` calls a text `text/plain`. */
const unsupportedMediaType = json(415, { errorMessages: ['Unsupported Media Type'], errors: {} });
/** `@forge/api` turns this into NeedsAuthenticationError. */
const needsUser: PlatformAnswer = {
  status: 401,
  headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
};
/** `@forge/api` turns this into ProxyRequestError. */
const noImpersonation: PlatformAnswer = { status: 403, headers: { 'forge-proxy-error': 'PROXY_ERR' } };

/** Serves product calls: who asks, whether the manifest grants it, then the product. */
export function createProductCalls(options: ProductCallsOptions): ProductCalls {
  const { manifest, directory, appAccount, gateway, usedScopes } = options;

  async function send(call: PlatformCall, actor: Actor, impersonated: boolean): Promise<PlatformAnswer> {
    const route = gateway.findRoute(call.method, call.target);
    if (route) {
      const granted = route.scopes.find((set) => set.every((scope) => manifest.scopes.has(scope)));
      if (!granted) return scopeMismatch;
      const mayImpersonate = granted.every((scope) => manifest.scopes.get(scope)?.allowImpersonation);
      if (impersonated && !mayImpersonate) return noImpersonation;
      for (const scope of granted) usedScopes.add(scope);
    }
    const { method, target, body } = call;
    if (body && !isJson(call.contentType)) return unsupportedMediaType;
    const response = await gateway.request({ method, target, body, actor });
    return json(response.status, response.body, response.headers);
  }

  function findActor(accountId: string | undefined): Actor | undefined {
    const account = accountId === undefined ? undefined : directory.find(accountId);
    return account?.active ? actorOf(account) : undefined;
  }

  return {
    async answer(call, scope) {
      const { provider, remote, accountId } = callSchema.parse(call.call);
      if (!isPathOf(remote, call.target)) return otherProduct;
      if (provider === 'app') return send(call, actorOf(appAccount), false);
      if (provider === 'none') return send(call, { kind: 'anonymous' }, false);
      const actor = findActor(accountId ?? scope.accountId);
      return actor ? send(call, actor, accountId !== undefined) : needsUser;
    },
    async answerForUser(call, accountId) {
      if (!isPathOf(screenCall.parse(call.call).remote, call.target)) return otherProduct;
      const actor = findActor(accountId);
      return actor ? send(call, actor, false) : needsUser;
    },
  };
}

function isJson(contentType: string | undefined): boolean {
  return contentType !== undefined && /^application\/json\b/i.test(contentType);
}

/** Confluence lives below `/wiki`, Jira everywhere else. */
function isPathOf(remote: 'jira' | 'confluence', target: string): boolean {
  return target.startsWith('/wiki/') === (remote === 'confluence');
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): PlatformAnswer {
  if (body === undefined) return { status, headers };
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}
