import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from './browser';
import { startUiHost } from './ui-host';
import type { Surface, SurfaceOptions, UiHost } from './ui-host';

export type OpenSurface = (options: SurfaceOptions) => Promise<Surface>;

/**
 * Tests of one built surface: one browser for all of them, a page of its own for each. After each test the page must
 * have met no error: nothing uncaught, nothing that Forge's policy refuses, no call that the test did not expect.
 */
export function describeSurface(title: string, name: string, tests: (open: OpenSurface) => void): void {
  describeInBrowser(title, () => {
    let browser: Browser;
    let host: UiHost;
    let surfaces: Surface[] = [];

    beforeAll(async () => {
      [browser, host] = await Promise.all([launchBrowser(), startUiHost()]);
    });
    afterEach(async () => {
      const problems = surfaces.flatMap((surface) => [...surface.problems]);
      await Promise.all(surfaces.map((surface) => surface.close()));
      surfaces = [];
      expect(problems).toEqual([]);
    });
    afterAll(async () => {
      await browser.close();
      await host.close();
    });

    tests(async (options) => {
      const surface = await host.open(browser, name, options);
      surfaces.push(surface);
      return surface;
    });
  });
}

export const ok = <T>(value: T) => ({ ok: true as const, value });

/** An answer that does not come while the test looks at what is shown meanwhile. */
export const noAnswer = () => new Promise<never>(() => undefined);

/** Words of the page as a reader sees them, white space set right. */
export async function wordsOf(page: Page, selector = 'body'): Promise<string> {
  return (await page.locator(selector).innerText()).replace(/\s+/g, ' ').trim();
}

/** Waits until the screen has called a resolver: a screen may show what it does before the call has left it. */
export async function called(
  page: Page,
  calls: readonly { readonly name: string }[],
  name: string,
  withinMs = 10_000,
): Promise<boolean> {
  const end = Date.now() + withinMs;
  while (!calls.some((call) => call.name === name) && Date.now() < end) await page.waitForTimeout(20);
  return calls.some((call) => call.name === name);
}

/** Waits until the focus is on what says these words, so that the next key is for it. */
export function focusOn(page: Page, words: string | RegExp): Promise<void> {
  return page.locator(':focus', { hasText: words }).waitFor();
}

/** True when the page is wider than its window: a reader would have to scroll sideways. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
}
