import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import type { Manifest } from '../manifest';
import { i18nInfo } from '../runtime/bundle';
import { contentPolicy, policyReportPath } from './content-policy';
import { jsonResponse } from './http';
import type { WebRequest, WebResponse } from './http';

export interface FrameFilesOptions {
  readonly appDir: string;
  readonly manifest: Manifest;
  readonly siteOrigin: string;
  /** The script that makes `window.__bridge`. */
  readonly bridgeScript: () => Promise<string>;
  readonly themeCss: () => Promise<string>;
  /** Receives each blocked thing, e.g. `style-src-elem inline`. */
  readonly onViolation: (violation: string) => void;
}

const contentTypes = new Map([
  ['.html', 'text/html;charset=UTF-8'],
  ['.js', 'text/javascript;charset=UTF-8'],
  ['.css', 'text/css;charset=UTF-8'],
  ['.json', 'application/json;charset=UTF-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
]);
const bridgePath = '/__bridge__.js';
const themePath = '/__theme__.css';

/** Path of a module's page on the frame origin, e.g. `ui/action` → `/ui/action.html`. */
export function framePath(manifest: Manifest, resource: string): string {
  const [key = '', entry] = resource.split('/');
  const definition = manifest.resources.get(key);
  if (!definition) throw new Error(`manifest.yml has no resource "${key}".`);
  const file = entry === undefined ? 'index.html' : definition.entries[entry];
  if (file === undefined) throw new Error(`The resource "${key}" has no entry "${entry ?? ''}".`);
  return `/${key}/${file}`;
}

/** Serves the app's built pages on their own origin, under Forge's policy and with the bridge in front. */
export function createFrameFiles(options: FrameFilesOptions): (request: WebRequest) => Promise<WebResponse> {
  const { appDir, manifest, siteOrigin, onViolation } = options;

  async function serveResource(path: string): Promise<WebResponse> {
    const [, key = '', rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? [];
    const resource = manifest.resources.get(key);
    if (!resource) return notFound(path);
    const locale = /^__LOCALES__\/(.+)\.json$/.exec(rest)?.[1];
    if (locale !== undefined) return serveLocale(locale);

    const folder = join(appDir, resource.path) + sep;
    const file = normalize(join(folder, decodedOf(rest)));
    if (!file.startsWith(folder)) return notFound(path);
    const content = await readFile(file).catch(() => undefined);
    if (!content) return notFound(path);
    const type = contentTypes.get(extname(file)) ?? 'application/octet-stream';
    return extname(file) === '.html'
      ? page(content.toString('utf8'))
      : { status: 200, headers: { 'content-type': type }, body: content };
  }

  function page(html: string): WebResponse {
    return {
      status: 200,
      headers: {
        'content-type': 'text/html;charset=UTF-8',
        'content-security-policy': contentPolicy(html, manifest.permissions, siteOrigin),
      },
      body: html.replace(/<head[^>]*>/i, (head) => `${head}<script src="${bridgePath}"></script>`),
    };
  }

  async function serveLocale(locale: string): Promise<WebResponse> {
    if (locale === 'i18n-info') return jsonResponse(200, i18nInfo(manifest));
    const path = manifest.translations.resources.find(({ key }) => key === locale)?.path;
    return path === undefined
      ? notFound(locale)
      : jsonResponse(200, JSON.parse(await readFile(join(appDir, path), 'utf8')));
  }

  return async ({ method, url, body }) => {
    if (method === 'POST' && url.pathname === policyReportPath) {
      onViolation(violationOf(body));
      return { status: 204 };
    }
    if (method !== 'GET' && method !== 'HEAD') return { status: 405 };
    if (url.pathname === bridgePath) return text('text/javascript', await options.bridgeScript());
    if (url.pathname === themePath) return text('text/css', await options.themeCss());
    return serveResource(url.pathname);
  };
}

function violationOf(report: string | undefined): string {
  const parsed: unknown = JSON.parse(report ?? '{}');
  const details = (parsed as { 'csp-report'?: Record<string, unknown> })['csp-report'] ?? {};
  return [
    details['effective-directive'] ?? details['violated-directive'],
    details['blocked-uri'],
    details['source-file'],
  ]
    .filter((part) => typeof part === 'string')
    .join(' ');
}

/** The file name behind a path; one that cannot be decoded names nothing. */
function decodedOf(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function text(type: string, body: string): WebResponse {
  return { status: 200, headers: { 'content-type': `${type};charset=UTF-8` }, body };
}

function notFound(path: string): WebResponse {
  const body = `${path} is not among the app's resources. After a change of static/, run: npm run build`;
  return { status: 404, headers: { 'content-type': 'text/plain;charset=UTF-8' }, body };
}
