import { asApp, asUser, getAppContext, NeedsAuthenticationError, type Route } from '@forge/api';
import { PostmortemError } from '../../usecases/errors';
import { retryAfterMs } from '../retry-after';

export type Product = 'jira' | 'confluence';

export interface ProductCall {
  readonly product: Product;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly path: Route;
  readonly body?: unknown;
  /** Statuses that mean something to the caller. Every other one but success is thrown. */
  readonly expect?: readonly number[];
}

/** What a product answered. The body is whatever came: check it before use. */
export interface ProductAnswer {
  readonly status: number;
  readonly body: unknown;
}

/** @throws NOT_ALLOWED, ISSUE_NOT_FOUND, PAGE_NOT_FOUND, PAGE_CHANGED, PAGE_TOO_LARGE, BUSY, UNAVAILABLE */
export type ProductRequest = (call: ProductCall) => Promise<ProductAnswer>;

const maxAttempts = 4;
/** Kept back from waiting, so that there is time left to do the work. */
const reserveMs = 4_000;

/**
 * Requests to Jira and Confluence, as the person who asked or as the app: the one place where an HTTP status becomes a failure.
 * What a product refused for its load is asked again as long as this invocation has time; so are reads that failed.
 */
export function productRequest(actor: 'user' | 'app'): ProductRequest {
  return async (call) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(actor, call);
      const { status } = answer;
      if (status < 300 || call.expect?.includes(status)) return { status, body: answer.body };
      const again = status === 429 || (status >= 500 && status !== 501 && (call.method ?? 'GET') === 'GET');
      const waitMs = answer.retryAfterMs ?? 250 * 2 ** attempt;
      if (!again || attempt === maxAttempts || waitMs + reserveMs > timeLeftMs())
        throw failureOf(call, answer);
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  };
}

interface RawAnswer extends ProductAnswer {
  readonly retryAfterMs: number | undefined;
  readonly cause?: unknown;
}

async function send(actor: 'user' | 'app', call: ProductCall): Promise<RawAnswer> {
  const api = actor === 'user' ? asUser() : asApp();
  const init = {
    method: call.method ?? 'GET',
    headers: {
      accept: 'application/json',
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  };
  try {
    const response = await (call.product === 'jira'
      ? api.requestJira(call.path, init)
      : api.requestConfluence(call.path, init));
    const text = await response.text();
    return {
      status: response.status,
      body: parse(text),
      retryAfterMs: retryAfterMs(response.headers.get('retry-after')),
    };
  } catch (error) {
    // The platform answers this one itself, by asking the person to allow access.
    if (error instanceof NeedsAuthenticationError) throw error;
    return { status: statusOf(error), body: undefined, retryAfterMs: undefined, cause: error };
  }
}

/** A body that is no JSON (a gateway's error page) is no body. */
function parse(text: string): unknown {
  try {
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Errors of the platform's proxy carry the status with which it refused; a broken connection carries none. */
function statusOf(error: unknown): number {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return typeof status === 'number' ? status : 503;
}

function timeLeftMs(): number {
  try {
    return getAppContext().invocationRemainingTimeInMillis();
  } catch {
    // Only a tunnel does not tell. A resolver that waits for its 25 s to end would be cut off without an answer.
    return 10_000;
  }
}

const notFound = { jira: 'ISSUE_NOT_FOUND', confluence: 'PAGE_NOT_FOUND' } as const;

/** The table from HTTP to failures. Bodies stay out: they may hold what nobody else should read. */
function failureOf({ product, method = 'GET', path }: ProductCall, answer: RawAnswer): Error {
  const { status, retryAfterMs: waitMs } = answer;
  const message = `${product} ${method} ${path.value.split('?')[0] ?? ''} → ${status}`;
  const options = { message, ...(answer.cause === undefined ? {} : { cause: answer.cause }) };
  switch (status) {
    case 401:
    case 403:
      return new PostmortemError('NOT_ALLOWED', {}, options);
    case 404:
      return new PostmortemError(notFound[product], {}, options);
    case 409:
      return new PostmortemError(product === 'confluence' ? 'PAGE_CHANGED' : 'IN_PROGRESS', {}, options);
    case 413:
      return new PostmortemError('PAGE_TOO_LARGE', {}, options);
    case 429:
      return new PostmortemError('BUSY', { seconds: Math.ceil((waitMs ?? 30_000) / 1000) }, options);
    default:
      // Any other refusal of a request is a mistake of the app's own and belongs in its log, not before a person.
      return status >= 500 ? new PostmortemError('UNAVAILABLE', {}, options) : new Error(message, options);
  }
}
