import type { ProductRequest, ProductResponse } from '../product-http';

export interface PlannedFailure {
  /** Tested against `METHOD path`, e.g. `/^PUT .*\/pages\/\d+$/`; a string must be equal. */
  readonly match: RegExp | string;
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests fail; 1 by default. */
  readonly times?: number;
}

/** Failures that a test has ordered, oldest first. */
export class PlannedFailures {
  #planned: { failure: PlannedFailure; left: number }[] = [];

  plan(failure: PlannedFailure): void {
    this.#planned.push({ failure, left: failure.times ?? 1 });
  }

  /** The response of the first planned failure that fits, which is used up by it. */
  take(request: ProductRequest): ProductResponse | undefined {
    const line = `${request.method} ${request.path}`;
    const planned = this.#planned.find(({ failure: { match } }) =>
      typeof match === 'string' ? match === line : match.test(line),
    );
    if (!planned) return undefined;
    planned.left -= 1;
    this.#planned = this.#planned.filter((one) => one.left > 0);
    const { status, body, headers } = planned.failure;
    return { status, ...(body === undefined ? {} : { body }), ...(headers ? { headers } : {}) };
  }
}
