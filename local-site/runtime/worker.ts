/**
 * One container of the app: runs one handler, one invocation at a time, and keeps the module state in between, as a
 * warm Lambda does. Bundled on its own and started as a worker thread; it talks to the pool by messages only.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { captureConsole } from './worker-console';
import { shiftDate } from './worker-date';
import { forgeRuntime, importTimeRuntime } from './worker-runtime';
import { restrictEgress } from './worker-egress';
import type { ErrorFacts, FromWorker, Invocation, PlatformAnswer, ToWorker, WorkerSetup } from './wire';

interface Running {
  readonly invocation: Invocation;
  readonly startedAt: number;
  ended: boolean;
  /** Requests to addresses outside. */
  requests: number;
}

const port = parentPort;
if (!port) throw new Error('This file runs as a worker thread only.');
const setup = workerData as WorkerSetup;
const send = (message: FromWorker): void => port.postMessage(message);

const scope = new AsyncLocalStorage<Running>();
const waiting = new Map<number, (answer: PlatformAnswer) => void>();
let lastCallId = 0;

captureConsole((level, text) =>
  send({ kind: 'log', invocationId: scope.getStore()?.invocation.id, level, text }),
);
const setClockOffset = shiftDate();
restrictEgress(
  setup.egress,
  (url) => send({ kind: 'egress-denied', url }),
  () => scope.getStore(),
);

Object.defineProperty(globalThis, '__forge_runtime__', {
  get: () => {
    const running = scope.getStore();
    return running ? forgeRuntime(running.invocation, running.startedAt) : importTimeRuntime;
  },
});
Object.defineProperty(globalThis, '__forge_fetch__', { value: forgeFetch });

// After the globals: Forge's packages read them on import.
const handlers: unknown = createRequire(setup.bundlePath)(setup.bundlePath);

port.on('message', (message: ToWorker) => {
  if (message.kind === 'answer') {
    waiting.get(message.callId)?.(message.answer);
    waiting.delete(message.callId);
  } else {
    void invoke(message.invocation);
  }
});

async function invoke(invocation: Invocation): Promise<void> {
  setClockOffset(invocation.clockOffsetMs);
  const running: Running = { invocation, startedAt: performance.now(), ended: false, requests: 0 };
  try {
    const handler = findHandler();
    const result = await scope.run(running, () =>
      handler(JSON.parse(invocation.payloadJson), JSON.parse(invocation.contextJson)),
    );
    const resultJson = JSON.stringify(result) as string | undefined;
    send({ kind: 'returned', invocationId: invocation.id, resultJson });
  } catch (error) {
    send({ kind: 'threw', invocationId: invocation.id, error: errorFacts(error) });
  } finally {
    running.ended = true;
  }
}

type Handler = (payload: unknown, context: unknown) => unknown;

function findHandler(): Handler {
  const handler = (handlers as Record<string, unknown>)[setup.exportName];
  if (typeof handler !== 'function') throw new Error(`The handler ${setup.exportName} is not a function.`);
  return handler as Handler;
}

/** `__forge_fetch__`: hands the call to the platform. */
async function forgeFetch(
  call: unknown,
  target: string,
  init: { method?: string; body?: unknown; headers?: ConstructorParameters<typeof Headers>[0] } = {},
): Promise<Response> {
  const running = scope.getStore();
  if (!running)
    throw new Error('Forge can be called only while a function runs, not while its file is loaded.');
  if (running.ended) {
    // The platform freezes the container here, so such work may never finish.
    console.error(`Work outlived its invocation: ${target} was called after the function had returned.`);
    throw new Error('The invocation has ended.');
  }
  const body = init.body ?? undefined;
  if (body !== undefined && typeof body !== 'string')
    throw new Error('The local site passes text bodies only.');
  const callId = ++lastCallId;
  const answer = await new Promise<PlatformAnswer>((resolve) => {
    waiting.set(callId, resolve);
    const method = (init.method ?? 'GET').toUpperCase();
    const contentType = new Headers(init.headers).get('content-type') ?? undefined;
    const invocationId = running.invocation.id;
    send({ kind: 'call', callId, invocationId, call: { call, target, method, body, contentType } });
  });
  return new Response(answer.body ?? null, { status: answer.status, headers: { ...answer.headers } });
}

function errorFacts(error: unknown): ErrorFacts {
  return error instanceof Error
    ? { name: error.name, message: error.message, stack: error.stack }
    : { name: 'Error', message: String(error), stack: undefined };
}
