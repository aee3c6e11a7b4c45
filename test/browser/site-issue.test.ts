import { bigIncident } from '../../local-site/seed/big-incident';
import { describeInBrowser } from '../support/browser';
import { findAxeProblems, startSiteSession, stopFrames } from './site-session';
import type { SiteSession } from './site-session';

describeInBrowser('the issue page of the local site', () => {
  let session: SiteSession;
  beforeAll(async () => {
    session = await startSiteSession({ incidents: [bigIncident(130)] });
  });
  afterAll(() => session.close());
  afterEach(() => session.expectQuiet());

  const asJson = async (path: string): Promise<Record<string, unknown>> => {
    const [account] = session.site.directory.list();
    const answer = await session.site.request({ accountId: account?.accountId ?? '', method: 'GET', path });
    return answer.body as Record<string, unknown>;
  };

  it('is written by hand where there is no export of one', async () => {
    const list = await session.open('/projects/PAY/issues');
    await list.getByRole('link', { name: '新建工单' }).click();
    await list.getByLabel('概要').fill('对账任务重复扣款');
    await list.getByLabel('描述').fill('10:02 告警\n\n请 @陈博 看一下');
    const team = list.getByRole('combobox').last();
    expect(await findAxeProblems(list)).toEqual([]);

    await list.getByRole('button', { name: '新建工单' }).click();
    expect(await list.locator('select:invalid').count()).toBe(1);
    await team.selectOption({ index: 1 });
    await list.getByRole('button', { name: '新建工单' }).click();

    await list.getByRole('heading', { level: 1, name: '对账任务重复扣款' }).waitFor();
    await list.locator('.adf-mention', { hasText: '@陈博' }).waitFor();
    const reader = await session.open('/projects/PAY/issues/new', { name: '王蕾' });
    await reader.getByRole('heading', { name: '没有权限' }).waitFor();
  });

  it('shows fields with times in the zone and language of the reader', async () => {
    const inShanghai = await session.open('/browse/INC-1');
    await inShanghai.locator('.field', { hasText: '创建于' }).getByText('2026年11月20日 20:15').waitFor();

    const inOregon = await session.open('/browse/INC-1', { name: 'Marcus Reed', locale: 'en-US' });
    await inOregon.locator('.field', { hasText: 'Created' }).getByText('Nov 20, 2026, 04:15').waitFor();
  });

  it('loads long lists of comments in parts', async () => {
    const page = await session.open('/browse/INC-900');
    await page.getByText('已显示 50 / 130').waitFor();

    await page.getByRole('button', { name: '显示后面 50 条' }).click();

    await page.getByText('已显示 100 / 130').waitFor();
    expect(await page.locator('article.comment').count()).toBe(100);
  });

  it('brings the comment of a permalink into view, however far down it is', async () => {
    const { comments } = await asJson('/rest/api/3/issue/INC-900/comment?startAt=100');
    const { id } = (comments as { id: string }[])[20] ?? { id: '' };

    const page = await session.open(`/browse/INC-900?focusedCommentId=${id}`);

    const comment = page.locator(`#comment-${id}`);
    await comment.waitFor();
    expect(await comment.getAttribute('class')).toContain('comment-focused');
    await expectInView(comment);
  });

  it('opens the history at the change of a permalink', async () => {
    const { values } = await asJson('/rest/api/3/issue/INC-1/changelog');
    const { id } = (values as { id: string }[]).at(-1) ?? { id: '' };

    const page = await session.open(`/browse/INC-1?focusedHistoryId=${id}`);

    await page.locator(`#history-${id}.comment-focused`).waitFor();
    expect(await page.getByRole('tab', { name: '历史记录' }).getAttribute('aria-selected')).toBe('true');
  });

  it('adds a comment that mentions somebody', async () => {
    const page = await session.open('/browse/OPS-3');
    const field = page.getByRole('textbox', { name: '添加评论' });

    await field.fill('看一下 @周');
    await page.getByRole('option', { name: '周宁' }).waitFor();
    await field.press('Enter');
    await field.press('Control+Enter');

    await page.locator('article.comment', { hasText: '@周宁' }).waitFor();
    const { comments } = await asJson('/rest/api/3/issue/OPS-3/comment');
    expect(JSON.stringify(comments)).toContain('"type":"mention"');
  });

  it('moves the issue through its workflow', async () => {
    const page = await session.open('/browse/OPS-3');

    const status = page.getByRole('button', { name: '状态：To Do，更改' });
    await status.waitFor();
    await stopFrames(page);
    await status.click();
    await page.keyboard.press('Enter');

    await page.getByText('OPS-3 已转为「In Progress」').waitFor();
    await page.getByRole('button', { name: '状态：In Progress，更改' }).waitFor();
  });

  it("opens the app's action in a dialog that holds the focus and gives it back", async () => {
    const page = await session.open('/browse/INC-1');
    await page.getByRole('button', { name: '应用' }).click();
    await page.getByRole('menuitem', { name: 'Site action' }).click();

    const dialog = page.getByRole('dialog', { name: 'Site action' });
    const frame = dialog.frameLocator('iframe');
    await frame.getByText('"key":"INC-1"').waitFor();
    expect(await frame.locator('#context').textContent()).toContain('"type":"jira:issueAction"');
    expect(await page.locator('#site').getAttribute('inert')).not.toBeNull();

    await frame.locator('#context').press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator('#site').getAttribute('inert')).toBeNull();
    await page.locator(':focus', { hasText: '应用' }).waitFor();
  });

  it('shows flags of the app with actions that reach it', async () => {
    const page = await session.open('/browse/INC-1');
    await page.getByRole('button', { name: '应用' }).click();
    await page.getByRole('menuitem').first().click();
    const frame = page.getByRole('dialog').frameLocator('iframe');

    await frame.getByRole('button', { name: 'Flag' }).click();
    await page.getByRole('button', { name: 'Tell it' }).click();

    await frame.getByText('told').waitFor();
  });

  it('lets the app open a dialog of its own, and tells it how that ended', async () => {
    const page = await session.open('/browse/INC-1');
    await page.getByRole('button', { name: '应用' }).click();
    await page.getByRole('menuitem').first().click();
    const first = page.getByRole('dialog', { name: 'Site action' }).frameLocator('iframe');

    await first.getByRole('button', { name: 'Modal' }).click();
    const second = page.getByRole('dialog', { name: 'Second dialog' });
    await second.frameLocator('iframe').getByText('"from":"the first"').waitFor();
    await second.frameLocator('iframe').getByRole('button', { name: 'Close' }).click();

    await second.waitFor({ state: 'detached' });
    await first.getByText('closed with {"done":true}').waitFor();
  });

  it('follows the app to an address of the site without loading the document again', async () => {
    const page = await session.open('/browse/INC-1');
    await page.evaluate('window.stillHere = true');
    await page.getByRole('button', { name: '应用' }).click();
    await page.getByRole('menuitem').first().click();

    await page.getByRole('dialog').frameLocator('iframe').getByRole('button', { name: 'Navigate' }).click();

    await page.getByRole('heading', { level: 1, name: '平台工程看板' }).waitFor();
    expect(await page.evaluate('window.stillHere')).toBe(true);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  it("gives the app's panel the height of its content and refuses what a panel cannot do", async () => {
    const page = await session.open('/browse/INC-1');
    const panel = page.locator('.panel', { hasText: 'Site panel' });
    const frame = panel.frameLocator('iframe');
    await frame.getByText('A panel of 240 pixels').waitFor();
    const heightOf = async (): Promise<number> => (await panel.locator('iframe').boundingBox())?.height ?? 0;
    await expect(until(heightOf, 240)).resolves.toBe(240);

    await frame.getByRole('button', { name: 'Grow' }).click();
    await expect(until(heightOf, 540)).resolves.toBe(540);

    await panel.getByRole('button', { name: 'Site panel' }).click();
    await panel.locator('iframe').waitFor({ state: 'detached' });
  });
});

/** Reads a figure until it is the expected one; after twenty seconds whatever it is. */
async function until(read: () => Promise<number>, expected: number): Promise<number> {
  for (let round = 0; round < 400 && (await read()) !== expected; round++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return read();
}

async function expectInView(element: { boundingBox(): Promise<{ y: number } | null> }): Promise<void> {
  const y = await until(async () => {
    const box = await element.boundingBox();
    return box && box.y >= 0 && box.y < 900 ? 1 : 0;
  }, 1);
  expect(y).toBe(1);
}
