import { systemClock } from './clock';
import type { Clock } from './clock';
import { directoryOf } from './directory';
import type { Account, Directory } from './directory';
import { startForge } from './forge';
import { readManifest } from './manifest';
import type { UiModule } from './manifest';
import { manifestProblems } from './manifest-problems';
import type { Platform } from './platform/platform';
import { limitRates } from './platform/limited-gateway';
import { actorOf, createProductGateway } from './platform/product-gateway';
import { createRealGateway, getRealAccount } from './platform/real-site';
import type { RealSite } from './platform/real-site';
import { createConfluence } from './products/confluence/confluence';
import type { ConfluenceProduct } from './products/confluence/confluence';
import { createJira } from './products/jira/jira';
import type { JiraProduct } from './products/jira/jira';
import type { ProductResponse } from './products/product-http';
import type { AppBundle } from './runtime/bundle';
import { people } from './seed/people';
import { createClientAssets } from './web/client-assets';
import type { ClientAssets } from './web/client-assets';
import { createFrameFiles } from './web/frames';
import { createFrameSessions } from './web/frame-sessions';
import { listen } from './web/http';
import { createSiteHandler } from './web/server';
import { createTranslate } from './web/translate';

export interface LocalSiteOptions {
  /** Folder of `manifest.yml`; functions are bundled from `<appDir>/src`, screens come from `<appDir>/static/build`. */
  readonly appDir: string;
  /** Default 0: any free port. */
  readonly port?: number;
  readonly clock?: Clock;
  /** Bodies of `GET /rest/api/3/issue/{key}?expand=changelog`, loaded into Jira besides the seed. */
  readonly incidents?: readonly unknown[];
  /** `sample` (default) has incidents and pages; `empty` has projects and spaces only. */
  readonly seed?: 'sample' | 'empty';
  /** How late JQL and CQL see writes, in ms. Default 800. */
  readonly searchLagMs?: number;
  /** Product calls go to this site instead of the emulated products. */
  readonly realSite?: RealSite;
  /** The app's environment variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Declared origin → origin that answers instead, for a stand-in of a model provider. */
  readonly egressOverrides?: Readonly<Record<string, string>>;
  /** The app's functions, bundled before; whoever bundled them removes them. Default: the site does both. */
  readonly bundle?: AppBundle;
  /** The site's own browser code, which several sites can share. */
  readonly assets?: ClientAssets;
  /** That Forge takes the manifest is known: the site spares the two seconds of finding out. */
  readonly manifestChecked?: boolean;
}

/** What the bridge's `invoke` does, without a frame. */
export interface ModuleInvocation {
  readonly moduleKey: string;
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly accountId: string;
  /** The place in the product, e.g. `{ type: 'jira:issueAction', issue: … }`. */
  readonly extension: unknown;
}

/** A person's REST call. */
export interface SiteRequest {
  readonly accountId: string;
  readonly method: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>> | URLSearchParams;
  readonly body?: unknown;
}

export interface LocalSite {
  /** `http://localhost:PORT`. */
  readonly url: string;
  /** Origin of the app's frames, `http://127.0.0.1:PORT`. */
  readonly frameUrl: string;
  readonly jira: JiraProduct;
  readonly confluence: ConfluenceProduct;
  readonly directory: Directory;
  readonly platform: Platform;
  /** What the frames' Content-Security-Policy blocked: a test asserts that there is none. */
  readonly policyViolations: readonly string[];
  invoke(call: ModuleInvocation): Promise<unknown>;
  /** Runs a scheduledTrigger now. */
  runScheduled(moduleKey: string): Promise<void>;
  request(request: SiteRequest): Promise<ProductResponse>;
  /** Ends the containers in which this function runs at the moment, as the platform may at any time. */
  kill(functionKey: string): void;
  close(): Promise<void>;
}

/** The account under which the app itself acts (`asApp`). */
const appAccount: Account = {
  accountId: '557058:f1a7c0de-0000-4000-8000-000000000001',
  displayName: 'Blameless postmortems',
  emailAddress: 'app@example.invalid',
  timeZone: 'UTC',
  locale: 'en-US',
  accountType: 'app',
  active: true,
  groups: [],
};

