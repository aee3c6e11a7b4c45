import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, FrameLocator, Locator, Page } from 'playwright-core';
import { createLocalSite } from '../local-site';
import { manualClock } from '../local-site/clock';
import { findChromium } from '../test/support/browser';

/**
 * Draws the pictures of the documentation: `npm run build && npx tsx scripts/screenshots.ts`.
 *
 * They are taken from the local site with the sample incident INC-1, on the way that a person goes: what was found, the
 * page, the preview of its actions, the board.
 */

const root = join(__dirname, '..');
const images = join(root, 'docs/images');
const size = { width: 1280, height: 900 };

async function main(): Promise<void> {
  await mkdir(images, { recursive: true });
  const site = await createLocalSite({
    appDir: root,
    clock: manualClock('2026-11-22T08:00:00Z'),
    searchLagMs: 0,
  });
  const browser = await launch();
  try {
    const context = await browser.newContext({
      viewport: size,
      deviceScaleFactor: 1.5,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await drawModal(context, site.url);
    await drawPage(page);
    await drawRaise(page);
    await drawBoard(context, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Date fields speak the language of the browser; frames in processes of their own are drawn at the wrong scale. */
function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('No Chromium was found; set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-site-isolation-trials',
      '--force-color-profile=srgb',
      '--lang=zh-CN',
    ],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  });
}

async function drawModal(context: BrowserContext, url: string): Promise<Page> {
  const issue = await context.newPage();
  await issue.goto(`${url}/browse/INC-1`);
  await issue.frameLocator('.panel iframe').getByRole('button', { name: '创建复盘' }).waitFor();
  await issue.getByRole('button', { name: '应用', exact: true }).click();
  await issue.getByRole('menuitem', { name: '创建复盘' }).click();
  const modal = appIn(issue);
  await modal.getByRole('button', { name: '下一步' }).waitFor();
  await draw(issue.getByRole('dialog'), 'modal');

  await modal.getByRole('button', { name: '下一步' }).click();
  await modal.getByText('标题可用').waitFor();
  await modal.getByRole('button', { name: '创建复盘' }).click();
  const [page] = await Promise.all([
    context.waitForEvent('page'),
    modal.getByRole('link', { name: '打开 Confluence 页面' }).click(),
  ]);
  return page;
}

async function drawPage(page: Page): Promise<void> {
  await page.getByRole('heading', { name: /^一、/ }).waitFor();
  await macroOf(page)
    .getByRole('button', { name: /行动项建单$/ })
    .waitFor();
  await draw(page, 'page');
}

async function drawRaise(page: Page): Promise<void> {
  await macroOf(page)
    .getByRole('button', { name: /行动项建单$/ })
    .click();
  const form = appIn(page);
  await form.getByRole('row').nth(1).waitFor();
  await draw(page.getByRole('dialog'), 'raise');

  await form.getByRole('button', { name: /^创建 \d+ 条$/ }).click();
  await form.getByText(/^已建单 \d+ 条/).waitFor();
}

async function drawBoard(context: BrowserContext, url: string): Promise<void> {
  const board = await context.newPage();
  await board.goto(`${url}/projects/OPS/board`);
  const card = board.locator('.card', { hasText: 'postmortem-action' }).first();
  await card.getByRole('link').focus();
  await board.keyboard.press('Shift+ArrowRight');
  await board
    .getByRole('region', { name: /^In Progress/ })
    .locator('.card', { hasText: 'postmortem-action' })
    .waitFor();
  await board.locator('h1').focus();
  await draw(board, 'board');
}

const appIn = (page: Page): FrameLocator => page.getByRole('dialog').frameLocator('iframe');
const macroOf = (page: Page): FrameLocator => page.frameLocator('.macro iframe');

/** Waits until nothing is loaded or moved any more: a frame takes the height of its content a moment later. */
async function draw(what: Page | Locator, name: string): Promise<void> {
  const page = 'page' in what ? what.page() : what;
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.mouse.move(0, 0);
  await what.screenshot({ path: join(images, `${name}.png`), animations: 'disabled', caret: 'hide' });
}

void main();
