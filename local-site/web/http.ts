import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const maxBodyBytes = 10 * 1024 * 1024;

/** What a handler answers. Text bodies only carry their own content type. */
export interface WebResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
}

export interface WebRequest {
  readonly method: string;
  /** Path and query as written. */
  readonly target: string;
  readonly url: URL;
  readonly headers: IncomingMessage['headers'];
  /** Text of the body; undefined when it is empty. */
  readonly body: string | undefined;
}

/** An error that becomes this response. */
export class HttpError extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

export type WebHandler = (request: WebRequest) => Promise<WebResponse>;

export interface WebServer {
  readonly port: number;
  /** Answers requests from now on; until then each gets 503. */
  serve(handler: WebHandler): void;
  readonly close: () => Promise<void>;
}

/** Listens on the loopback address only. Port 0 is any free one. */
export async function listen(port: number): Promise<WebServer> {
  let handle: WebHandler = () => Promise.resolve({ status: 503 });
  const server = createServer((request, response) => {
    void respond(request, response, (webRequest) => handle(webRequest));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (handler) => {
      handle = handler;
    },
    close: () => closeServer(server),
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  handle: WebHandler,
): Promise<void> {
  const { status, headers, body } = await answer(request, handle);
  response.writeHead(status, {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

async function answer(request: IncomingMessage, handle: WebHandler): Promise<WebResponse> {
  try {
    const target = request.url ?? '/';
    return await handle({
      method: request.method ?? 'GET',
      target,
      url: new URL(target, 'http://site.invalid'),
      headers: request.headers,
      body: await readBody(request),
    });
  } catch (error) {
    if (error instanceof HttpError) return jsonResponse(error.status, { error: { message: error.message } });
    return jsonResponse(500, { error: { message: error instanceof Error ? error.message : String(error) } });
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) throw new HttpError(413, 'The body is larger than 10 MB.');
    chunks.push(chunk);
  }
  return size === 0 ? undefined : Buffer.concat(chunks).toString('utf8');
}

export function jsonResponse(
  status: number,
  body: unknown,
  headers: WebResponse['headers'] = {},
): WebResponse {
  if (body === undefined) return { status, headers };
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
