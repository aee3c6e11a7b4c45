import type { ProductRequest, ProductResponse } from '../product-http';

/** A fault that a test wants: the next requests that match are answered with it. */
export interface Fault {
  readonly match: { readonly method?: ProductRequest['method']; readonly path: string | RegExp };
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** How many requests fail; 1 when absent. */
  readonly times?: number;
  /** `after` carries the request out and loses the answer, as a broken connection does; `before` is the default. */
  readonly when?: 'before' | 'after';
}

export interface FaultList {
  add(fault: Fault): void;
  /** Answers with a fault when one is due, else with what `serve` gives. */
  around(request: ProductRequest, serve: () => ProductResponse): ProductResponse;
}

export function faultList(): FaultList {
  const faults: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      faults.push({ fault, left: fault.times ?? 1 });
    },
    around(request, serve) {
      const due = faults.find(({ fault, left }) => left > 0 && matches(fault, request));
      if (due === undefined) return serve();
      due.left -= 1;
      const { status, headers, body, when } = due.fault;
      if (when === 'after') serve();
      return {
        status,
        ...(headers && { headers }),
        body: body ?? { errorMessages: [`Simulated failure ${status}.`], errors: {} },
      };
    },
  };
}

function matches({ match }: Fault, { method, path }: ProductRequest): boolean {
  if (match.method !== undefined && match.method !== method) return false;
  return typeof match.path === 'string' ? match.path === path : match.path.test(path);
}
