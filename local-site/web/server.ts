import { z } from 'zod';
import type { Directory } from '../directory';
import type { Forge } from '../forge';
import { actorOf } from '../platform/product-gateway';
import type { ProductGateway } from '../platform/product-gateway';
import { siteIdentity } from '../runtime/site-identity';
import type { ClientAssets } from './client-assets';
import type { FrameSessions } from './frame-sessions';
import { HttpError, jsonResponse } from './http';
import type { WebRequest, WebResponse } from './http';
import { cookiesOf, readerOf } from './reader';
import type { Reader } from './reader';
import type { Translate } from './translate';

export interface SiteHandlerOptions {
  readonly forge: Forge;
  readonly directory: Directory;
  readonly gateway: ProductGateway;
  readonly sessions: FrameSessions;
  readonly translate: Translate;
  readonly assets: ClientAssets;
  readonly siteOrigin: string;
  readonly frameOrigin: string;
}

/** Pages of the client: it routes them itself. */
const pagePaths = /^\/($|browse\/|projects\/|issues(\/|$)|wiki(\/|$)|jira\/(apps|settings)\/)/;
const restPaths = /^\/(rest|wiki\/api|wiki\/rest)\//;
const safeMethods = ['GET', 'HEAD'];

const stateChange = z.object({
  accountId: z.string().optional(),
  locale: z.enum(['zh-CN', 'en-US']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
});

/** The site itself: its pages, the products' REST interfaces for the person at the screen, and `/local/…` for the client. */
export function createSiteHandler(
  options: SiteHandlerOptions,
): (request: WebRequest) => Promise<WebResponse> {
  const { forge, directory, gateway, sessions, translate, assets, siteOrigin, frameOrigin } = options;

  async function serve(request: WebRequest, reader: Reader): Promise<WebResponse> {
    const { method, url, target, body, headers } = request;
    const path = url.pathname;
    if (restPaths.test(path)) {
      const answer = await gateway.request({ method, target, body, actor: actorOf(reader.account) });
      return jsonResponse(answer.status, answer.body, answer.headers);
    }
    if (path.startsWith('/local/resources/') && safeMethods.includes(method)) return resource(path);
    if (path.startsWith('/local/')) return local(`${method} ${path}`, jsonOf(body), reader);
    if (safeMethods.includes(method) && pagePaths.test(path)) return page(200);
    // Whoever mistyped an address finds words and the navigation there, not JSON.
    if (safeMethods.includes(method) && headers.accept?.includes('text/html')) return page(404);
    throw new HttpError(404, `There is nothing at ${path}.`);
  }

  async function local(route: string, body: unknown, reader: Reader): Promise<WebResponse> {
    const frameId = /^POST \/local\/frames\/([\w-]+)\/bridge$/.exec(route)?.[1];
    if (frameId !== undefined) {
      const result = await sessions.command(frameId, body).catch((error: unknown) => {
        throw new HttpError(error instanceof HttpError ? error.status : 422, messageOf(error));
      });
      return jsonResponse(200, { result });
    }
    switch (route) {
      case 'GET /local/state':
        return jsonResponse(200, stateOf(reader));
      case 'PUT /local/state':
        return changeState(body);
      case 'POST /local/frames':
        return jsonResponse(200, sessions.open(body, reader));
      case 'POST /local/adf-export':
        return jsonResponse(200, await sessions.exportMacro(body, reader));
      default:
        throw new HttpError(404, `There is nothing at ${route}.`);
    }
  }

  function stateOf({ account, locale, theme }: Reader): object {
    const modules = forge.manifest.uiModules.map((module) => ({
      type: module.type,
      key: module.key,
      title: translate(module.title, locale),
      label: module.label && translate(module.label, locale),
      description: module.description && translate(module.description, locale),
      viewportSize: module.viewportSize,
      layout: module.layout,
      config: module.config && {
        title: module.config.title && translate(module.config.title, locale),
        viewportSize: module.config.viewportSize,
      },
    }));
    return {
      accounts: directory.list(),
      accountId: account.accountId,
      theme,
      locale,
      modules,
      siteUrl: siteOrigin,
      appId: forge.manifest.appId,
      environmentId: siteIdentity.environmentId,
    };
  }

  function changeState(body: unknown): WebResponse {
    const change = stateChange.safeParse(body);
    if (!change.success) throw new HttpError(400, z.prettifyError(change.error));
    const { accountId } = change.data;
    if (accountId !== undefined && !directory.find(accountId))
      throw new HttpError(400, 'There is no such account.');
    return { status: 204, headers: { 'set-cookie': cookiesOf(change.data) } };
  }

  async function page(status: number): Promise<WebResponse> {
    const policy = [
      `default-src 'self'`,
      `img-src 'self' data:`,
      `style-src 'self' 'unsafe-inline'`,
      `frame-src ${frameOrigin}`,
      `frame-ancestors 'none'`,
      `object-src 'none'`,
      `base-uri 'none'`,
    ].join('; ');
    const headers = { 'content-type': 'text/html;charset=UTF-8', 'content-security-policy': policy };
    return { status, headers, body: await assets.indexHtml() };
  }

  async function resource(path: string): Promise<WebResponse> {
    const body = (await assets.resources()).get(path.slice('/local/resources/'.length));
    if (body === undefined) throw new HttpError(404, `There is nothing at ${path}.`);
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    return { status: 200, headers: { 'content-type': `${type};charset=UTF-8` }, body };
  }

  return async (request) => {
    const redirect = refuseForeigners(request, siteOrigin);
    return redirect ?? serve(request, readerOf(request.headers.cookie, directory));
  };
}

/**
 * Only the site's own pages may change anything: a request that names another host (DNS rebinding) or another origin
 * (a page elsewhere, or a frame of the app) is refused. A reader who typed 127.0.0.1 is led to localhost.
 */
function refuseForeigners(
  { method, headers, target }: WebRequest,
  siteOrigin: string,
): WebResponse | undefined {
  const isSafe = safeMethods.includes(method);
  const { host } = new URL(siteOrigin);
  if (headers.host !== host) {
    if (isSafe && headers.host === host.replace('localhost', '127.0.0.1')) {
      return { status: 302, headers: { location: siteOrigin + target } };
    }
    throw new HttpError(421, `This site is ${siteOrigin}.`);
  }
  const foreign = headers.origin !== undefined && headers.origin !== siteOrigin;
  if (foreign && !isSafe)
    throw new HttpError(403, `A page of ${headers.origin ?? ''} may not change anything here.`);
  return undefined;
}

function jsonOf(body: string | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    throw new HttpError(400, 'The body is not JSON.');
  }
}

function messageOf(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
