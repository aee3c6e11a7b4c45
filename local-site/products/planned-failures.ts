import type { ProductRequest, ProductResponse } from './product-http';

/** A failure that a test wants: the next requests that match are answered with it. */
export interface PlannedFailure {
  /** Tested against `METHOD path`, e.g. `/^PUT .*\/pages\/\d+$/`; a string must be equal. */
  readonly match: RegExp | string;
  readonly status: number;
  /** An error in the shape of the product when absent. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** How many requests fail; 1 by default. */
  readonly times?: number;
  /** `after` carries the request out and loses the answer, as a broken connection does; `before` is the default. */
  readonly when?: 'before' | 'after';
}

/** Failures that a test has ordered from one product, oldest first. */
export class PlannedFailures {
  #planned: { readonly failure: PlannedFailure; left: number }[] = [];
  readonly #errorBody: (status: number, path: string) => unknown;

  /** @param errorBody an error in the shape of the product, for plans without a body */
  constructor(errorBody: (status: number, path: string) => unknown) {
    this.#errorBody = errorBody;
  }

  plan(failure: PlannedFailure): void {
    this.#planned.push({ failure, left: failure.times ?? 1 });
  }

  /** Answers with the first planned failure that fits, which is used up by it, else with what `serve` gives. */
  around(request: ProductRequest, serve: () => ProductResponse): ProductResponse {
    const line = `${request.method} ${request.path}`;
    const due = this.#planned.find(({ failure: { match } }) =>
      typeof match === 'string' ? match === line : match.test(line),
    );
    if (!due) return serve();
    due.left -= 1;
    this.#planned = this.#planned.filter(({ left }) => left > 0);
    const { status, headers, when, body = this.#errorBody(status, request.path) } = due.failure;
    if (when === 'after') serve();
    return { status, ...(headers && { headers }), body };
  }
}
