import type { Account } from '../directory';
import type { Actor, Product, ProductRequest, ProductResponse, ProductRoute } from '../products/product-http';

/** A REST request on its way to a product. */
export interface GatewayRequest {
  readonly method: string;
  /** Path and query as written, e.g. `/rest/api/3/issue/INC-1?fields=summary`. */
  readonly target: string;
  /** JSON text, or undefined. */
  readonly body: string | undefined;
  readonly actor: Actor;
}

export interface ProductGateway {
  /** The route that serves the request; undefined when the local site does not emulate it. */
  findRoute(method: string, target: string): ProductRoute | undefined;
  request(request: GatewayRequest): Promise<ProductResponse>;
}

const methods = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** Leads requests to the emulated products. Unknown routes answer 501 and are recorded by `onUnknown`. */
export function createProductGateway(
  products: readonly Product[],
  onUnknown: (route: string) => void,
): ProductGateway {
  function locate(target: string): { product: Product | undefined; path: string; query: URLSearchParams } {
    const url = new URL(`http://site.invalid${target}`);
    const path = decodeURIComponent(url.pathname);
    return { product: products.find((product) => product.owns(path)), path, query: url.searchParams };
  }

  return {
    findRoute(method, target) {
      if (!isWellFormed(target)) return undefined;
      const { product, path } = locate(target);
      return product?.findRoute(method, path);
    },
    async request({ method: rawMethod, target, body, actor }) {
      if (!isWellFormed(target)) return { status: 400, body: { message: 'The path is not well-formed.' } };
      const method = methods.find((known) => known === rawMethod);
      const { product, path, query } = locate(target);
      if (!method || !product?.findRoute(method, path)) {
        onUnknown(`${rawMethod} ${path}`);
        return { status: 501, body: { message: `The local site does not emulate ${rawMethod} ${path}.` } };
      }
      let parsed: unknown;
      try {
        parsed = body === undefined || body === '' ? undefined : JSON.parse(body);
      } catch {
        return { status: 400, body: { errorMessages: ['The body is not JSON.'], errors: {} } };
      }
      const request = { method, path, query, body: parsed, actor } satisfies ProductRequest;
      const response = await product.handle(request);
      // A known route may still refuse a parameter that it does not emulate.
      if (response.status === 501) onUnknown(`${method} ${target}`);
      return response;
    },
  };
}

/** A stray `%` cannot be decoded. */
function isWellFormed(target: string): boolean {
  try {
    decodeURIComponent(target);
    return true;
  } catch {
    return false;
  }
}

/** An account that acts. */
export function actorOf(account: Account): Actor {
  return { kind: 'account', account };
}
