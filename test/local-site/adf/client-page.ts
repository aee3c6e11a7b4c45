import { resolve } from 'node:path';

import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';

const root = resolve(__dirname, '../../..');
const ORIGIN = 'http://client.test';

/** What the bundler made of a piece of browser code, by file name. */
export type ClientBundle = ReadonlyMap<string, Uint8Array>;

/** Bundles browser code that is written against the client's folder, with code splitting as the local site has it. */
export async function bundleClient(source: string): Promise<ClientBundle> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { installTokens, applyTheme } from './theme';
installTokens();
applyTheme(new URL(location.href).searchParams.get('theme') === 'dark' ? 'dark' : 'light');
${source}`,
      resolveDir: resolve(root, 'local-site/web/client'),
      sourcefile: 'main.tsx',
      loader: 'tsx',
    },
    outdir: '/out',
    bundle: true,
    write: false,
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return new Map(outputFiles.map((file) => [file.path.replace('/out/', ''), file.contents]));
}

/** A page that runs the bundle; every error in it fails the test through `errors`. */
export async function openClientPage(
  browser: Browser,
  bundle: ClientBundle,
  options: { theme?: 'light' | 'dark'; width?: number; locale?: string } = {},
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage({ viewport: { width: options.width ?? 1000, height: 800 } });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route(`${ORIGIN}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    if (name === '') return route.fulfill({ contentType: 'text/html', body: html(bundle) });
    const file = bundle.get(name);
    if (!file) return route.fulfill({ status: 204 });
    const contentType = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: Buffer.from(file) });
  });
  await page.goto(`${ORIGIN}/?theme=${options.theme ?? 'light'}&locale=${options.locale ?? 'zh-CN'}`);
  return { page, errors };
}

function html(bundle: ClientBundle): string {
  const styles = [...bundle.keys()].filter((name) => name.endsWith('.css'));
  return `<!doctype html><html lang="zh-CN"><head><title>client</title>
${styles.map((name) => `<link rel="stylesheet" href="/${name}">`).join('\n')}
<style>body { margin: 0; background: var(--ds-surface); color: var(--ds-text); } main { max-width: 760px; margin: 0 auto; padding: 16px; }</style>
</head><body><main id="client"></main><script type="module" src="/stdin.js"></script></body></html>`;
}
