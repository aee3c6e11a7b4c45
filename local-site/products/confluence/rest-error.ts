import type { ProductResponse } from '../product-http';

/** Why a request is refused; `title` is the sentence that Confluence gives. */
export class RestError extends Error {
  override readonly name = 'RestError';

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string | null = null,
  ) {
    super(title);
  }
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  413: 'REQUEST_ENTITY_TOO_LARGE',
  501: 'NOT_IMPLEMENTED',
};

export const badRequest = (title: string, detail: string | null = null): RestError =>
  new RestError(400, title, detail);
export const notFound = (): RestError => new RestError(404, 'Not Found');
export const notEmulated = (what: string): RestError =>
  new RestError(501, `The local site does not emulate ${what}`);

/** v1 and v2 report errors in different shapes. */
export function errorResponse(error: RestError, path: string): ProductResponse {
  const { status, title, detail } = error;
  if (path.startsWith('/wiki/api/v2/')) {
    return { status, body: { errors: [{ status, code: CODES[status] ?? 'ERROR', title, detail }] } };
  }
  const data = {
    authorized: status !== 401 && status !== 403,
    valid: status !== 400,
    errors: [],
    successful: false,
  };
  return {
    status,
    body: { statusCode: status, data, message: detail === null ? title : `${title}: ${detail}` },
  };
}
