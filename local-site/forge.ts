import type { Clock } from './clock';
import type { Account, Directory } from './directory';
import { readManifest } from './manifest';
import type { Manifest } from './manifest';
import { createPlatform } from './platform/platform';
import type { Platform } from './platform/platform';
import type { ProductGateway } from './platform/product-gateway';
import { bundleApp } from './runtime/bundle';
import type { AppBundle } from './runtime/bundle';
import { createInvoker } from './runtime/invoker';
import { createLogBook } from './runtime/logs';
import { createModuleCalls } from './runtime/module-calls';
import type { ModuleCalls } from './runtime/module-calls';
import { createPool } from './runtime/pool';

/** The app, running on Forge's emulated services. */
export interface Forge extends ModuleCalls {
  readonly manifest: Manifest;
  readonly platform: Platform;
  /** Ends the containers in which this function runs at the moment, as the platform may at any time. */
  readonly kill: (functionKey: string) => void;
  readonly close: () => Promise<void>;
}

export interface ForgeOptions {
  readonly appDir: string;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly appAccount: Account;
  readonly gateway: ProductGateway;
  /** Receives the names of calls that are not emulated. */
  readonly unknownRoutes: string[];
  /** The app's environment (`forge variables`). */
  readonly variables?: Readonly<Record<string, string>> | undefined;
  /** Declared origin → origin that answers instead: lets a test stand in for a model provider. */
  readonly egressOverrides?: Readonly<Record<string, string>> | undefined;
  /** How long one request to an address outside may take, in ms. Default: the platform's 180 s. */
  readonly egressTimeoutMs?: number | undefined;
  /** The functions, bundled before; whoever bundled them removes them. */
  readonly bundle?: AppBundle | undefined;
}

/** https://developer.atlassian.com/platform/forge/limits-invocation/ */
const egressTimeoutMs = 180_000;

/**
 * Reads the manifest, bundles the functions unless that was done, and stands ready to run them.
 *
 * Throws an Error with one readable sentence when the manifest or a handler is not in order.
 */
export async function startForge(options: ForgeOptions): Promise<Forge> {
  const { appDir, clock, variables = {}, egressOverrides = {} } = options;
  const manifest = readManifest(appDir);
  const bundle = options.bundle ?? (await bundleApp(appDir, manifest));
  const logs = createLogBook(clock);
  const egress = {
    allowed: manifest.backendAddresses,
    overrides: egressOverrides,
    requestTimeoutMs: options.egressTimeoutMs ?? egressTimeoutMs,
  };
  const invoker = createInvoker({ manifest, bundle, egress, clock, logs, pool: () => pool });
  const platform = createPlatform({ ...options, manifest, logs, invoker });
  const pool = createPool({
    workerPath: bundle.workerPath,
    environment: variables,
    events: {
      async answer(invocationId, call) {
        const scope = invoker.findScope(invocationId);
        if (!scope) return { status: 401 };
        try {
          return await platform.answer(call, scope);
        } catch (error) {
          logs.note(scope.functionKey, 'error', `The local site failed at ${call.target}: ${String(error)}`);
          return { status: 500, body: JSON.stringify({ code: 'INTERNAL', message: 'Internal error' }) };
        }
      },
      log: (invocationId, level, text) =>
        logs.writeFromApp(invocationId, invoker.findScope(invocationId ?? '')?.functionKey, level, text),
      egressDenied(url) {
        platform.egressDenied.push(url);
        logs.note(undefined, 'error', `Refused: ${url} is not among the backend addresses of the manifest.`);
      },
    },
  });

  return {
    manifest,
    platform,
    ...createModuleCalls(manifest, invoker),
    kill: (functionKey) => pool.kill(functionKey),
    async close() {
      platform.close();
      await pool.close();
      if (!options.bundle) await bundle.remove();
    },
  };
}
