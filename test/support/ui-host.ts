import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { CSPInjectionService } from '@forge/csp';
import type { CSPDetails } from '@forge/csp';
import type { AdminCalls, Calls } from '../../src/contract/calls';
import { bridgeScript } from './ui-bridge';

type AllCalls = Pick<Calls, keyof Calls> & Pick<AdminCalls, keyof AdminCalls>;
type Answer<K extends keyof AllCalls> = Awaited<ReturnType<AllCalls[K]>>;

/** What the resolvers answer in a test, in the very types of the contract. A call without an answer fails the test. */
export type Answers = {
  [K in keyof AllCalls]?: Answer<K> | ((...input: Parameters<AllCalls[K]>) => Answer<K> | Promise<Answer<K>>);
};

export interface Surface {
  readonly page: Page;
  /** Calls of resolvers, in order. */
  readonly calls: readonly { readonly name: string; readonly input: unknown }[];
  /** Errors of the page: uncaught ones, refusals of the Content-Security-Policy, calls without an answer. */
  readonly problems: readonly string[];
  /** What the screen asked of the product: openModal, close, submit, navigate… */
  readonly commands: () => Promise<{ command: string; payload: unknown }[]>;
  readonly close: () => Promise<void>;
}

export interface SurfaceOptions {
  readonly answers: Answers;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  readonly contrast?: 'more' | 'no-preference';
  readonly width?: number;
  readonly height?: number;
  /** Context of the modal that the frame is, e.g. `{ screen: 'raise' }`. */
  readonly modal?: Record<string, unknown>;
  readonly extension?: Record<string, unknown>;
}

export interface UiHost {
  /** Opens a built surface in a page of its own, behind a bridge that answers from the table. */
  open(browser: Browser, name: string, options: SurfaceOptions): Promise<Surface>;
  close(): Promise<void>;
}

const root = join(__dirname, '../..');
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

const noExceptions: CSPDetails = {
  'img-src': [],
  'media-src': [],
  'script-src': [],
  'style-src': [],
  'font-src': [],
  'connect-src': [],
  'frame-src': [],
};

/** The policy that Forge puts on the frames of an app with no exceptions in its manifest. */
function contentSecurityPolicy(): string {
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: noExceptions, microsEnv: 'prod' })
    .filter((directive) => !directive.startsWith('report-uri'))
    .join('; ');
}

/** Atlassian's own token themes, as the product gives them to a frame that asks for its theme. */
function tokenThemes(): string {
  const load = createRequire(__filename);
  return [
    'light',
    'dark',
    'light-increased-contrast',
    'dark-increased-contrast',
    'spacing',
    'typography',
    'shape',
  ]
    .map((name) => {
      const theme: unknown = load(`@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-${name}`);
      if (typeof theme === 'object' && theme && 'default' in theme && typeof theme.default === 'string')
        return theme.default;
      throw new Error(`@atlaskit/tokens has no theme ${name}`);
    })
    .join('\n');
}

/** Serves `static/build` as Forge serves it: same policy, same `__LOCALES__`, same bridge global. */
export async function startUiHost(): Promise<UiHost> {
  const policy = contentSecurityPolicy();
  const tokens = tokenThemes();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname;
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    void fileBody(path).then(
      (body) => {
        response.writeHead(200, {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': policy,
        });
        response.end(body);
      },
      () => {
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    open: (browser, name, options) =>
      openSurface(browser, `http://127.0.0.1:${port}/${name}.html`, options, tokens),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function fileBody(path: string): Promise<Buffer | string> {
  const locale = /__LOCALES__\/(.+)$/.exec(path)?.[1];
  if (locale === 'i18n-info.json')
    return JSON.stringify({ config: { locales: ['zh-CN', 'en-US'], fallback: { default: 'en-US' } } });
  if (locale) return readFile(join(root, 'src/locales', normalize(`/${locale}`)));
  return readFile(join(root, 'static/build', normalize(path)));
}

async function openSurface(
  browser: Browser,
  url: string,
  options: SurfaceOptions,
  tokens: string,
): Promise<Surface> {
  const calls: { name: string; input: unknown }[] = [];
  const problems: string[] = [];
  const context = await browser.newContext({
    viewport: { width: options.width ?? 800, height: options.height ?? 600 },
    timezoneId: 'Asia/Shanghai',
    contrast: options.contrast ?? 'no-preference',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.exposeBinding('__answer', async (_source, name: string, input: unknown) => {
    calls.push({ name, input });
    const answer: unknown = (options.answers as Record<string, unknown>)[name];
    if (answer === undefined) {
      problems.push(`No answer for ${name}`);
      throw new Error(`No answer for ${name}`);
    }
    const given: unknown =
      typeof answer === 'function' ? await (answer as (input: unknown) => unknown)(input) : answer;
    return given;
  });
  await page.addInitScript(
    bridgeScript({
      tokens,
      theme: options.theme ?? 'light',
      context: {
        accountId: 'account-lin',
        cloudId: 'cloud',
        localId: 'local',
        moduleKey: 'module',
        locale: options.locale ?? 'zh-CN',
        timezone: 'Asia/Shanghai',
        siteUrl: 'https://example.atlassian.net',
        extension: { ...options.extension, ...(options.modal ? { modal: options.modal } : {}) },
      },
    }),
  );
  await page.goto(url);
  return {
    page,
    calls,
    problems,
    commands: () => page.evaluate('JSON.parse(JSON.stringify(window.__commands ?? []))'),
    close: () => context.close(),
  };
}
