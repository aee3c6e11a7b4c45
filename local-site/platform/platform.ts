import { z } from 'zod';
import type { Clock } from '../clock';
import type { Account, Directory } from '../directory';
import type { Manifest } from '../manifest';
import type { InvocationScope, Invoker } from '../runtime/invoker';
import type { LogBook, Logs } from '../runtime/logs';
import type { PlatformAnswer, PlatformCall } from '../runtime/wire';
import { createKvs } from './kvs/kvs';
import type { Kvs } from './kvs/kvs';
import { createLlm } from './llm';
import type { Llm } from './llm';
import { createProductCalls } from './product-calls';
import type { ProductCalls } from './product-calls';
import type { ProductGateway } from './product-gateway';
import { createQueue } from './queue';
import type { Queue } from './queue';
import { createSchedule } from './schedule';
import type { Schedule } from './schedule';

/** Forge's services, as tests see them. */
export interface Platform {
  readonly kvs: Kvs;
  readonly queue: Queue;
  readonly schedule: Schedule;
  readonly llm: Llm;
  readonly productCalls: ProductCalls;
  readonly logs: Logs;
  /** Calls that the local site does not emulate, e.g. `PATCH /rest/api/3/x`: a test asserts that there are none. */
  readonly unknownRoutes: string[];
  readonly usedScopes: ReadonlySet<string>;
  readonly egressDenied: string[];
  /** Serves `__forge_fetch__`. */
  answer(call: PlatformCall, scope: InvocationScope): Promise<PlatformAnswer>;
  close(): void;
}

export interface PlatformOptions {
  readonly manifest: Manifest;
  readonly clock: Clock;
  readonly directory: Directory;
  readonly appAccount: Account;
  readonly gateway: ProductGateway;
  readonly invoker: Invoker;
  readonly logs: LogBook;
  readonly unknownRoutes: string[];
}

const callType = z.object({ type: z.string(), remote: z.string().optional() });
const queueTarget = /^\/webhook\/queue\/(publish|stats|cancel)\//;

export function createPlatform(options: PlatformOptions): Platform {
  const { manifest, clock, logs, invoker, unknownRoutes } = options;
  const usedScopes = new Set<string>();
  const kvs = createKvs({ clock, entities: manifest.entities });
  const queue = createQueue({ manifest, clock, logs, invoker });
  const schedule = createSchedule({ manifest, clock, logs, invoker });
  const llm = createLlm(manifest.hasLlm);
  const productCalls = createProductCalls({ ...options, usedScopes });

  async function answer(call: PlatformCall, scope: InvocationScope): Promise<PlatformAnswer> {
    const { type, remote } = callType.parse(call.call);
    if (type === 'kvs') {
      if (!manifest.scopes.has('storage:app'))
        return refuse(403, 'FORBIDDEN', 'The scope storage:app is missing.');
      usedScopes.add('storage:app');
      return kvs.answer(call.target, JSON.parse(call.body ?? '{}'));
    }
    if (type === 'llm') return llm.answer(call);
    if (type === 'fpp' && (remote === 'jira' || remote === 'confluence'))
      return productCalls.answer(call, scope);
    const operation = queueTarget.exec(call.target)?.[1];
    if (type === 'fpp' && operation) return queue.answer(operation, JSON.parse(call.body ?? '{}'), scope);

    const route = [type, remote, call.method, call.target].filter(Boolean).join(' ');
    unknownRoutes.push(route);
    return refuse(501, 'NOT_EMULATED', `The local site does not emulate ${route}.`);
  }

  return {
    kvs,
    queue,
    schedule,
    llm,
    productCalls,
    logs,
    unknownRoutes,
    usedScopes,
    egressDenied: [],
    answer,
    close() {
      queue.close();
      schedule.close();
    },
  };
}

function refuse(status: number, code: string, message: string): PlatformAnswer {
  return { status, body: JSON.stringify({ code, message }) };
}
