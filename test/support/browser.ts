import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where a Chromium usually lies. `CHROMIUM_PATH` names another one. */
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/opt/homebrew/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const missing = 'no Chromium found (set CHROMIUM_PATH, or run `npx playwright-core install chromium`)';

/** The Chromium that browser tests run in, or undefined when this computer has none. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  const places = named ? [named] : [chromium.executablePath(), ...usualPlaces];
  return places.find((place) => existsSync(place));
}

/**
 * Starts a headless Chromium. Close it in `afterAll`.
 *
 * @throws {Error} when this computer has none
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(missing);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--force-color-profile=srgb',
      // A frame with a process of its own takes the receipt of a click with it when the click closes the frame.
      '--disable-site-isolation-trials',
    ],
  });
}

/**
 * `describe` for tests that need a browser. Without one they are skipped and say why; with `REQUIRE_BROWSER=1`, as in
 * continuous integration, its absence fails them.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (findChromium() || process.env['REQUIRE_BROWSER'] === '1') describe(name, tests);
  else describe.skip(`${name} – skipped: ${missing}`, tests);
}
