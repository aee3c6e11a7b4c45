import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalSiteOptions } from '../../local-site';
import { launchBrowser } from '../support/browser';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** The local site with the app of `site-app`, and a browser in front of it. */
export interface SiteSession {
  readonly site: TestSite;
  /** A tab for somebody, in a browser of their own. Errors of the page fail the test in `expectQuiet`. */
  open(path: string, reader?: Reader): Promise<Page>;
  /** Fails when a page had an error or the app's frames broke their policy. */
  expectQuiet(): void;
  close(): Promise<void>;
}

export interface Reader {
  readonly name?: string;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

export async function startSiteSession(
  options: Partial<Omit<LocalSiteOptions, 'clock'>> = {},
): Promise<SiteSession> {
  const site = await startLocalSite({ appDir: join(__dirname, 'site-app'), searchLagMs: 0, ...options });
  const browser: Browser = await launchBrowser();
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  return {
    site,
    async open(path, { name, locale = 'zh-CN', theme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({ viewport: { width, height: 900 } });
      contexts.push(context);
      const account = site.directory.list().find(({ displayName }) => displayName === name);
      await context.addCookies(
        Object.entries({ locale, theme, ...(account && { user: account.accountId }) }).map(
          ([key, value]) => ({
            name: `local-site-${key}`,
            value: encodeURIComponent(value),
            url: site.url,
          }),
        ),
      );
      const page = await context.newPage();
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(site.url + path);
      return page;
    },
    expectQuiet() {
      expect(errors.splice(0)).toEqual([]);
      expect(site.policyViolations).toEqual([]);
    },
    async close() {
      for (const context of contexts) await context.close();
      await browser.close();
      await site.close();
    },
  };
}

/** What axe finds by WCAG 2.1 A and AA and its best practices; the app's own frames are looked at elsewhere. */
export async function findAxeProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(`axe
    .run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'], iframes: false })
    .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))`);
}

/** From now on the page draws no frame, as in a browser that is too busy: what waits for one comes too late for the next key. */
export async function stopFrames(page: Page): Promise<void> {
  await page.evaluate('void (window.requestAnimationFrame = () => 0)');
}

/** How many pixels the document is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
