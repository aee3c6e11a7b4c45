/** What the main thread gives a worker when it starts. */
export interface WorkerSetup {
  /** Absolute path of the bundled handler file. */
  readonly bundlePath: string;
  readonly exportName: string;
  readonly egress: EgressRules;
}

export interface EgressRules {
  /** `permissions.external.fetch.backend` of the manifest. */
  readonly allowed: readonly string[];
  /** Declared origin → origin that answers instead, e.g. `https://api.openai.com` → `http://127.0.0.1:4010`. */
  readonly overrides: Readonly<Record<string, string>>;
  /** How long one request may take, in ms. */
  readonly requestTimeoutMs: number;
}

/** One call of a handler. The two arguments of the handler travel as JSON, as they do on the platform. */
export interface Invocation {
  readonly id: string;
  readonly payloadJson: string;
  readonly contextJson: string;
  readonly runtime: RuntimeFacts;
  readonly timeoutMs: number;
  /** Site time minus computer time in ms, so that the app and a hand-driven clock agree on the hour. */
  readonly clockOffsetMs: number;
}

/** The data of `__forge_runtime__`; its functions are added in the worker. */
export interface RuntimeFacts {
  readonly contextAri: string;
  readonly container: { region: string; runtime: string; handler: string; appCodeDir: string };
  readonly appContext: {
    appId: string;
    appVersion: string;
    environmentId: string;
    environmentType: string;
    invocationId: string;
    installationId: string;
    functionKey: string;
    moduleType: string;
    moduleKey: string;
    /** ARIs of the products that the app is connected to. */
    contextAris: readonly string[];
    permissions: { scopes: readonly string[]; external: unknown };
  };
  readonly cloudId: string;
  readonly aaid: string | undefined;
  readonly tracing: { traceId: string; spanId: string };
}

/** A call of `__forge_fetch__`. `call` is what the Forge package passed: `{type, provider, remote, …}`. */
export interface PlatformCall {
  readonly call: unknown;
  readonly target: string;
  readonly method: string;
  readonly body: string | undefined;
  /** The `content-type` that the app has set. */
  readonly contentType?: string | undefined;
}

export interface PlatformAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Text of the body; undefined means that there is none. */
  readonly body?: string;
}

export interface ErrorFacts {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

export type LogLevel = 'debug' | 'info' | 'warn' | 'error';

export type ToWorker =
  | { readonly kind: 'invoke'; readonly invocation: Invocation }
  | { readonly kind: 'answer'; readonly callId: number; readonly answer: PlatformAnswer };

export type FromWorker =
  | {
      readonly kind: 'call';
      readonly callId: number;
      readonly invocationId: string;
      readonly call: PlatformCall;
    }
  | {
      readonly kind: 'log';
      readonly invocationId: string | undefined;
      readonly level: LogLevel;
      readonly text: string;
    }
  | { readonly kind: 'egress-denied'; readonly url: string }
  | { readonly kind: 'returned'; readonly invocationId: string; readonly resultJson: string | undefined }
  | { readonly kind: 'threw'; readonly invocationId: string; readonly error: ErrorFacts };
