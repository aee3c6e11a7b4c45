import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Manifest, ManifestFunction } from '../manifest';
import type { AppBundle } from './bundle';
import type { LogBook } from './logs';
import type { Pool } from './pool';
import type { EgressRules, RuntimeFacts } from './wire';
import { installedContexts, siteIdentity } from './site-identity';

/** Seconds: https://developer.atlassian.com/platform/forge/limits-invocation/ */
export const uiTimeoutSeconds = 25;
export const backgroundTimeoutSeconds = 55;
const maxPayloadBytes = 5 * 1024 * 1024;
const maxPerMinute = { user: 1_200, installation: 5_000 };

export interface FunctionCall {
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly moduleType: string;
  readonly payload: unknown;
  /** The user for whom it runs; consumers and schedules have none. */
  readonly accountId: string | undefined;
  readonly kind: 'interactive' | 'background';
  /** The invocation that, through queues, led to this one. */
  readonly rootInvocationId?: string;
}

/** A running invocation as the platform knows it: what the app says about itself is never asked. */
export interface InvocationScope {
  readonly invocationId: string;
  readonly rootInvocationId: string;
  readonly functionKey: string;
  readonly accountId: string | undefined;
}

/** What became of a call. `failed.reason` uses the codes of `InvocationErrorCode` of `@forge/events`. */
export type FunctionResult =
  | { readonly kind: 'returned'; readonly value: unknown; readonly bytes: number }
  | { readonly kind: 'failed'; readonly reason: FunctionFailure };

export type FunctionFailure =
  | 'FUNCTION_OUT_OF_MEMORY'
  | 'FUNCTION_TIME_OUT'
  /** The function threw or its process ended. */
  | 'FUNCTION_PLATFORM_UNKNOWN_ERROR'
  /** The user or the installation has called too often in this minute; the function did not start. */
  | 'FUNCTION_PLATFORM_RATE_LIMITED'
  /** The arguments exceed the platform's payload limit; the function did not start. */
  | 'PAYLOAD_TOO_LARGE';

export interface Invoker {
  call(call: FunctionCall): Promise<FunctionResult>;
  /** The running invocation with that id. */
  findScope(invocationId: string): InvocationScope | undefined;
}

export interface InvokerOptions {
  readonly manifest: Manifest;
  readonly bundle: AppBundle;
  readonly egress: EgressRules;
  readonly clock: Clock;
  readonly logs: LogBook;
  /** Late, because the pool calls the platform, which calls this. */
  readonly pool: () => Pool;
}

const failureOf = {
  threw: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  crashed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
  'timed-out': 'FUNCTION_TIME_OUT',
  'out-of-memory': 'FUNCTION_OUT_OF_MEMORY',
} as const;

