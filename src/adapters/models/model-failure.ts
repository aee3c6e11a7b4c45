import { PostmortemError } from '../../usecases/errors';
import type { ModelAddress } from '../../usecases/ports/model-services';

/** Why a model gave no answer. Nothing of what the provider said is in it: that may repeat the key or the incident's text. */
export interface ModelFailure {
  /** HTTP status; `silent`: no whole answer in time; `unreachable`: no connection, or one that broke off. */
  readonly status: number | 'silent' | 'unreachable';
  /** The provider named quota or credit as the reason. */
  readonly quota?: boolean;
  readonly retryAfterMs?: number | undefined;
}

/** Thrown by one try; `withRetries` decides what becomes of it. */
export class NoAnswer extends Error {
  constructor(readonly failure: ModelFailure) {
    super(`no answer: ${failure.status}`);
    this.name = 'NoAnswer';
  }
}

/** Whether the same request may be answered a moment later. */
export function mayPass({ status, quota = false }: ModelFailure): boolean {
  if (typeof status === 'string') return true;
  return status === 408 || status === 409 || (status === 429 && !quota) || status >= 500;
}

/** @param waitedMs time spent on all tries */
export function modelError(
  { status, quota = false, retryAfterMs = 30_000 }: ModelFailure,
  { host, model }: ModelAddress,
  waitedMs: number,
): PostmortemError {
  const options = { message: `model at ${host} → ${status}` };
  const seconds = (ms: number) => ({ seconds: Math.max(1, Math.ceil(ms / 1000)) });
  switch (status) {
    case 'silent':
    case 408:
      return new PostmortemError('MODEL_SLOW', seconds(waitedMs), options);
    case 'unreachable':
    case 409:
      return new PostmortemError('MODEL_UNAVAILABLE', { host }, options);
    case 401:
      return new PostmortemError('MODEL_KEY_REFUSED', {}, options);
    case 402:
      return new PostmortemError('MODEL_QUOTA', {}, options);
    case 403:
      return new PostmortemError('MODEL_NOT_ALLOWED', {}, options);
    case 404:
      return new PostmortemError('MODEL_NOT_FOUND', { model }, options);
    case 429:
      return quota
        ? new PostmortemError('MODEL_QUOTA', {}, options)
        : new PostmortemError('MODEL_BUSY', seconds(retryAfterMs), options);
    default:
      return status >= 500
        ? new PostmortemError('MODEL_UNAVAILABLE', { host }, options)
        : new PostmortemError('MODEL_REFUSED_REQUEST', {}, options);
  }
}
