import type { Failure, FailureCode } from '../contract/outcome';

/** A failure with a code that a screen knows how to word. The message is for the log and is never shown. */
export class PostmortemError extends Error {
  override readonly name: string;

  constructor(
    readonly code: FailureCode,
    readonly detail: Readonly<Record<string, string | number>> = {},
    options: { message?: string; cause?: unknown } = {},
  ) {
    super(options.message ?? code, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = `PostmortemError [${code}]`;
  }

  /** What may cross the bridge. */
  get failure(): Failure {
    return Object.keys(this.detail).length > 0
      ? { code: this.code, detail: this.detail }
      : { code: this.code };
  }
}

/** True for a failure of one of these kinds. */
export function isFailure(error: unknown, ...codes: FailureCode[]): error is PostmortemError {
  return error instanceof PostmortemError && codes.includes(error.code);
}
