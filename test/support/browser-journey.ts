import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import type { Account } from '../../local-site/directory';
import { cast } from '../../local-site/seed/people';
import type { Person } from '../../local-site/seed/people';
import type { LocalSiteOptions } from '../../local-site';
import { launchBrowser } from './browser';
import { startLocalSite } from './local-site';
import type { TestSite } from './local-site';

/** Somebody at a screen. */
export interface Reader {
  /** Default: the incident commander. */
  readonly person?: Person;
  readonly locale?: 'zh-CN' | 'en-US';
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
}

/** The local site with the real app, and browsers in front of it. */
export interface Journey {
  readonly site: TestSite;
  /** A tab for somebody, in a browser of their own. */
  open(path: string, reader?: Reader): Promise<Page>;
  /** A person's REST call; its answer's body. */
  request<T>(method: string, path: string, body?: unknown, person?: Person): Promise<T>;
  /** Closes the tabs, and fails when a page had an error or the app did what the platform refuses. */
  expectQuiet(): Promise<void>;
  close(): Promise<void>;
}

const waitMs = 60_000;

/** The search of this site knows at once what was written: waiting for it is no part of these journeys. */
export async function startJourney(options: Partial<Omit<LocalSiteOptions, 'clock'>> = {}): Promise<Journey> {
  const [site, browser]: [TestSite, Browser] = await Promise.all([
    startLocalSite({ searchLagMs: 0, ...options }),
    launchBrowser(),
  ]);
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];

  const listen = (page: Page): void => {
    page.setDefaultTimeout(waitMs);
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      // That a product refused a request is no error of a page: what the page makes of it is what a test looks at.
      const refused = message.text().startsWith('Failed to load resource');
      if (message.type() === 'error' && !refused) errors.push(message.text());
    });
  };

  return {
    site,
    async open(path, { person = 'commander', locale = 'zh-CN', theme = 'light', width = 1280 } = {}) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        timezoneId: 'Asia/Shanghai',
      });
      contexts.push(context);
      context.on('page', listen);
      const account: Account = cast[person];
      await context.addCookies(
        Object.entries({ locale, theme, user: account.accountId }).map(([key, value]) => ({
          name: `local-site-${key}`,
          value: encodeURIComponent(value),
          url: site.url,
        })),
      );
      const page = await context.newPage();
      await page.goto(path.startsWith('/') ? site.url + path : path);
      return page;
    },
    async request<T>(method: string, path: string, body?: unknown, person: Person = 'commander') {
      const answer = await site.request({ accountId: cast[person].accountId, method, path, body });
      return answer.body as T;
    },
    async expectQuiet() {
      for (const context of contexts.splice(0)) await context.close();
      expect({
        errors: errors.splice(0),
        policyViolations: site.policyViolations,
        unknownRoutes: site.platform.unknownRoutes,
        egressDenied: site.platform.egressDenied,
      }).toEqual({ errors: [], policyViolations: [], unknownRoutes: [], egressDenied: [] });
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** The app in the dialog that is open. */
export function modalOf(page: Page): FrameLocator {
  return page.getByRole('dialog').frameLocator('iframe');
}

/** The app's macro on a page. */
export function macroOf(page: Page): FrameLocator {
  return page.frameLocator('.macro iframe');
}

/** The app's panel beside an issue. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('.panel iframe');
}

/** Opens the app from the menu of apps. */
export async function openModal(
  page: Page,
  words = { apps: '应用', create: '创建复盘' },
): Promise<FrameLocator> {
  await page.getByRole('button', { name: words.apps, exact: true }).click();
  await page.getByRole('menuitem', { name: words.create }).click();
  return modalOf(page);
}

/** Closes the dialog with a button of the app in it. */
export async function closeModal(page: Page, button = '关闭'): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.frameLocator('iframe').getByRole('button', { name: button, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Gives every action of the raise form a criterion that has none on the page. */
export async function giveCriteria(form: FrameLocator): Promise<void> {
  for (const field of await form.getByLabel('验收标准').all()) await field.fill('按记录核对通过一次');
}

/** Ticks every action of the raise form, those as well that the form leaves for a person to decide on. */
export async function tickAll(form: FrameLocator): Promise<void> {
  for (const box of await form.getByRole('checkbox').all()) await box.check();
}

/** The tab that opens when something is done. */
export async function newTab(page: Page, act: () => Promise<void>): Promise<Page> {
  const [tab] = await Promise.all([page.context().waitForEvent('page'), act()]);
  await tab.waitForLoadState();
  return tab;
}

/** Words as a reader sees them, white space set right. */
export async function wordsIn(place: { innerText(): Promise<string> }): Promise<string> {
  return (await place.innerText()).replace(/\s+/g, ' ').trim();
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds by WCAG 2.2 A and AA in the page and in each of the app's frames. */
export async function accessFindings(page: Page): Promise<string[]> {
  const found = await Promise.all(page.frames().map(findingsIn));
  return found.flat();
}

async function findingsIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe);
  const lines: string[] = await frame.evaluate(`axe
    .run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
      resultTypes: ['violations'],
      iframes: false,
    })
    .then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 5).map((node) => node.html.slice(0, 200)).join(' | ')))`);
  return lines;
}

/** How many pixels the widest of the page and the app's frames is wider than its window. */
export async function overflowOf(page: Page): Promise<number> {
  const widths: number[] = await Promise.all(
    page
      .frames()
      .map((frame) =>
        frame.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      ),
  );
  return Math.max(...widths);
}

/** Words of what has the focus, in the page or in one of the app's frames; empty when nothing has it. */
export async function focusedWords(page: Page): Promise<string> {
  for (const frame of page.frames()) {
    const words: string = await frame.evaluate(`
      document.hasFocus() && !document.activeElement?.matches('iframe, body')
        ? (document.activeElement?.textContent ?? '').trim()
        : ''`);
    if (words !== '') return words;
  }
  return '';
}
