import { Worker } from 'node:worker_threads';
import type {
  ErrorFacts,
  FromWorker,
  Invocation,
  LogLevel,
  PlatformAnswer,
  PlatformCall,
  ToWorker,
  WorkerSetup,
} from './wire';

export interface Job {
  readonly functionKey: string;
  readonly setup: WorkerSetup;
  readonly memoryMB: number;
  readonly invocation: Invocation;
  /** Consumers and schedules may not take the last worker: a screen must always get one. */
  readonly background: boolean;
}

export type Outcome =
  | { readonly kind: 'returned'; readonly resultJson: string | undefined }
  | { readonly kind: 'failed'; readonly reason: FailureReason; readonly error: ErrorFacts };

export type FailureReason = 'threw' | 'timed-out' | 'out-of-memory' | 'crashed';

export interface PoolEvents {
  /** Serves a call of `__forge_fetch__` made by the invocation. */
  answer(invocationId: string, call: PlatformCall): Promise<PlatformAnswer>;
  log(invocationId: string | undefined, level: LogLevel, text: string): void;
  egressDenied(url: string): void;
}

export interface Pool {
  run(job: Job): Promise<Outcome>;
  /** Ends the containers in which this function runs at the moment, as the platform may at any time. */
  kill(functionKey: string): void;
  close(): Promise<void>;
}

export interface PoolOptions {
  readonly workerPath: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly events: PoolEvents;
  readonly maxWorkers?: number;
}

interface Container {
  readonly worker: Worker;
  readonly functionKey: string;
  busy: boolean;
}

interface Waiting {
  readonly job: Job;
  readonly resolve: (outcome: Outcome) => void;
}

/**
 * Runs invocations in worker threads: at most `maxWorkers` (4), the rest wait in order. A worker serves one function,
 * one invocation at a time, and is kept warm; it is terminated when the invocation runs out of time or memory.
 */
export function createPool({ workerPath, environment, events, maxWorkers = 4 }: PoolOptions): Pool {
  const containers = new Set<Container>();
  const waiting: Waiting[] = [];
  const running = new Map<Container, Job>();
  let closed = false;

  function startWaiting(): void {
    const runningBackground = [...running.values()].filter((job) => job.background).length;
    const index = waiting.findIndex(({ job }) => !job.background || runningBackground < maxWorkers - 1);
    const next = waiting[index];
    if (closed || !next) return;
    const container = takeContainer(next.job);
    if (!container) return;
    waiting.splice(index, 1);
    void execute(container, next.job).then((outcome) => {
      next.resolve(outcome);
      startWaiting();
    });
    startWaiting();
  }

  /** A warm container of the function, else a new one, if need be in place of an idle one of another function. */
  function takeContainer(job: Job): Container | undefined {
    const idle = [...containers].filter((container) => !container.busy);
    const warm = idle.find((container) => container.functionKey === job.functionKey);
    if (warm) return warm;
    if (containers.size >= maxWorkers) {
      const victim = idle[0];
      if (!victim) return undefined;
      discard(victim);
    }
    const worker = new Worker(workerPath, {
      workerData: job.setup,
      env: { ...environment },
      execArgv: ['--enable-source-maps'],
      resourceLimits: { maxOldGenerationSizeMb: job.memoryMB },
    });
    const container = { worker, functionKey: job.functionKey, busy: false };
    containers.add(container);
    worker.on('message', (message: FromWorker) => serve(worker, message));
    // Without a listener an error of an idle worker would end the site; `execute` sees those of a busy one.
    worker.on('error', () => containers.delete(container));
    worker.on('exit', () => containers.delete(container));
    return container;
  }

  function discard(container: Container): void {
    containers.delete(container);
    void container.worker.terminate();
  }

  async function execute(container: Container, job: Job): Promise<Outcome> {
    container.busy = true;
    running.set(container, job);
    const outcome = await converse(container.worker, job.invocation);
    running.delete(container);
    container.busy = false;
    if (outcome.kind === 'failed' && outcome.reason !== 'threw') discard(container);
    return outcome;
  }

  /** What a worker says besides the result, also after its invocation has ended. */
  function serve(worker: Worker, message: FromWorker): void {
    if (message.kind === 'call') {
      const post = (answer: PlatformAnswer): void =>
        worker.postMessage({ kind: 'answer', callId: message.callId, answer } satisfies ToWorker);
      void events.answer(message.invocationId, message.call).then(post);
    }
    if (message.kind === 'log') events.log(message.invocationId, message.level, message.text);
    if (message.kind === 'egress-denied') events.egressDenied(message.url);
  }

  function converse(worker: Worker, invocation: Invocation): Promise<Outcome> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => {
        const seconds = invocation.timeoutMs / 1000;
        settle(failure('timed-out', new Error(`The function did not return within ${seconds} seconds.`)));
      }, invocation.timeoutMs);

      // `removeAllListeners` would also remove Node's own and leave a worker that never answers again.
      function settle(outcome: Outcome): void {
        clearTimeout(timer);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        resolve(outcome);
      }
      function onError(error: unknown): void {
        settle(failure(codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? 'out-of-memory' : 'crashed', error));
      }
      function onExit(code: number): void {
        settle(failure('crashed', new Error(`The function ended its process with exit code ${code}.`)));
      }
      function onMessage(message: FromWorker): void {
        if (message.kind === 'returned') settle({ kind: 'returned', resultJson: message.resultJson });
        if (message.kind === 'threw') settle({ kind: 'failed', reason: 'threw', error: message.error });
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage({ kind: 'invoke', invocation } satisfies ToWorker);
    });
  }

  return {
    run: (job) =>
      closed
        ? Promise.resolve(failure('crashed', new Error('The local site is closed.')))
        : new Promise((resolve) => {
            waiting.push({ job, resolve });
            startWaiting();
          }),
    kill(functionKey) {
      for (const container of [...running.keys()])
        if (container.functionKey === functionKey) discard(container);
    },
    async close() {
      closed = true;
      for (const entry of waiting.splice(0)) {
        entry.resolve(failure('crashed', new Error('The local site is closed.')));
      }
      await Promise.all([...containers].map(({ worker }) => worker.terminate()));
    },
  };
}

function failure(reason: FailureReason, error: unknown): Outcome {
  return { kind: 'failed', reason, error: factsOf(error) };
}

/** Not `instanceof Error`: an error of a worker may belong to another realm. */
function factsOf(error: unknown): ErrorFacts {
  if (typeof error !== 'object' || error === null || !('message' in error)) {
    return { name: 'Error', message: String(error), stack: undefined };
  }
  const { name, message, stack } = error as { name?: unknown; message: unknown; stack?: unknown };
  return {
    name: String(name),
    message: String(message),
    stack: typeof stack === 'string' ? stack : undefined,
  };
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
