import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkRequest } from './check-request';
import type { CheckedRequest } from './check-request';
import { estimateTokens } from './model-answer';
import type { ModelAnswer, ModelScript } from './model-answer';
import { modelServices } from './services';

/** One request as it came over the wire. */
export interface WireRequest {
  readonly service: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: unknown;
}

/** Stands in for the providers of models. */
export interface ModelServer {
  readonly url: string;
  /** Everything that was ever sent here, oldest first. */
  readonly wire: readonly WireRequest[];
  /** Origins of the providers → this server, for `egressOverrides`. @param resource of Azure */
  overrides(resource?: string): Record<string, string>;
  /** Answers from now on. */
  script: ModelScript;
  close(): Promise<void>;
}

export interface ModelServerOptions {
  readonly script: ModelScript;
  /** The one key that is taken; undefined: any. */
  readonly key?: string;
  readonly port?: number;
}

/** A server on the loopback that speaks OpenAI's chat completions, and refuses what the four providers refuse. */
export async function startModelServer({ script, key, port = 0 }: ModelServerOptions): Promise<ModelServer> {
  const wire: WireRequest[] = [];
  const http = createServer((request, response) => {
    void handle(request, response).catch((error: unknown) => {
      send(response, 500, { error: { message: String(error), code: 'script_failed' } });
    });
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await readText(request);
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const service = modelServices.find((one) => one.path === path);
    if (request.method !== 'POST' || !service) {
      sendError(response, { kind: 'error', status: 404, code: 'not_found', text: `No ${path} here.` });
      return;
    }
    const body = parse(text);
    wire.push({ service: service.name, headers: request.headers, text, body });
    const checked = checkRequest(service, request.headers, body, key);
    if ('kind' in checked) sendError(response, checked);
    else answer(response, checked, await server.script(checked));
  }

  await new Promise<void>((resolve, reject) => {
    http.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const server: ModelServer = {
    url,
    wire,
    script,
    overrides: (resource = 'local') =>
      Object.fromEntries(modelServices.map(({ origin }) => [origin.replace('*', resource), url])),
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
  return server;
}

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function answer(response: ServerResponse, request: CheckedRequest, given: ModelAnswer): void {
  switch (given.kind) {
    case 'object': {
      sendText(response, request, JSON.stringify(given.value));
      return;
    }
    case 'text': {
      sendText(response, request, given.text);
      return;
    }
    case 'cut': {
      sendChoice(response, request, 'length', { content: given.text, refusal: null });
      return;
    }
    case 'refusal': {
      sendChoice(response, request, 'stop', { content: null, refusal: given.text });
      return;
    }
    case 'filtered': {
      sendChoice(response, request, 'content_filter', { content: null, refusal: null });
      return;
    }
    case 'error': {
      sendError(response, given);
      return;
    }
    case 'page':
      response.writeHead(given.status, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Proxy</title>');
      return;
    case 'stalled':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.write('{"id":');
      return;
    case 'dropped':
      if (given.when === 'before') {
        response.destroy();
        return;
      }
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"id":', () => response.destroy());
      return;
    case 'silent':
  }
}

/** An answer that is longer than its limit is cut, as a model's would be. */
function sendText(response: ServerResponse, request: CheckedRequest, text: string): void {
  const tokens = estimateTokens(text);
  const isCut = tokens > request.maxOutputTokens;
  const content = isCut ? text.slice(0, Math.floor((text.length * request.maxOutputTokens) / tokens)) : text;
  sendChoice(response, request, isCut ? 'length' : 'stop', { content, refusal: null });
}

function sendChoice(
  response: ServerResponse,
  { model, promptTokens }: CheckedRequest,
  reason: string,
  message: { readonly content: string | null; readonly refusal: string | null },
): void {
  const output = estimateTokens(message.content ?? message.refusal ?? '');
  send(response, 200, {
    id: 'chatcmpl-local',
    object: 'chat.completion',
    created: 0,
    model,
    choices: [{ index: 0, finish_reason: reason, message: { role: 'assistant', ...message } }],
    usage: {
      prompt_tokens: promptTokens,
      completion_tokens: output,
      total_tokens: promptTokens + output,
    },
  });
}

function sendError(
  response: ServerResponse,
  { status, code = 'error', text = 'An error.', retryAfter }: Extract<ModelAnswer, { kind: 'error' }>,
): void {
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  send(response, status, { error: { message: text, type: code, param: null, code } });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
