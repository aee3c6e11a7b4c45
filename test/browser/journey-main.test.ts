import type { FrameLocator, Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import {
  accessFindings,
  closeModal,
  focusedWords,
  macroOf,
  modalOf,
  newTab,
  openModal,
  overflowOf,
  panelOf,
  startJourney,
  tickAll,
  wordsIn,
} from '../support/browser-journey';
import type { Journey } from '../support/browser-journey';
import { createPostmortem } from '../support/postmortem-journey';
import { tellSelection } from '../local-site/adf/editor-page';

/** The row of section 七 with these words, on the page as it is read and as it is edited. */
const rowWith = (page: Page, words: string): Locator => page.locator('table tr', { hasText: words });

/** Puts the cursor behind what a cell of a table says. */
async function clickInto(page: Page, cell: Locator): Promise<void> {
  await cell.click();
  await tellSelection(page);
  await page.keyboard.press('End');
}

async function mention(page: Page, name: string): Promise<void> {
  await page.keyboard.type('@');
  await page.getByRole('combobox', { name: '搜索成员' }).fill(name);
  await page.getByRole('option', { name }).waitFor();
  await page.keyboard.press('Enter');
}

describeInBrowser('from the incident to the board', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.close());
  afterEach(() => journey.expectQuiet());

  it('leads a person from the ticket to a page, to issues and to their live status', async () => {
    const issue = await journey.open('/browse/INC-1');
    await panelOf(issue).getByText('这个事故还没有复盘').waitFor();

    const page = await createPage(issue);
    await editPage(page);
    await raise(page);
    await moveOnBoard(page);

    await issue.reload();
    await panelOf(issue).getByText('1 / 5 完成').waitFor();
    // A box that is too wide for its place can be reached as soon as it has been measured.
    await issue.locator('pre[tabindex="0"]').first().waitFor();
    expect(await accessFindings(issue)).toEqual([]);
  });

  async function createPage(issue: Page): Promise<Page> {
    const modal = await openModal(issue);
    await modal.getByRole('heading', { level: 1, name: 'INC-1 结算接口大面积 5xx' }).waitFor();
    await modal.locator('.found-total', { hasText: '47 分钟' }).waitFor();
    expect(await wordsIn(modal.locator('.found-counts'))).toMatch(
      /时间线 \d\d 条 · 证据 \d\d 条 · 参与人 \d 位/,
    );
    await modal.getByRole('button', { name: '展开时间线' }).click();
    await modal.getByText('定位到了').first().waitFor();
    expect(await accessFindings(issue)).toEqual([]);

    await modal.getByRole('button', { name: '下一步' }).click();
    await modal.getByRole('heading', { level: 1, name: '页面放在哪里、怎么写' }).waitFor();
    await modal.getByText('标题可用').waitFor();
    expect(await modal.getByRole('combobox', { name: '空间' }).inputValue()).toContain('稳定性工程');
    expect(await accessFindings(issue)).toEqual([]);

    await issue.keyboard.press('Enter');
    await modal.getByRole('heading', { level: 1, name: '正在为 INC-1 撰写复盘' }).waitFor();
    expect(await accessFindings(issue)).toEqual([]);
    await modal.getByRole('heading', { level: 1, name: '复盘已创建' }).waitFor();
    await modal.getByText(/\d+ 条论断有据/).waitFor();
    expect(await accessFindings(issue)).toEqual([]);

    const page = await newTab(issue, () => modal.getByRole('link', { name: '打开 Confluence 页面' }).click());
    const macro = macroOf(page);
    await page.getByRole('heading', { name: '七、长期改进措施（行动计划）' }).waitFor();
    await macro.getByText('P1 严重').waitFor();
    await macro.getByText('0 / 4 完成').waitFor();
    await macro.getByText('MTTR', { exact: true }).click();
    await macro.getByText('服务恢复 − 事故触发').waitFor();
    expect(await accessFindings(page)).toEqual([]);

    await closeModal(issue);
    await panelOf(issue).getByRole('link', { name: '复盘：INC-1 结算接口大面积 5xx' }).waitFor();
    return page;
  }

  async function editPage(page: Page): Promise<void> {
    await page.getByRole('link', { name: '编辑' }).click();
    await page.getByRole('textbox', { name: '页面内容' }).waitFor();

    const owner = rowWith(page, 'A2 ').locator('td').nth(2);
    await owner.locator('.adf-mention').click();
    await page.keyboard.press('Backspace');
    await mention(page, 'Marcus Reed');
    const due = rowWith(page, 'A2 ').locator('td').nth(3);
    await due.locator('time').click();
    await page.getByRole('button', { name: '日期' }).click();
    await page.getByRole('dialog', { name: '日期' }).getByLabel('日期').fill('2026-12-11');
    await page.keyboard.press('Enter');

    await clickInto(page, rowWith(page, 'A4 ').locator('td').nth(4));
    await page.keyboard.press('Tab');
    await page.keyboard.type('值班手册加入连接池的排查步骤');
    await page.keyboard.press('Tab');
    await page.keyboard.type('定位：缩短 MTTI');
    await page.keyboard.press('Tab');
    await mention(page, '陈博');
    await page.keyboard.press('Tab');
    await page.keyboard.type('2026-12-18');
    await page.keyboard.press('Tab');
    await page.keyboard.type('新同事照手册十分钟内查到连接数');

    const heading = page.locator('.editor-text').getByRole('heading', { name: /^十一、/ });
    await clickInto(page, heading.locator('+ *').locator('p').first());
    await page.keyboard.type('（复盘会已确认）');
    expect(await accessFindings(page)).toEqual([]);

    await page.getByRole('button', { name: '发布' }).click();
    await page.getByText('（复盘会已确认）').waitFor();
    await macroOf(page).getByText('0 / 5 完成').waitFor();
    await macroOf(page).getByText('Marcus Reed').waitFor();
    await macroOf(page).getByText('2026-12-11').waitFor();
  }

  async function raise(page: Page): Promise<void> {
    await macroOf(page).getByRole('button', { name: '为 5 条行动项建单' }).click();
    const form = modalOf(page);
    await form.getByRole('heading', { level: 1, name: '建单' }).waitFor();
    const row = (words: string): Locator => form.getByRole('row', { name: words });
    await row('值班手册').waitFor();
    expect(await accessFindings(page)).toEqual([]);

    await tickAll(form);
    await row('连接池要支持热更新').getByText('没有负责人').waitFor();
    await form.getByText('勾选的行里有 1 行还不完整').waitFor();
    expect(await form.getByRole('button', { name: '创建 5 条' }).isDisabled()).toBe(true);
    const owner = row('连接池要支持热更新').getByRole('combobox', { name: '负责人' });
    await owner.fill('周');
    await form.getByRole('option', { name: '周宁' }).click();
    await row('连接池要支持热更新').getByLabel('验收标准').fill('改上限后不重启即生效');
    await form.getByRole('button', { name: '创建 5 条' }).click();

    await form.getByText('已建单 5 条').waitFor();
    expect(await form.getByRole('link', { name: /^OPS-\d+$/ }).count()).toBe(5);
    expect(await accessFindings(page)).toEqual([]);
    await closeModal(page);

    await macroOf(page).getByText('To Do').nth(4).waitFor();
    expect(
      await macroOf(page)
        .getByRole('button', { name: /行动项建单$/ })
        .count(),
    ).toBe(0);
    // The page shows itself anew, with the links and the owner that was chosen in the form.
    await rowWith(page, '连接池要支持热更新').getByText('@周宁').waitFor();
    await rowWith(page, 'A2 ').scrollIntoViewIfNeeded();
    await rowWith(page, 'A2 ')
      .getByRole('link', { name: /OPS-\d+/ })
      .waitFor();
    await rowWith(page, '值班手册加入')
      .getByRole('link', { name: /OPS-\d+/ })
      .waitFor();
  }

  async function moveOnBoard(page: Page): Promise<void> {
    const board = await journey.open('/projects/OPS/board');
    const card = board.getByRole('link', { name: '值班手册加入连接池的排查步骤' });
    await card.focus();
    for (const column of ['In Progress', 'In Review', 'Done']) {
      await board.keyboard.press('Shift+ArrowRight');
      await board
        .getByRole('region', { name: new RegExp(`^${column}`) })
        .getByRole('link', { name: '值班手册加入连接池的排查步骤' })
        .waitFor();
    }
    expect(await accessFindings(board)).toEqual([]);

    await page.reload();
    const macro: FrameLocator = macroOf(page);
    await macro.getByText('1 / 5 完成').waitFor();
    expect(await wordsIn(macro.getByRole('listitem').filter({ hasText: '值班手册' }))).toContain('Done');
    expect(await accessFindings(page)).toEqual([]);
  }

  it('opens on the postmortem that is there, for the next click and for the next person', async () => {
    const { title, url } = await createPostmortem(journey.site, 'commander', 'INC-4');

    const again = await journey.open('/browse/INC-4');
    const modal = await openModal(again);
    await modal.getByRole('heading', { level: 1, name: 'INC-4 已有复盘' }).waitFor();
    await modal.getByText('报告之后没有新的证据。').waitFor();
    const page = await newTab(again, () => modal.getByRole('link', { name: '打开 Confluence 页面' }).click());
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    expect(new URL(page.url()).pathname).toBe(new URL(url).pathname);

    const other = await journey.open('/browse/INC-4', { person: 'paymentEngineer' });
    await panelOf(other).getByRole('link', { name: title }).waitFor();
    await (await openModal(other)).getByRole('heading', { level: 1, name: 'INC-4 已有复盘' }).waitFor();
    expect(await accessFindings(other)).toEqual([]);
  });

  it('can be gone with the keyboard alone, and the focus comes back to where it was', async () => {
    const issue = await journey.open('/browse/INC-3');
    await panelOf(issue).getByText('这个事故还没有复盘').waitFor();
    const tabTo = async (words: string): Promise<void> => {
      for (let left = 60; left > 0 && (await focusedWords(issue)) !== words; left -= 1)
        await issue.keyboard.press('Tab');
      expect(await focusedWords(issue)).toBe(words);
    };

    await tabTo('应用');
    await issue.keyboard.press('Enter');
    await issue.locator('[role=menuitem]:focus').waitFor();
    await issue.keyboard.press('Enter');
    const modal = modalOf(issue);
    await modal.getByRole('button', { name: '下一步' }).waitFor();
    await modal.locator('h1:focus', { hasText: 'INC-3' }).waitFor();
    await issue.keyboard.press('Enter');
    await modal.locator('h1:focus', { hasText: '页面放在哪里、怎么写' }).waitFor();
    await issue.keyboard.press('Enter');
    await modal.locator('h1:focus', { hasText: '复盘已创建' }).waitFor();
    await tabTo('打开 Confluence 页面');
    const page = await newTab(issue, () => issue.keyboard.press('Enter'));
    await page.getByRole('heading', { level: 1, name: /复盘：INC-3/ }).waitFor();
    await page.close();
    await issue.bringToFront();
    await modal.locator('a:focus').waitFor();
    await issue.keyboard.press('Escape');

    await issue.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focusedWords(issue)).toBe('应用');
    await panelOf(issue)
      .getByRole('link', { name: /复盘：INC-3/ })
      .waitFor();
  });

  it('is the same in English, in the dark and on a narrow window', async () => {
    const reader = { person: 'platformEngineer', locale: 'en-US', theme: 'dark', width: 320 } as const;
    const issue = await journey.open('/browse/INC-2', reader);
    const check = async (page: Page): Promise<void> => {
      expect(await overflowOf(page)).toBe(0);
      expect(await accessFindings(page)).toEqual([]);
    };
    await panelOf(issue).getByText('This incident has no postmortem yet').waitFor();
    await check(issue);

    const modal = await openModal(issue, { apps: 'Apps', create: 'Create postmortem' });
    await modal.getByRole('button', { name: 'Next' }).waitFor();
    await check(issue);
    await modal.getByRole('button', { name: 'Next' }).click();
    await modal.getByRole('radio', { name: 'English' }).check();
    await modal.getByText('The title is free').waitFor();
    await check(issue);
    await modal.getByRole('button', { name: 'Create postmortem' }).click();
    await modal.getByRole('heading', { level: 1, name: 'The postmortem is ready' }).waitFor();
    await check(issue);

    const page = await newTab(issue, () => modal.getByRole('link', { name: 'Open Confluence page' }).click());
    await page.getByRole('heading', { name: /Long-term/ }).waitFor();
    await macroOf(page).getByText('P2').first().waitFor();
    await check(page);
    await macroOf(page)
      .getByRole('button', { name: /^Raise/ })
      .click();
    const form = modalOf(page);
    await form.getByRole('row').nth(1).waitFor();
    await check(page);
  });
});
