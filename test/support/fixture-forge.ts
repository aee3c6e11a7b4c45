import { join } from 'node:path';
import { manualClock } from '../../local-site/clock';
import type { ManualClock } from '../../local-site/clock';
import { directoryOf } from '../../local-site/directory';
import type { Account } from '../../local-site/directory';
import { startForge } from '../../local-site/forge';
import type { Forge, ForgeOptions } from '../../local-site/forge';
import { createProductGateway } from '../../local-site/platform/product-gateway';
import type { Product, ProductRequest } from '../../local-site/products/product-http';

export const fixtureAppDir = join(__dirname, '../local-site/fixture-app');

export const user = accountOf('user-1', 'atlassian');
export const otherUser = accountOf('user-2', 'atlassian');
export const appAccount = accountOf('app-1', 'app');

/** A Jira of three routes: it answers with who asked, and remembers what it was asked. */
export function tinyJira(): Product & { readonly requests: ProductRequest[] } {
  const routes = [
    { method: 'GET', template: '/rest/api/3/issue/{issueIdOrKey}', scopes: [['read:jira-work']] },
    { method: 'PUT', template: '/rest/api/3/issue/{issueIdOrKey}', scopes: [['write:jira-work']] },
    { method: 'GET', template: '/rest/api/3/myself', scopes: [['read:jira-user']] },
  ];
  const requests: ProductRequest[] = [];
  return {
    name: 'jira',
    requests,
    owns: (path) => path.startsWith('/rest/'),
    findRoute: (method, path) =>
      routes.find(
        (route) =>
          route.method === method && new RegExp(`^${route.template.replace(/\{\w+\}/, '[^/]+')}$`).test(path),
      ),
    handle(request) {
      requests.push(request);
      const { actor, path, query, body } = request;
      const who = actor.kind === 'account' ? actor.account.accountId : 'anonymous';
      return Promise.resolve({ status: 200, body: { who, path, query: query.toString(), body } });
    },
  };
}

export interface FixtureForge extends Forge {
  /** The bridge's `invoke` from the fixture's action, as the first user. */
  call(functionKey: string, payload?: unknown): Promise<unknown>;
  readonly jira: ReturnType<typeof tinyJira>;
  readonly clock: ManualClock;
}

/** Starts the fixture app on the emulated platform, with a clock that stands still. */
export async function startFixtureForge(
  options: Partial<Omit<ForgeOptions, 'clock'>> & { clock?: ManualClock } = {},
): Promise<FixtureForge> {
  const jira = tinyJira();
  const clock = options.clock ?? manualClock('2026-11-22T08:00:00Z');
  const unknownRoutes: string[] = [];
  const forge = await startForge({
    appDir: fixtureAppDir,
    directory: directoryOf([user, otherUser, appAccount]),
    appAccount,
    gateway: createProductGateway([jira], (route) => unknownRoutes.push(route)),
    unknownRoutes,
    ...options,
    clock,
  });
  const module = forge.manifest.uiModules.find(({ key }) => key === 'fixture-action');
  if (!module) throw new Error('The fixture app has lost its action.');
  return {
    ...forge,
    jira,
    clock,
    call: (functionKey, payload) =>
      forge.invoke(
        {
          module,
          account: user,
          locale: 'en-US',
          theme: 'light',
          siteUrl: 'http://localhost',
          extension: { type: 'jira:issueAction', issue: { key: 'INC-1' } },
        },
        functionKey,
        payload,
      ),
  };
}

function accountOf(accountId: string, accountType: Account['accountType']): Account {
  return {
    accountId,
    displayName: accountId,
    emailAddress: `${accountId}@example.com`,
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    accountType,
    active: true,
    groups: [],
  };
}
