import type { Invocation } from './wire';

/** What `__forge_runtime__` is while files are loaded: `@forge/llm` reads `tracing` on import. */
export const importTimeRuntime = { tracing: { traceId: '0'.repeat(32), spanId: '0'.repeat(16) } };

/**
 * `__forge_runtime__` of one invocation, in the shape of `ForgeRuntime` of `@forge/api`.
 *
 * `startedAt` is the `performance.now()` at which the invocation began.
 */
export function forgeRuntime(invocation: Invocation, startedAt: number): object {
  const { appContext, cloudId, ...facts } = invocation.runtime;
  const { contextAris, ...ids } = appContext;
  return {
    ...facts,
    proxy: { token: 'local', url: 'http://localhost' },
    appContext: {
      ...ids,
      installation: {
        ari: ari(`ari:cloud:ecosystem::installation/${ids.installationId}`, {
          installationId: ids.installationId,
        }),
        contexts: contextAris.map((text) => ari(text, { cloudId })),
      },
    },
    lambdaContext: {
      awsRequestId: invocation.id,
      getRemainingTimeInMillis: () => Math.max(0, invocation.timeoutMs - (performance.now() - startedAt)),
    },
    realtime: {},
    metrics: {
      counter: () => ({ incr: ignore, incrBy: ignore, decr: ignore, decrBy: ignore }),
      timing: () => ({ measure: () => ({ stop: ignore }) }),
      gauge: () => ({ set: ignore }),
    },
    featureFlags: () => false,
  };
}

function ari(text: string, parts: Record<string, string>): object {
  return { ...parts, toString: () => text, toJSON: () => text };
}

/** Metrics go nowhere: the platform's dashboards are not emulated. */
function ignore(): void {
  return undefined;
}
