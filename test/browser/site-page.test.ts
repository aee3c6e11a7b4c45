import type { Page } from 'playwright-core';
import { describeInBrowser } from '../support/browser';
import { findAxeProblems, overflowOf, startSiteSession } from './site-session';
import type { SiteSession } from './site-session';

const appId = '5d2c9b7e-41f0-4a36-b8d5-6e7f80912a34';

describeInBrowser('the Confluence pages of the local site', () => {
  let session: SiteSession;
  let spaceId: string;
  beforeAll(async () => {
    session = await startSiteSession();
    const { results } = (await request('GET', '/wiki/api/v2/spaces')) as {
      results: { id: string; key: string }[];
    };
    spaceId = results.find(({ key }) => key === 'SRE')?.id ?? '';
  });
  afterAll(() => session.close());
  afterEach(() => session.expectQuiet());

  async function request(method: string, path: string, body?: unknown, name = '林晓'): Promise<unknown> {
    const account = session.site.directory.list().find(({ displayName }) => displayName === name);
    const answer = await session.site.request({ accountId: account?.accountId ?? '', method, path, body });
    expect(answer.status).toBeLessThan(300);
    return answer.body;
  }

  const adf = (...content: unknown[]): object => ({
    representation: 'atlas_doc_format',
    value: JSON.stringify({ type: 'doc', version: 1, content }),
  });
  const paragraph = (text: string): object => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const macro = (app: string, guestParams?: object): object => ({
    type: 'extension',
    attrs: {
      extensionType: 'com.atlassian.ecosystem',
      extensionKey: `${app}/3f0e6a52-94c1-4f5b-8c9a-0d6a3b1e7f24/static/site-macro`,
      parameters: { localId: 'macro-1', ...(guestParams && { guestParams }) },
      localId: 'macro-1',
      layout: 'default',
    },
  });
  async function newPage(title: string, ...content: unknown[]): Promise<string> {
    const page = { spaceId, status: 'current', title, body: adf(...content) };
    return ((await request('POST', '/wiki/api/v2/pages', page)) as { id: string }).id;
  }
  async function openEditor(id: string): Promise<Page> {
    const page = await session.open(`/wiki/spaces/SRE/pages/${id}/edit`);
    await page.getByRole('textbox', { name: '页面内容' }).waitFor();
    return page;
  }

  it('shows who changed the page, and where it stands', async () => {
    const page = await session.open('/wiki/spaces/SRE/pages/100003');

    await page.getByRole('heading', { level: 1, name: '复盘会怎么开' }).waitFor();
    await page.getByText('林晓 编辑').waitFor();
    await page.locator('.breadcrumbs').getByRole('link', { name: '事故复盘' }).waitFor();
    expect(await page.locator('.page-tree [aria-current="page"]').textContent()).toBe('复盘会怎么开');
  });

  it("draws the app's macro in its frame with the page and the settings as its context", async () => {
    const id = await newPage('Macro', macro(appId, { incident: 'INC-2' }));

    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`);

    const context = page.frameLocator('.macro iframe').locator('#context');
    await context.getByText('INC-2').waitFor();
    expect(JSON.parse((await context.textContent()) ?? '')).toMatchObject({
      type: 'macro',
      content: { id, type: 'page' },
      space: { id: spaceId, key: 'SRE' },
      config: { incident: 'INC-2' },
      isEditing: false,
      localId: 'macro-1',
    });
  });

  it('opens a page at its own link, whatever its title holds', async () => {
    const id = await newPage('读/写 50% 失败', paragraph('正文'));
    const { _links } = (await request('GET', `/wiki/api/v2/pages/${id}`)) as { _links: { webui: string } };

    const page = await session.open(`/wiki${_links.webui}`);

    await page.getByRole('heading', { level: 1, name: '读/写 50% 失败' }).waitFor();
  });

  it('shows a box for a macro whose app is not installed', async () => {
    const id = await newPage('Foreign macro', macro('00000000-0000-4000-8000-000000000000'));

    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`);

    await page.getByText('未知的宏').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
  });

  it('publishes what a person wrote as a new version', async () => {
    const id = await newPage('Draft', paragraph('before'));
    const page = await openEditor(id);

    await page.getByLabel('页面标题').fill('Renamed');
    await page.getByLabel(/本次更改的说明/).fill('clearer');
    await page.getByRole('textbox', { name: '页面内容' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' and after');
    expect(await findAxeProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '发布' }).click();

    await page.getByRole('heading', { level: 1, name: 'Renamed' }).waitFor();
    await page.getByText('before and after').waitFor();
    expect(await request('GET', `/wiki/api/v2/pages/${id}`)).toMatchObject({
      version: { number: 2, message: 'clearer' },
    });
  });

  it('can be read and edited by everybody on a phone, wide tables and all', async () => {
    const cells = ['时间', '事件', '操作人', '处理详情'].map((words) => ({
      type: 'tableCell',
      attrs: { colwidth: [200] },
      content: [paragraph(words)],
    }));
    const table = { type: 'table', content: [{ type: 'tableRow', content: cells }] };
    const id = await newPage('Wide table', table, macro(appId));
    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`, { width: 320 });
    await page.getByRole('group', { name: '表格' }).waitFor();
    expect([await findAxeProblems(page), await overflowOf(page)]).toEqual([[], 0]);

    await page.goto(`${session.site.url}/wiki/spaces/SRE/pages/${id}/edit`);

    await page.getByRole('textbox', { name: '页面内容' }).getByText('处理详情').waitFor();
    expect([await findAxeProblems(page), await overflowOf(page)]).toEqual([[], 0]);
  });

  it('keeps the text when somebody else was first, and can still publish it', async () => {
    const id = await newPage('Contested', paragraph('start'));
    const page = await openEditor(id);
    const theirs = {
      id,
      status: 'current',
      title: 'Contested',
      body: adf(paragraph('theirs')),
      version: { number: 2 },
    };
    await request('PUT', `/wiki/api/v2/pages/${id}`, theirs, '陈博');

    await page.getByRole('textbox', { name: '页面内容' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' mine');
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByRole('alert').getByText('别人先发布了新的版本').waitFor();
    expect(await page.getByRole('textbox', { name: '页面内容' }).textContent()).toContain('start mine');

    await page.getByRole('button', { name: '用我的内容发布为新版本' }).click();
    await page.locator('.content-body').getByText('start mine').waitFor();
    expect(await request('GET', `/wiki/api/v2/pages/${id}`)).toMatchObject({ version: { number: 3 } });
  });

  it('asks before unpublished text is left', async () => {
    const id = await newPage('Unfinished', paragraph('start'));
    const page = await openEditor(id);
    await page.getByLabel('页面标题').fill('Changed');
    const questions: string[] = [];
    page.once('dialog', (dialog) => {
      questions.push(dialog.message());
      void dialog.dismiss();
    });

    await page.getByRole('button', { name: '取消' }).click();

    expect(questions).toEqual(['离开会丢失未发布的更改。要离开吗？']);
    expect(page.url()).toContain('/edit');
    expect(await page.getByLabel('页面标题').inputValue()).toBe('Changed');
  });

  it("writes the settings that the app's form submits into the macro", async () => {
    const id = await newPage('Settings', macro(appId));
    const page = await openEditor(id);

    await page.getByRole('button', { name: '设置宏: Site macro' }).click();
    const form = page.getByRole('dialog', { name: 'Macro settings' }).frameLocator('iframe');
    await form.getByRole('button', { name: 'Submit' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '发布' }).click();

    await page.frameLocator('.macro iframe').getByText('"config":{"incident":"INC-1"}').waitFor();
  });

  it('makes a page below another, and says when its title is taken', async () => {
    const page = await session.open('/wiki/spaces/SRE?create=page&parent=100002');
    await page.getByRole('textbox', { name: '页面内容' }).waitFor();

    await page.getByRole('button', { name: '发布' }).click();
    await page.getByText('页面需要一个标题').waitFor();
    await page.getByLabel('页面标题').fill('值班手册');
    await page.getByRole('button', { name: '发布' }).click();
    await page.getByText(/already exists/).waitFor();
    await page.getByLabel('页面标题').fill('Child of the postmortems');
    await page.getByRole('button', { name: '发布' }).click();

    await page.getByRole('heading', { level: 1, name: 'Child of the postmortems' }).waitFor();
    await page.locator('.breadcrumbs').getByRole('link', { name: '事故复盘' }).waitFor();
    await page.locator('.page-tree').getByRole('link', { name: 'Child of the postmortems' }).waitFor();
  });

  it('restricts a page to chosen people', async () => {
    const id = await newPage('Secret', paragraph('start'));
    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`);

    await page.getByRole('button', { name: /^访问限制/ }).click();
    await page.getByLabel('只有选中的人可以查看和编辑').check();
    await page.getByLabel('陈博').check();
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByRole('button', { name: /受限：只有特定人员/ }).waitFor();

    const reader = await session.open(`/wiki/spaces/SRE/pages/${id}`, { name: '王蕾' });
    await reader.getByRole('heading', { name: '找不到这个页面' }).waitFor();
    const chosen = await session.open(`/wiki/spaces/SRE/pages/${id}`, { name: '陈博' });
    await chosen.getByRole('heading', { level: 1, name: 'Secret' }).waitFor();
  });

  it('shows an older version and brings it back', async () => {
    const id = await newPage('Past', paragraph('the first words'));
    const next = {
      id,
      status: 'current',
      title: 'Past',
      body: adf(paragraph('other words')),
      version: { number: 2 },
    };
    await request('PUT', `/wiki/api/v2/pages/${id}`, next);
    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`);

    await page.getByRole('button', { name: '页面操作' }).click();
    await page.getByRole('menuitem', { name: '版本历史' }).click();
    await page.getByRole('dialog').getByRole('link', { name: '版本 1' }).click();
    await page.getByText('你正在查看历史版本 1').waitFor();
    await page.getByText('the first words').waitFor();
    await page.getByRole('button', { name: '恢复此版本' }).click();

    await page.getByText('版本 3').waitFor();
    await page.locator('.content-body').getByText('the first words').waitFor();
  });

  it('deletes a page after a question', async () => {
    const id = await newPage('Gone', paragraph('start'));
    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`);

    await page.getByRole('button', { name: '页面操作' }).click();
    await page.getByRole('menuitem', { name: '删除页面' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除页面' }).click();

    await page.getByRole('heading', { level: 1, name: '稳定性工程' }).waitFor();
    await page.locator('.page-tree').getByRole('link', { name: 'Gone' }).waitFor({ state: 'detached' });
  });

  it('previews an export with what the app gives in place of its macro', async () => {
    const id = await newPage('Export', paragraph('around it'), macro(appId));
    const page = await session.open(`/wiki/spaces/SRE/pages/${id}`);

    await page.getByRole('button', { name: '页面操作' }).click();
    await page.getByRole('menuitem', { name: '导出 PDF 预览' }).click();

    await page.locator('.sheet').getByText('exported as pdf').waitFor();
    expect(await page.locator('iframe').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').isVisible()).toBe(false);
  });
});
