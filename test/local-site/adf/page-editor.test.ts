import type { Browser } from 'playwright-core';

import { isAdfDoc } from '../../../local-site/products/confluence/page-body';
import { describeInBrowser, launchBrowser } from '../../support/browser';
import { axeFindings } from './axe';
import type { ClientBundle } from './client-page';
import { docOf, nodesOf, openEditor, bundleEditor, paragraphOf, wordsOf } from './editor-page';
import { everyNode, macro } from './every-node';

describeInBrowser('the page editor', () => {
  let browser: Browser;
  let bundle: ClientBundle;

  beforeAll(async () => {
    browser = await launchBrowser();
    bundle = await bundleEditor();
  });

  afterAll(() => browser.close());

  it('is loaded apart from the page view', () => {
    const main = bundle.get('stdin.js')?.length ?? 0;
    const editor = [...bundle].find(([name]) => name.startsWith('page-editor'))?.[1].length ?? 0;

    expect(main).toBeLessThan(200_000);
    expect(editor).toBeGreaterThan(main);
  });

  it.each(['light', 'dark'] as const)(
    'shows every node, saves it unchanged and passes axe, %s',
    async (theme) => {
      const { page, errors, saved } = await openEditor(browser, bundle, everyNode, { theme });

      expect(await saved()).toEqual(everyNode);
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.locator('.adf-unknown').count()).toBe(0);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it('fits 320 pixels: wide tables and code scroll in their own box, which the keyboard reaches', async () => {
    const { page } = await openEditor(browser, bundle, everyNode, { width: 320 });

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
    expect(await axeFindings(page)).toEqual([]);
    await page.close();
  });

  it('scrolls a wide table to the cell that the cursor of the keyboard enters', async () => {
    const cells = ['甲', '乙', '丙', '丁', '戊', '己'].map((word) => ({
      type: 'tableCell',
      content: [paragraphOf(word)],
    }));
    const table = { type: 'table', content: [{ type: 'tableRow', content: cells }] };
    const { page, clickInto } = await openEditor(browser, bundle, docOf(table), { width: 320 });
    await clickInto(page.getByText('甲', { exact: true }));

    for (let moves = 1; moves < cells.length; moves += 1) await page.keyboard.press('Tab');
    await page.keyboard.press('End');

    const caret = await page.evaluate<{ x: number }>(
      'getSelection().getRangeAt(0).getBoundingClientRect().toJSON()',
    );
    expect(caret.x).toBeGreaterThan(0);
    expect(caret.x).toBeLessThan(320);
    await page.close();
  });

  it('changes what is typed and nothing else, with marks and headings from the toolbar', async () => {
    const { page, clickAfter, press, saved } = await openEditor(
      browser,
      bundle,
      docOf(macro, paragraphOf('影响范围')),
    );
    await clickAfter('影响范围');

    await page.keyboard.type('：');
    await press('strong');
    await page.keyboard.type('华东');
    await page.locator('.editor-style').selectOption('heading2');

    expect(await saved()).toEqual(
      docOf(macro, {
        type: 'heading',
        attrs: { level: 2 },
        content: [
          { type: 'text', text: '影响范围：' },
          { type: 'text', text: '华东', marks: [{ type: 'strong' }] },
        ],
      }),
    );
    await page.close();
  });

  it('follows the keys: bold, undo, redo, line break and the way to the toolbar', async () => {
    const { page, clickAfter, saved } = await openEditor(browser, bundle, docOf(paragraphOf('正文')));
    await clickAfter('正文');

    await page.keyboard.press('Control+b');
    await page.keyboard.type('粗');
    await page.keyboard.press('Shift+Enter');
    expect(nodesOf(await saved(), 'hardBreak')).toHaveLength(1);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(wordsOf(await saved())).toBe('正文');
    await page.keyboard.press('Control+Shift+z');
    expect(wordsOf(await saved())).toBe('正文粗');
    await page.keyboard.press('Alt+F10');
    expect(await page.evaluate("document.activeElement.closest('[role=toolbar]') !== null")).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate("document.activeElement.getAttribute('aria-label')")).toBe('重做');
    await page.close();
  });

  it('makes lists of each kind, goes on with Enter, nests with Tab and ends with an empty item', async () => {
    const { page, clickAfter, press, saved } = await openEditor(browser, bundle, docOf(paragraphOf('一')));
    await clickAfter('一');

    await press('bulletList');
    await page.keyboard.press('Enter');
    await page.keyboard.type('二');
    await page.keyboard.press('Tab');
    expect(nodesOf(await saved(), 'bulletList')).toHaveLength(2);
    await page.keyboard.press('Shift+Tab');
    await press('orderedList');
    expect(nodesOf(await saved(), 'orderedList')).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('后文');

    const doc = await saved();
    expect(doc.content.map((node) => node.type)).toEqual(['orderedList', 'paragraph']);
    expect(isAdfDoc(doc)).toBe(true);
    await page.close();
  });

  it('makes tasks with ids of their own, ticks them and leaves the list', async () => {
    const { page, clickAfter, clickInto, press, saved } = await openEditor(
      browser,
      bundle,
      docOf(paragraphOf('补监控')),
    );
    await clickAfter('补监控');

    await press('taskList');
    await page.keyboard.press('Enter');
    await page.keyboard.type('演练');
    await page.locator('.adf-task input').first().check();
    await clickInto(page.locator('.adf-task').nth(1));
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('结束');

    const doc = await saved();
    const tasks = nodesOf(doc, 'taskItem');
    expect(tasks.map((task) => [wordsOf(task), task.attrs?.['state']])).toEqual([
      ['补监控', 'DONE'],
      ['演练', 'TODO'],
    ]);
    expect(new Set(tasks.map((task) => task.attrs?.['localId'])).size).toBe(2);
    expect(doc.content.map((node) => node.type)).toEqual(['taskList', 'paragraph']);
    expect(isAdfDoc(doc)).toBe(true);
    await page.close();
  });

  it('begins a paragraph below a page that ends in a table', async () => {
    const cell = { type: 'tableCell', attrs: {}, content: [paragraphOf('甲')] };
    const { page, saved } = await openEditor(
      browser,
      bundle,
      docOf({ type: 'table', attrs: {}, content: [{ type: 'tableRow', content: [cell] }] }),
    );
    const box = await page.locator('.editor-text').boundingBox();

    await page.mouse.click((box?.x ?? 0) + 60, (box?.y ?? 0) + (box?.height ?? 0) - 20);
    await page.keyboard.type('后记');

    const doc = await saved();
    expect(doc.content.map((node) => node.type)).toEqual(['table', 'paragraph']);
    expect(wordsOf(doc)).toBe('甲后记');
    await page.close();
  });

  it('speaks English to an English reader', async () => {
    const { page } = await openEditor(browser, bundle, docOf(paragraphOf('text')), { locale: 'en-US' });

    expect(await page.locator('[data-name="table"]').getAttribute('aria-label')).toBe('Insert table');
    expect(await page.locator('.editor-style option').first().textContent()).toBe('Normal text');
    await page.close();
  });
});
