import type { Account } from '../directory';
import type { Manifest, UiModule } from '../manifest';
import { siteIdentity } from './site-identity';

/** Who looks at a module, and where. Set by the site when it opens a frame; a frame cannot change it. */
export interface ModuleView {
  readonly module: UiModule;
  readonly account: Account;
  readonly locale: string;
  readonly theme: 'light' | 'dark';
  readonly siteUrl: string;
  /** What the product tells the module about its place, e.g. `{ type: 'jira:issueAction', issue: … }`. */
  readonly extension: Readonly<Record<string, unknown>>;
}

/** What `view.getContext()` answers and a resolver gets as `context`. */
export function moduleContext(manifest: Manifest, view: ModuleView): Record<string, unknown> {
  const { cloudId, environmentId, environmentType } = siteIdentity;
  const { module, account, extension } = view;
  const ownId = `ari:cloud:ecosystem::extension/${manifest.appId}/${environmentId}/static/${module.key}`;
  return {
    accountId: account.accountId,
    cloudId,
    localId: typeof extension['localId'] === 'string' ? extension['localId'] : ownId,
    environmentId,
    environmentType,
    moduleKey: module.key,
    siteUrl: view.siteUrl,
    timezone: account.timeZone,
    locale: view.locale,
    theme: { colorMode: view.theme },
    surfaceColor: null,
    userAccess: { enabled: false, hasAccess: true },
    permissions: {
      scopes: [...manifest.scopes.keys()],
      external: { fetch: { backend: manifest.backendAddresses, client: [] } },
    },
    extension,
  };
}
