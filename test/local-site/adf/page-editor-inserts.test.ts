import type { Browser } from 'playwright-core';

import { isAdfDoc } from '../../../local-site/products/confluence/page-body';
import { describeInBrowser, launchBrowser } from '../../support/browser';
import { axeFindings } from './axe';
import type { ClientBundle } from './client-page';
import { docOf, nodesOf, openEditor, bundleEditor, paragraphOf, wordsOf } from './editor-page';
import { macro } from './every-node';

describeInBrowser('what the page editor inserts', () => {
  let browser: Browser;
  let bundle: ClientBundle;

  beforeAll(async () => {
    browser = await launchBrowser();
    bundle = await bundleEditor();
  });

  afterAll(() => browser.close());

  it('inserts a table, writes in it, adds and deletes rows and columns', async () => {
    const { page, clickAfter, clickInto, press, saved } = await openEditor(
      browser,
      bundle,
      docOf(paragraphOf('表前')),
    );
    await clickAfter('表前');
    const size = async () => {
      const rows = nodesOf(await saved(), 'tableRow');
      return [rows.length, rows[0]?.content?.length];
    };

    await press('table');
    await page.keyboard.type('时间');
    await page.keyboard.press('Tab');
    await page.keyboard.type('事件');
    expect(await size()).toEqual([3, 3]);
    await press('row-below');
    await press('column-after');
    expect(await size()).toEqual([4, 4]);
    await press('delete-row');
    await press('delete-column');
    expect(await size()).toEqual([3, 3]);
    await clickInto(page.locator('td').last());
    await page.keyboard.press('Tab');
    await page.keyboard.type('新行');
    expect(await size()).toEqual([4, 3]);

    const doc = await saved();
    expect(isAdfDoc(doc)).toBe(true);
    await press('delete-table');
    expect(nodesOf(await saved(), 'table')).toEqual([]);
    await page.close();
  });

  it('keeps the ids of table rows when text in them is edited and a row is added', async () => {
    const cell = (words: string) => ({ type: 'tableCell', attrs: {}, content: [paragraphOf(words)] });
    const row = (localId: string, words: string) => ({
      type: 'tableRow',
      attrs: { localId },
      content: [cell(words)],
    });
    const table = {
      type: 'table',
      attrs: { localId: 't' },
      content: [row('row-1', '甲'), row('row-2', '乙')],
    };
    const { page, clickAfter, press, saved } = await openEditor(browser, bundle, docOf(table));

    await clickAfter('甲');
    await page.keyboard.type('改');
    await press('row-below');

    const rows = nodesOf(await saved(), 'tableRow');
    expect(rows.map((one) => [wordsOf(one), one.attrs?.['localId']])).toEqual([
      ['甲改', 'row-1'],
      ['', undefined],
      ['乙', 'row-2'],
    ]);
    await page.close();
  });

  it('mentions somebody who is searched after @ is typed', async () => {
    const { page, clickAfter, saved } = await openEditor(browser, bundle, docOf(paragraphOf('负责人')));
    await clickAfter('负责人');

    await page.keyboard.type('@');
    await page.keyboard.type('len');
    await page.waitForFunction("document.querySelectorAll('[role=option]').length === 1");
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.keyboard.type('跟进');

    const doc = await saved();
    expect(nodesOf(doc, 'mention')[0]?.attrs).toMatchObject({ id: 'id-2', text: '@Lena Hoffmann' });
    expect(wordsOf(doc)).toBe('负责人 跟进');
    expect(isAdfDoc(doc)).toBe(true);
    await page.close();
  });

  it('leaves an @ in the text when the picker is dismissed, and within an address', async () => {
    const { page, clickAfter, saved } = await openEditor(browser, bundle, docOf(paragraphOf('见')));
    await clickAfter('见');

    await page.keyboard.type('@zz');
    await page.waitForSelector('text=没有匹配的成员');
    await page.keyboard.press('Escape');
    await page.keyboard.type(' sre@example.com');

    expect(wordsOf(await saved())).toBe('见@zz sre@example.com');
    await page.close();
  });

  it('says so when the search for people fails', async () => {
    const { page, clickAfter } = await openEditor(browser, bundle, docOf(paragraphOf('见')));
    await clickAfter('见');

    await page.keyboard.type('@fail');

    await page.waitForSelector('text=搜索失败，请重试');
    await page.close();
  });

  it('inserts a status and changes it on a click', async () => {
    const { page, clickAfter, press, saved } = await openEditor(browser, bundle, docOf(paragraphOf('级别')));
    await clickAfter('级别');

    await press('status');
    await page.keyboard.type('P1');
    await page.getByLabel('红色').check();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    expect(nodesOf(await saved(), 'status')[0]?.attrs).toMatchObject({ text: 'P1', color: 'red' });
    await page.locator('.editor-text .adf-status').click();
    await page.getByLabel('状态文字').fill('P0');
    await page.keyboard.press('Enter');

    const doc = await saved();
    expect(nodesOf(doc, 'status').map((node) => node.attrs?.['text'])).toEqual(['P0']);
    expect(isAdfDoc(doc)).toBe(true);
    await page.close();
  });

  it('inserts a day and moves it on a click', async () => {
    const { page, clickAfter, press, saved } = await openEditor(browser, bundle, docOf(paragraphOf('期限')));
    await clickAfter('期限');

    await press('date');
    await page.getByLabel('日期', { exact: true }).last().fill('2026-11-28');
    await page.keyboard.press('Enter');
    expect(await page.locator('.editor-text time').textContent()).toBe('2026年11月28日');
    await page.locator('.editor-text time').click();
    await page.locator('.editor-popover input').fill('2026-12-05');
    await page.keyboard.press('Enter');

    const doc = await saved();
    expect(nodesOf(doc, 'date').map((node) => node.attrs?.['timestamp'])).toEqual([
      String(Date.UTC(2026, 11, 5)),
    ]);
    expect(isAdfDoc(doc)).toBe(true);
    await page.close();
  });

  it('links words, refuses a script and removes the link', async () => {
    const { page, clickAfter, saved } = await openEditor(browser, bundle, docOf(paragraphOf('监控')));
    await clickAfter('监控');
    await page.keyboard.press('Control+a');

    await page.keyboard.press('Control+k');
    await page.getByLabel('地址').fill('javascript:alert(1)');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('alert').textContent()).toBe('请输入 http、https 或 mailto 地址');
    await page.getByLabel('地址').fill('https://grafana.example.com/d/1');
    await page.keyboard.press('Enter');
    expect(nodesOf(await saved(), 'text')[0]?.marks).toEqual([
      { type: 'link', attrs: { href: 'https://grafana.example.com/d/1' } },
    ]);
    await page.keyboard.press('Control+k');
    await page.getByText('移除链接').click();

    expect(nodesOf(await saved(), 'text')[0]?.marks).toBeUndefined();
    await page.close();
  });

  it('wraps in a panel, changes its kind and takes it away', async () => {
    const { page, clickAfter, press, saved } = await openEditor(browser, bundle, docOf(paragraphOf('注意')));
    await clickAfter('注意');
    const choose = async (label: string) => {
      await press('panel');
      await page.locator('.editor-menu').getByText(label, { exact: true }).click();
      return nodesOf(await saved(), 'panel').map((panel) => panel.attrs?.['panelType']);
    };

    expect(await choose('警告')).toEqual(['warning']);
    expect(await choose('错误')).toEqual(['error']);
    expect(await choose('移除面板')).toEqual([]);
    expect(wordsOf(await saved())).toBe('注意');
    await page.close();
  });

  it('inserts a macro and an expand whose title is typed', async () => {
    const { page, clickAfter, clickInto, press, saved } = await openEditor(
      browser,
      bundle,
      docOf(paragraphOf('此处')),
    );
    await clickAfter('此处');

    await press('expand');
    await page.locator('.editor-expand-title').fill('日志');
    await clickInto(page.locator('.adf-expand-body'));
    await page.keyboard.type('细节');
    await clickAfter('此处');
    await press('macro');
    await page.locator('.editor-menu button').click();

    const doc = await saved();
    expect(doc.content.map((node) => node.type)).toEqual(['paragraph', 'extension', 'expand']);
    expect(nodesOf(doc, 'expand')[0]?.attrs?.['title']).toBe('日志');
    expect(doc.content[1]).toEqual(macro);
    expect(isAdfDoc(doc)).toBe(true);
    await page.close();
  });

  it('gives a copy of a macro an id of its own', async () => {
    const { page, saved } = await openEditor(browser, bundle, docOf(macro, macro));
    await page.locator('.editor-text').press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('x');

    const ids = nodesOf(await saved(), 'extension').map((node) => node.attrs?.['localId']);
    expect(ids[0]).toBe('macro-1');
    expect(new Set(ids).size).toBe(2);
    await page.close();
  });
});
