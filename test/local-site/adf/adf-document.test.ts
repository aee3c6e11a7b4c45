import type { Browser, Page } from 'playwright-core';

import { isAdfDoc } from '../../../local-site/products/confluence/page-body';
import { describeInBrowser, launchBrowser } from '../../support/browser';
import { axeFindings } from './axe';
import { bundleClient, openClientPage, type ClientBundle } from './client-page';
import { everyNode, macro } from './every-node';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const words = (text: string, ...marks: unknown[]) => ({ type: 'text', text, marks });

it('is tried on a document that Atlassian’s schema accepts', () => {
  expect(isAdfDoc(everyNode)).toBe(true);
});

describeInBrowser('AdfDocument', () => {
  let browser: Browser;
  let bundle: ClientBundle;

  beforeAll(async () => {
    browser = await launchBrowser();
    bundle = await bundleClient(`
      import { render } from 'preact';
      import { AdfDocument } from './adf/adf-document';
      const cards = {
        'https://site.example.com/browse/INC-1': { title: 'INC-1: 结算接口', status: '完成', statusCategory: 'done' },
      };
      const client = document.getElementById('client');
      window.draw = (doc, macros) => render(
        <AdfDocument
          doc={doc}
          locale={new URL(location.href).searchParams.get('locale')}
          resolveCard={(url) => url.endsWith('FAILS') ? Promise.reject(new Error('gone')) : Promise.resolve(cards[url])}
          {...(macros ? { renderExtension: (node) => <p>drawn: {node.attrs.extensionKey}</p> } : {})}
        />, client);
    `);
  });

  afterAll(() => browser.close());

  async function drawn(
    value: unknown,
    options: { theme?: 'light' | 'dark'; width?: number; locale?: string; macros?: boolean } = {},
  ): Promise<{ page: Page; errors: string[] }> {
    const opened = await openClientPage(browser, bundle, options);
    await opened.page.waitForFunction('window.draw');
    await opened.page.evaluate(`draw(${JSON.stringify(value)}, ${String(options.macros ?? false)})`);
    await opened.page.waitForSelector('.adf-document');
    return opened;
  }

  it.each(['light', 'dark'] as const)(
    'draws every node without errors or findings of axe, %s',
    async (theme) => {
      const { page, errors } = await drawn(everyNode, { theme });
      await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");

      expect(await axeFindings(page)).toEqual([]);
      expect(errors).toEqual([]);
      expect(await page.locator('.adf-unknown').count()).toBe(0);
      await page.close();
    },
  );

  it('fits 320 pixels: wide tables and code scroll in their own box, which the keyboard reaches', async () => {
    const { page } = await drawn(everyNode, { width: 320 });

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await page.locator('.adf-table[tabindex="0"]').count()).toBe(2);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  it('shows days in the reader’s language', async () => {
    const chinese = await drawn(everyNode);
    const english = await drawn(everyNode, { locale: 'en-US' });

    expect(await chinese.page.locator('time').first().textContent()).toBe('2026年11月28日');
    expect(await english.page.locator('time').first().textContent()).toBe('Nov 28, 2026');
    expect(await english.page.locator('time').first().getAttribute('datetime')).toBe('2026-11-28');
    await chinese.page.close();
    await english.page.close();
  });

  it('gives header cells their scope, numbers the rows below the header and keeps spans and colours', async () => {
    const { page } = await drawn(everyNode);
    const table = page.locator('table').first();

    expect(await table.locator('th[scope="col"]').allTextContents()).toEqual(['时间', '事件', '证据']);
    expect(await table.locator('.adf-row-number').allTextContents()).toEqual(['', '1', '2']);
    expect(await table.locator('td[colspan="2"]').count()).toBe(1);
    expect(await table.locator('td').nth(2).getAttribute('style')).toContain(
      '--ds-background-accent-blue-subtlest',
    );
    await page.close();
  });

  it('draws cards with title and status, and the address when nothing is known', async () => {
    const { page } = await drawn(
      doc(
        { type: 'blockCard', attrs: { url: 'https://site.example.com/browse/INC-1' } },
        { type: 'blockCard', attrs: { url: 'https://elsewhere.example.com/x' } },
        { type: 'blockCard', attrs: { url: 'https://site.example.com/browse/FAILS' } },
      ),
    );
    await page.waitForSelector('text=INC-1: 结算接口');

    expect(await page.locator('.adf-card').nth(0).locator('.adf-status').textContent()).toBe('完成');
    expect(await page.locator('.adf-card').nth(1).textContent()).toBe('https://elsewhere.example.com/x');
    expect(await page.locator('.adf-card').nth(2).textContent()).toBe(
      'https://site.example.com/browse/FAILS',
    );
    await page.close();
  });

  it('lets the page draw macros, and shows a box with the name otherwise', async () => {
    const boxed = await drawn(doc(macro));
    const by = await drawn(doc(macro), { macros: true });

    expect(await boxed.page.locator('.adf-extension-name').textContent()).toBe('宏 · 复盘总览');
    expect(await by.page.locator('.adf-extension').textContent()).toBe(`drawn: ${macro.attrs.extensionKey}`);
    await boxed.page.close();
    await by.page.close();
  });

  it('makes no link of an address that a click would run', async () => {
    const hrefs = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc/passwd',
    ];
    const { page } = await drawn(
      doc(
        ...hrefs.flatMap((href) => [
          { type: 'paragraph', content: [words('点我', { type: 'link', attrs: { href } })] },
          { type: 'blockCard', attrs: { url: href } },
        ]),
      ),
    );

    expect(await page.locator('a').count()).toBe(0);
    expect(await page.locator('p').allTextContents()).toEqual(hrefs.map(() => '点我'));
    await page.close();
  });

  it('links http, mail and addresses of the same site', async () => {
    const hrefs = ['https://example.com/a', 'mailto:sre@example.com', '/browse/INC-1', '#时间线'];
    const { page } = await drawn(
      doc({ type: 'paragraph', content: hrefs.map((href) => words('x', { type: 'link', attrs: { href } })) }),
    );

    expect(
      await page.evaluate("[...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))"),
    ).toEqual(hrefs);
    await page.close();
  });

  it('shows the words of a node that it does not know, with a marker', async () => {
    const { page } = await drawn(
      doc({ type: 'chart', content: [{ type: 'paragraph', content: [words('错误率 12%')] }] }),
    );

    expect(await page.locator('.adf-unknown').textContent()).toBe('无法显示的内容（chart） 错误率 12%');
    await page.close();
  });

  it('survives anything in place of a document', async () => {
    const { page, errors } = await drawn(everyNode);

    for (const value of [null, 'text', 42, [], {}, { content: 'x' }, { content: [null, 7, { type: 5 }] }]) {
      await page.evaluate(`draw(${JSON.stringify(value)})`);
    }

    expect(await page.locator('.adf-unknown').count()).toBe(3);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('gives headings anchors like Confluence, each once', async () => {
    const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [words(text)] });
    const { page } = await drawn(doc(heading('Root cause'), heading('Root cause')));

    expect(await page.evaluate("[...document.querySelectorAll('h2')].map((heading) => heading.id)")).toEqual([
      'Root-cause',
      'Root-cause.1',
    ]);
    await page.close();
  });
});
