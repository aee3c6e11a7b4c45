import type { Account } from '../directory';

/** A REST request as a product sees it, whether it came from the app, a frame or a page of the local site. */
export interface ProductRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Decoded path below the site, e.g. `/rest/api/3/issue/INC-1` or `/wiki/api/v2/pages`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Parsed JSON, or undefined when there was none. */
  readonly body: unknown;
  readonly actor: Actor;
}

/** Who asks. The app itself (`asApp`) is an account of type `app`; nobody signed in is `anonymous`. */
export type Actor = { readonly kind: 'account'; readonly account: Account } | { readonly kind: 'anonymous' };

export interface ProductResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON value; undefined means an empty body. */
  readonly body?: unknown;
}

/** An emulated product: `findRoute` lets the platform look up the route (for scopes) before the request is served. */
export interface Product {
  readonly name: 'jira' | 'confluence';
  /** True when the product answers for this path. */
  owns(path: string): boolean;
  /** The route that serves the request, or undefined when the local site does not emulate it (501, recorded). */
  findRoute(method: string, path: string): ProductRoute | undefined;
  handle(request: ProductRequest): Promise<ProductResponse>;
}

export interface ProductRoute {
  /** Path template in the words of Atlassian's OpenAPI documents, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly template: string;
  readonly method: string;
  /** Any one of these scope sets suffices (classic first, then granular), as documented for the operation. */
  readonly scopes: readonly (readonly string[])[];
}