/** Calls functions of the app as the platform does. Errors of a function go to the log; the caller learns the kind only. */
export function createInvoker({ manifest, bundle, egress, clock, logs, pool }: InvokerOptions): Invoker {
  const scopes = new Map<string, InvocationScope>();
  let minute = { number: 0, all: 0, byUser: new Map<string, number>() };

  /** Counts the call, unless it is one too many of the clock's minute. */
  function admit({ accountId }: FunctionCall): boolean {
    const number = Math.floor(clock.now().getTime() / 60_000);
    if (minute.number !== number) minute = { number, all: 0, byUser: new Map() };
    const ofUser = accountId === undefined ? 0 : (minute.byUser.get(accountId) ?? 0);
    if (minute.all >= maxPerMinute.installation || ofUser >= maxPerMinute.user) return false;
    minute.all += 1;
    if (accountId !== undefined) minute.byUser.set(accountId, ofUser + 1);
    return true;
  }

  return {
    findScope: (invocationId) => scopes.get(invocationId),
    async call(call) {
      const definition = manifest.functions.get(call.functionKey);
      if (!definition) throw new Error(`manifest.yml has no function "${call.functionKey}".`);
      const payloadJson = JSON.stringify(call.payload ?? {});
      if (Buffer.byteLength(payloadJson) > maxPayloadBytes) {
        logs.note(call.functionKey, 'error', 'Not called: the payload is larger than 5 MB.');
        return { kind: 'failed', reason: 'PAYLOAD_TOO_LARGE' };
      }
      if (!admit(call)) {
        logs.note(call.functionKey, 'error', 'Not called: too many invocations in this minute.');
        return { kind: 'failed', reason: 'FUNCTION_PLATFORM_RATE_LIMITED' };
      }
      const invocationId = randomUUID();
      const scope = {
        invocationId,
        rootInvocationId: call.rootInvocationId ?? invocationId,
        functionKey: call.functionKey,
        accountId: call.accountId,
      };
      scopes.set(invocationId, scope);
      try {
        const outcome = await pool().run({
          functionKey: call.functionKey,
          memoryMB: definition.memoryMB,
          background: call.kind === 'background',
          setup: { bundlePath: bundle.pathOf(definition.file), exportName: definition.exportName, egress },
          invocation: {
            id: invocationId,
            payloadJson,
            contextJson: JSON.stringify(backendContext(call)),
            runtime: runtimeFacts(manifest, bundle, definition, call, invocationId),
            timeoutMs: timeoutSecondsOf(call.kind, definition) * 1000,
            clockOffsetMs: clock.now().getTime() - Date.now(),
          },
        });
        if (outcome.kind === 'failed') {
          logs.note(
            call.functionKey,
            'error',
            outcome.error.stack ?? `${outcome.error.name}: ${outcome.error.message}`,
          );
          return { kind: 'failed', reason: failureOf[outcome.reason] };
        }
        const json = outcome.resultJson;
        const value: unknown = json === undefined ? undefined : JSON.parse(json);
        return { kind: 'returned', value, bytes: Buffer.byteLength(json ?? '') };
      } finally {
        scopes.delete(invocationId);
      }
    },
  };
}

/** Interactive functions have a fixed limit; `timeoutSeconds` counts for consumers and schedules only. */
function timeoutSecondsOf(kind: FunctionCall['kind'], definition: ManifestFunction): number {
  return kind === 'interactive' ? uiTimeoutSeconds : (definition.timeoutSeconds ?? backgroundTimeoutSeconds);
}

/** The second argument of every handler. */
function backendContext(call: FunctionCall): object {
  return {
    installContext: installedContexts[call.moduleType === 'macro' ? 1 : 0],
    installation: {
      ari: { installationId: siteIdentity.installationId },
      contexts: installedContexts.map(() => ({ cloudId: siteIdentity.cloudId })),
    },
    ...(call.accountId !== undefined && { principal: { accountId: call.accountId } }),
  };
}

function runtimeFacts(
  manifest: Manifest,
  bundle: AppBundle,
  definition: ManifestFunction,
  call: FunctionCall,
  invocationId: string,
): RuntimeFacts {
  const { cloudId, environmentId, environmentType, installationId, appVersion } = siteIdentity;
  return {
    contextAri: installedContexts[0],
    cloudId,
    container: {
      region: 'local',
      runtime: 'nodejs24.x',
      handler: `${definition.file}.${definition.exportName}`,
      appCodeDir: bundle.folder,
    },
    appContext: {
      appId: manifest.appId,
      appVersion,
      environmentId,
      environmentType,
      invocationId,
      installationId,
      functionKey: call.functionKey,
      moduleType: call.moduleType,
      moduleKey: call.moduleKey,
      contextAris: installedContexts,
      permissions: {
        scopes: [...manifest.scopes.keys()],
        external: { fetch: { backend: manifest.backendAddresses } },
      },
    },
    aaid: call.accountId,
    tracing: { traceId: randomBytes(16).toString('hex'), spanId: randomBytes(8).toString('hex') },
  };
}
