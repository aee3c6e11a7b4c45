import type { Locator, Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { startSiteSession, stopFrames } from './site-session';
import type { SiteSession } from './site-session';

describeInBrowser('the board of the local site', () => {
  let session: SiteSession;
  beforeAll(async () => {
    session = await startSiteSession();
  });
  afterAll(() => session.close());
  afterEach(() => session.expectQuiet());

  const column = (page: Page, name: string): Locator =>
    page.getByRole('region', { name: new RegExp(`^${name}`) });

  const request = (
    method: string,
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body?: unknown }> => {
    const [account] = session.site.directory.list();
    return session.site.request({ accountId: account?.accountId ?? '', method, path, body });
  };

  it('has a column for each group of statuses, with the cards in theirs', async () => {
    const page = await session.open('/projects/OPS/board');

    await column(page, 'In Progress').getByRole('link', { name: '给网关节点轮换证书' }).waitFor();
    expect(await page.locator('.column-heading').allTextContents()).toEqual(
      expect.arrayContaining(['To Do1', 'In Progress1', 'In Review0', 'Done1']),
    );
  });

  it('moves a card by keyboard, says so and keeps the focus on it', async () => {
    const page = await session.open('/projects/OPS/board');
    const card = page.getByRole('link', { name: '给网关节点轮换证书' });
    await card.focus();

    await page.keyboard.press('Shift+ArrowRight');

    await column(page, 'In Review').getByRole('link', { name: '给网关节点轮换证书' }).waitFor();
    await page.getByText('OPS-2 已移到「In Review」').waitFor({ state: 'attached' });
    await page.locator('#card-OPS-2:focus').waitFor();
    const { body } = await request('GET', '/rest/api/3/issue/OPS-2');
    expect(JSON.stringify(body)).toContain('In Review');
  });

  it('takes each key of a hand that is fast, and carries the moves out in their order', async () => {
    const page = await session.open('/projects/OPS/board');
    await page.locator('#card-OPS-3').focus();
    await stopFrames(page);

    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');

    await column(page, 'In Review').locator('#card-OPS-3:focus').waitFor();
    await page.getByText('OPS-3 已移到「In Review」').waitFor({ state: 'attached' });
    const { body } = await request('GET', '/rest/api/3/issue/OPS-3?fields=status');
    expect(JSON.stringify(body)).toContain('In Review');
  });

  it('moves a card by its menu', async () => {
    const page = await session.open('/projects/OPS/board');

    await page.getByRole('button', { name: '移动 OPS-3' }).click();
    await page.getByRole('menuitem', { name: '移到「Done」' }).click();

    await column(page, 'Done')
      .getByRole('link', { name: /Log shipper/ })
      .waitFor();
  });

  it('moves a card by dragging it', async () => {
    const page = await session.open('/projects/OPS/board', { width: 1600 });
    const card = page.locator('.card', { hasText: 'OPS-1' });

    await card.dragTo(column(page, 'To Do'));

    await column(page, 'To Do').getByText('OPS-1').waitFor();
  });

  it('says when the workflow has no such way and puts the card back', async () => {
    const page = await session.open('/projects/PAY/board');
    await page.getByRole('button', { name: '移动 PAY-1' }).click();

    await page.getByRole('menuitem').first().click();

    await page
      .getByRole('alert')
      .getByText(/PAY-1 不能移到/)
      .waitFor();
    await column(page, '处理中').getByText('PAY-1').waitFor();
  });

  it('marks what is overdue, in words too, but not what is done', async () => {
    await request('PUT', '/rest/api/3/issue/OPS-2', { fields: { duedate: '2020-01-01' } });
    const page = await session.open('/projects/OPS/board');
    const card = page.locator('.card', { hasText: 'OPS-2' });

    await card.locator('.due-overdue', { hasText: '已逾期' }).waitFor();

    await page.getByRole('button', { name: '移动 OPS-2' }).click();
    await page.getByRole('menuitem', { name: '移到「Done」' }).click();
    await card.locator('.due:not(.due-overdue)').waitFor();
  });

  it('filters cards by what they say', async () => {
    const page = await session.open('/projects/OPS/board');

    await page.getByRole('searchbox', { name: '筛选卡片' }).fill('release');

    await page.locator('.card').first().waitFor();
    expect(await page.locator('.card .issue-key').allTextContents()).toEqual(['OPS-1']);
  });
});
