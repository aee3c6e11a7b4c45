import { manualClock } from '../../../local-site/clock';
import type { ManualClock } from '../../../local-site/clock';
import { createKvs } from '../../../local-site/platform/kvs/kvs';
import type { Kvs } from '../../../local-site/platform/kvs/kvs';

export interface SentRequest {
  readonly provider: string;
  readonly remote: string;
  readonly method: string;
  readonly target: string;
  readonly body: unknown;
}

export interface PlannedAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ForgeSeam {
  readonly kvs: Kvs;
  readonly clock: ManualClock;
  readonly sent: SentRequest[];
  /** The next answers of the products, in order; a function looks at the request. */
  answerWith(...answers: (PlannedAnswer | ((request: SentRequest) => PlannedAnswer))[]): void;
  /** Milliseconds that the invocation has left. */
  timeLeftMs: number;
}

/**
 * The two globals in which every `@forge/*` package ends, for tests of one adapter: storage is the local site's, products answer
 * what the test plans.
 */
export function installForge(): ForgeSeam {
  const clock = manualClock('2026-11-22T08:00:00Z');
  const kvs = createKvs({ clock, entities: [] });
  const planned: (PlannedAnswer | ((request: SentRequest) => PlannedAnswer))[] = [];
  const seam: ForgeSeam = {
    kvs,
    clock,
    sent: [],
    answerWith: (...answers) => planned.push(...answers),
    timeLeftMs: 25_000,
  };
  Object.assign(globalThis, {
    __forge_fetch__: (
      call: { type: string; provider?: string; remote?: string },
      target: string,
      init: RequestInit,
    ) => {
      const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
      if (call.type === 'kvs') {
        const answer = kvs.answer(target, body);
        return Promise.resolve(new Response(answer.body ?? null, { status: answer.status }));
      }
      const { provider = '', remote = '' } = call;
      const request = { provider, remote, method: init.method ?? 'GET', target, body };
      seam.sent.push(request);
      const next = planned.shift() ?? { status: 500 };
      const { status, body: json, headers } = typeof next === 'function' ? next(request) : next;
      const text = json === undefined ? null : typeof json === 'string' ? json : JSON.stringify(json);
      return Promise.resolve(new Response(text, { status, ...(headers ? { headers } : {}) }));
    },
    __forge_runtime__: {
      tracing: { traceId: '0'.repeat(32), spanId: '0'.repeat(16) },
      appContext: {
        appId: 'app-1',
        environmentId: 'environment-1',
        environmentType: 'STAGING',
        installationId: 'installation-1',
        invocationId: 'invocation-1',
        moduleKey: 'create-postmortem',
      },
      lambdaContext: { awsRequestId: '1', getRemainingTimeInMillis: () => seam.timeLeftMs },
    },
  });
  return seam;
}