/**
 * Starts Jira, Confluence and Forge with the app of `appDir` on this computer.
 *
 * Throws an Error with one readable sentence when the app, an incident or the real site is not in order; what is wrong with
 * the manifest takes a line each.
 */
export async function createLocalSite(options: LocalSiteOptions): Promise<LocalSite> {
  const { appDir, clock = systemClock, seed = 'sample', searchLagMs = 800, realSite } = options;
  if (options.manifestChecked !== true) await refuseProblems(appDir);
  const realAccount = realSite && (await getRealAccount(realSite));
  const directory = directoryOf(realAccount ? [realAccount] : [...people, appAccount]);
  const unknownRoutes: string[] = [];
  const policyViolations: string[] = [];
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closeOne of closers.splice(0).reverse()) await closeOne();
  };

  try {
    const site = await listen(options.port ?? 0);
    const frames = await listen(0);
    closers.push(site.close, frames.close);
    const siteUrl = `http://localhost:${site.port}`;
    const frameUrl = `http://127.0.0.1:${frames.port}`;

    const { propertyAliases } = readManifest(appDir);
    const jira = createJira({ directory, clock, siteUrl, searchLagMs, seed, propertyAliases });
    const confluence = createConfluence({ directory, clock, siteUrl, searchLagMs, seed });
    for (const incident of options.incidents ?? []) jira.loadIncident(incident);
    const emulated = createProductGateway([jira, confluence], (route) => unknownRoutes.push(route));
    const gateway = realSite ? createRealGateway(realSite, emulated) : emulated;

    const forge = await startForge({
      ...options,
      clock,
      directory,
      appAccount: realAccount ?? appAccount,
      gateway: realSite ? gateway : limitRates(gateway, systemClock),
      unknownRoutes,
    });
    closers.push(forge.close);
    const { manifest, platform } = forge;

    const { assets = createClientAssets() } = options;
    const shownUrl = realSite?.url ?? siteUrl;
    const sessions = createFrameSessions(forge, shownUrl, frameUrl);
    const translate = createTranslate(appDir, manifest);
    site.serve(
      createSiteHandler({
        forge,
        directory,
        gateway,
        sessions,
        translate,
        assets,
        siteOrigin: siteUrl,
        frameOrigin: frameUrl,
      }),
    );
    frames.serve(
      createFrameFiles({
        appDir,
        manifest,
        siteOrigin: siteUrl,
        bridgeScript: assets.bridgeScript,
        themeCss: assets.themeCss,
        onViolation: (violation) => policyViolations.push(violation),
      }),
    );

    return {
      url: siteUrl,
      frameUrl,
      jira,
      confluence,
      directory,
      platform,
      policyViolations,
      runScheduled: (moduleKey) => platform.schedule.run(moduleKey),
      request: ({ accountId, method, path, query, body }) =>
        gateway.request({
          method,
          target: query ? `${path}?${new URLSearchParams(query).toString()}` : path,
          body: body === undefined ? undefined : JSON.stringify(body),
          actor: actorOf(getAccount(directory, accountId)),
        }),
      async invoke({ moduleKey, functionKey, payload, accountId, extension }) {
        const account = getAccount(directory, accountId);
        const view = {
          module: getModule(manifest.uiModules, moduleKey),
          account,
          locale: account.locale,
          theme: 'light' as const,
          siteUrl: shownUrl,
          extension: { ...(extension as object) },
        };
        return forge.invoke(view, functionKey, payload);
      },
      kill: (functionKey) => forge.kill(functionKey),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function refuseProblems(appDir: string): Promise<void> {
  const problems = await manifestProblems(appDir);
  if (problems.length > 0) throw new Error(['Forge would not deploy this app:', ...problems].join('\n'));
}

function getModule(modules: readonly UiModule[], moduleKey: string): UiModule {
  const module = modules.find(({ key }) => key === moduleKey);
  if (!module) throw new Error(`manifest.yml has no module "${moduleKey}" with a screen.`);
  return module;
}

function getAccount(directory: Directory, accountId: string): Account {
  const account = directory.find(accountId);
  if (!account) throw new Error(`The site has no account "${accountId}".`);
  return account;
}
