import type { FrameLocator, Locator, Page } from 'playwright-core';
import { bigIncident } from '../../local-site/seed/big-incident';
import { describeInBrowser } from '../support/browser';
import {
  closeModal,
  macroOf,
  modalOf,
  newTab,
  openModal,
  panelOf,
  startJourney,
  giveCriteria,
  tickAll,
  wordsIn,
} from '../support/browser-journey';
import type { Journey, Reader } from '../support/browser-journey';
import { cast } from '../../local-site/seed/people';
import { hostileIncident, hostileTexts, journeyIncident } from '../support/journey-incident';
import { atModal, createPostmortem, draftPostmortem } from '../support/postmortem-journey';

const doc = (text: string) => ({
  representation: 'atlas_doc_format',
  value: JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
  }),
});

interface StoredPage {
  readonly id: string;
  readonly title: string;
  readonly version: { readonly number: number };
  readonly body: { readonly atlas_doc_format: { readonly value: string } };
}

/** Holds the answers to a call of the app's screens back until `release`. */
async function holdCall(page: Page, name: string): Promise<{ release(): Promise<void> }> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route('**/local/frames/*/bridge', async (route) => {
    if (!route.request().postData()?.includes(`"functionKey":"${name}"`)) return route.continue();
    const response = await route.fetch();
    await promise;
    // The tab, or the frame that asked, may be gone by now.
    return route.fulfill({ response }).catch(() => undefined);
  });
  return {
    async release() {
      resolve(undefined);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    },
  };
}

describeInBrowser('what a person meets when something goes wrong', () => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.close());
  afterEach(() => journey.expectQuiet());

  const load = (incident: unknown): string => journey.site.jira.loadIncident(incident).key;

  /** The modal of an incident of its own, with step 1 read. */
  async function startOn(key: string, reader?: Reader): Promise<{ issue: Page; modal: FrameLocator }> {
    const issue = await journey.open(`/browse/${key}`, reader);
    await panelOf(issue).locator('main').waitFor();
    return { issue, modal: await openModal(issue) };
  }

  async function toTarget(modal: FrameLocator): Promise<void> {
    await modal.getByRole('button', { name: '下一步' }).click();
    await modal.getByRole('heading', { level: 1, name: '页面放在哪里、怎么写' }).waitFor();
  }

  const start = (modal: FrameLocator): Promise<void> =>
    modal.getByRole('button', { name: '创建复盘' }).click();
  const created = (modal: FrameLocator): Promise<void> =>
    modal.getByRole('heading', { level: 1, name: '复盘已创建' }).waitFor();
  const notice = (modal: FrameLocator): Locator => modal.getByRole('alert');

  /** The raise form of a new page. */
  async function raiseOn(key: string): Promise<FrameLocator> {
    const { url } = await createPostmortem(journey.site, 'commander', key);
    const page = await journey.open(url);
    await macroOf(page)
      .getByRole('button', { name: /行动项建单$/ })
      .click();
    const form = modalOf(page);
    await form.getByRole('row', { name: '证书加到期告警' }).waitFor();
    await tickAll(form);
    await giveCriteria(form);
    return form;
  }

  const pagesAbout = async (words: string): Promise<string[]> => {
    const found = await journey.request<{ results: { content: { title: string } }[] }>(
      'GET',
      `/wiki/rest/api/search?cql=${encodeURIComponent(`type = page and title ~ "${words}"`)}`,
    );
    return found.results.map(({ content }) => content.title);
  };

  describe('while the page is being made', () => {
    it('goes on with the suggested title when the title was taken meanwhile', async () => {
      const key = load(journeyIncident('INC-101'));
      const { modal } = await startOn(key);
      await toTarget(modal);
      await modal.getByText('标题可用').waitFor();
      const title = await modal.getByRole('textbox', { name: '页面标题' }).inputValue();
      const [space] = (
        await journey.request<{ results: { id: string }[] }>('GET', '/wiki/api/v2/spaces?keys=SRE')
      ).results;
      await journey.request(
        'POST',
        '/wiki/api/v2/pages',
        { spaceId: space?.id, status: 'current', title, body: doc('别人的页面') },
        'paymentEngineer',
      );

      await start(modal);
      await notice(modal).getByText('标题已被占用').waitFor();
      await notice(modal).getByText(`建议的标题：${title} (2)`).waitFor();
      await modal.getByRole('button', { name: '修改位置或标题' }).click();
      expect(await modal.getByRole('textbox', { name: '页面标题' }).inputValue()).toBe(`${title} (2)`);
      await start(modal);

      await created(modal);
      expect((await pagesAbout(key)).sort()).toEqual([title, `${title} (2)`]);
    });

    it('says at once that a title is taken, and takes the suggestion with one click', async () => {
      const key = load(journeyIncident('INC-102'));
      const { modal } = await startOn(key);
      await toTarget(modal);

      await modal.getByRole('textbox', { name: '页面标题' }).fill('值班手册');
      await modal.getByText('这个空间里已有同名页面').waitFor();
      await modal.getByRole('button', { name: '改用「值班手册 (2)」' }).click();
      await modal.getByText('标题可用').waitFor();
      await start(modal);

      await created(modal);
      await modal.getByText('值班手册 (2)').waitFor();
    });

    it('offers no space that takes no page from them, and another one when it was closed meanwhile', async () => {
      const { modal } = await startOn(load(journeyIncident('INC-103')));
      await toTarget(modal);
      await modal.getByRole('combobox', { name: '空间' }).fill('制度');
      await modal.getByText('没有找到').waitFor();
      journey.site.confluence.failNext({ match: 'POST /wiki/api/v2/pages', status: 404 });

      await start(modal);
      await notice(modal).getByText('空间不可用').waitFor();
      await notice(modal).getByText('请选择另一个空间。').waitFor();
      await modal.getByRole('button', { name: '修改位置或标题' }).click();
      await modal.getByRole('combobox', { name: '空间' }).fill('Engin');
      await modal.getByRole('option', { name: /Engineering/ }).click();
      await start(modal);

      await created(modal);
    });

    it('says that the page is too large, and keeps what was written', async () => {
      const key = load(journeyIncident('INC-105'));
      const { modal } = await startOn(key);
      await toTarget(modal);
      journey.site.confluence.failNext({ match: 'POST /wiki/api/v2/pages', status: 413 });

      await start(modal);
      await notice(modal).getByText('页面太大').waitFor();
      await notice(modal).getByRole('button', { name: '重试' }).click();

      await created(modal);
    });

    it('closes the page of a restricted incident to everybody else', async () => {
      const { issue, modal } = await startOn('INC-3');
      await modal.getByText('受限事故').waitFor();
      await toTarget(modal);
      expect(await modal.getByRole('checkbox', { name: '限制页面的访问' }).isChecked()).toBe(true);
      await start(modal);
      await created(modal);
      const page = await newTab(issue, () =>
        modal.getByRole('link', { name: '打开 Confluence 页面' }).click(),
      );
      await page.getByRole('button', { name: /受限：只有特定人员/ }).waitFor();

      const handler = await journey.open(page.url(), { person: 'paymentEngineer' });
      await handler.getByRole('heading', { level: 1, name: /商户对账导出/ }).waitFor();
      const reader = await journey.open(page.url(), { person: 'reader' });
      await reader.getByRole('heading', { level: 1, name: '找不到这个页面' }).waitFor();
      expect(await wordsIn(reader.locator('body'))).not.toContain('商户对账导出');
    });

    it('finds the work again that went on while the window was closed', async () => {
      const { issue, modal } = await startOn(load(journeyIncident('INC-106')));
      await toTarget(modal);
      const held = await holdCall(issue, 'getJob');
      await start(modal);
      await modal.getByRole('heading', { level: 1, name: '正在为 INC-106 撰写复盘' }).waitFor();
      await modal.getByText('可以关闭这个窗口').waitFor();
      await closeModal(issue);
      await held.release();
      await journey.site.platform.queue.drain();

      const again = await openModal(issue);

      await created(again);
    });

    it('makes one page for two people who click at the same moment', async () => {
      const key = load(journeyIncident('INC-107'));
      const [one, two] = [await startOn(key), await startOn(key, { person: 'paymentEngineer' })];
      await Promise.all([toTarget(one.modal), toTarget(two.modal)]);

      await Promise.all([start(one.modal), start(two.modal)]);

      const end = /复盘已创建|复盘页面已经存在/;
      await one.modal.getByRole('heading', { level: 1, name: end }).waitFor();
      await two.modal.getByRole('heading', { level: 1, name: end }).waitFor();
      expect(await pagesAbout(key)).toHaveLength(1);
    });

    it('is honest about a ticket in which hardly anything stands', async () => {
      const { issue, modal } = await startOn('INC-4');
      const unknown = await wordsIn(modal.getByText('触发时间'));
      for (const gap of ['定位根因时间', '技术根因', '长期改进措施']) expect(unknown).toContain(gap);
      await toTarget(modal);
      await start(modal);
      await created(modal);

      const page = await newTab(issue, () =>
        modal.getByRole('link', { name: '打开 Confluence 页面' }).click(),
      );
      const body = page.locator('.content-body');
      await body.getByRole('heading', { name: '十一、一句话总结' }).waitFor();
      expect(await body.getByRole('heading', { level: 2 }).count()).toBe(11);
      expect(await body.getByText('待确认').count()).toBeGreaterThan(10);
      await macroOf(page).getByText('发生时间待确认').waitFor();
    });

    it('shows hostile text as text, in the modal, on the page and in Jira', async () => {
      const { issue, modal } = await startOn(load(hostileIncident('INC-108')));
      await modal.getByRole('heading', { level: 1, name: hostileTexts.title }).waitFor();
      await modal.getByText('P1 严重').waitFor();
      await modal.getByRole('button', { name: '展开时间线' }).click();
      await modal.getByText(hostileTexts.html).first().waitFor();
      await toTarget(modal);
      await start(modal);
      await created(modal);

      const page = await newTab(issue, () =>
        modal.getByRole('link', { name: '打开 Confluence 页面' }).click(),
      );
      await page.getByRole('heading', { level: 1, name: hostileTexts.title }).waitFor();
      const macro = macroOf(page);
      await macro.getByText('P1 严重').waitFor();
      await macro.getByText(hostileTexts.html).first().waitFor();
      await macro.getByRole('button', { name: /行动项建单$/ }).click();
      const form = modalOf(page);
      await form.getByRole('row', { name: hostileTexts.html }).waitFor();
      expect(await page.locator('img[src="x"], iframe[src*="evil"], script:not([src])').count()).toBe(0);
      expect(await page.title()).not.toBe('broken');
      expect(await issue.title()).not.toBe('broken');
      expect(await wordsIn(page.locator('.content-body'))).not.toContain('P3（');
    });

    it('tells how far it is with thousands of comments', async () => {
      const key = load(bigIncident(2500, 'INC-900'));
      const issue = await journey.open(`/browse/${key}`);
      await panelOf(issue).locator('main').waitFor();
      const held = await holdCall(issue, 'readIncident');
      const modal = await openModal(issue);
      await modal.getByText('正在读取事故').waitFor();
      await modal.getByRole('progressbar', { name: '评论' }).waitFor();
      await modal.getByText(/^[\d,]+ \/ 2,500$/).waitFor();
      await held.release();

      await modal.getByText(/证据 2,\d{3} 条/).waitFor();
      await modal.getByRole('button', { name: '展开时间线' }).click();
      await modal.getByRole('button', { name: /再显示一些/ }).waitFor();
      await toTarget(modal);
      await start(modal);
      await created(modal);
    });
  });

  describe('while Jira or Confluence do not answer', () => {
    it('reads the incident on the next try when Jira did not answer', async () => {
      const issue = await journey.open(`/browse/${load(journeyIncident('INC-111'))}`);
      await panelOf(issue).getByText('这个事故还没有复盘').waitFor();
      journey.site.jira.failNext({ match: /^GET .*\/comment$/, status: 503, times: 4 });

      const modal = await openModal(issue);
      await notice(modal).getByText('暂时没有回应', { exact: true }).waitFor();
      await notice(modal).getByRole('button', { name: '重试' }).click();

      await modal.getByRole('button', { name: '下一步' }).waitFor();
    });

    it('says how long to wait when Jira asks for it', async () => {
      const issue = await journey.open(`/browse/${load(journeyIncident('INC-112'))}`);
      await panelOf(issue).getByText('这个事故还没有复盘').waitFor();
      journey.site.jira.failNext({
        match: /^GET .*\/comment$/,
        status: 429,
        headers: { 'retry-after': '120' },
      });

      const modal = await openModal(issue);
      await notice(modal).getByText('请求太频繁').waitFor();
      await notice(modal).getByText('请在 120 秒后重试。').waitFor();
      await notice(modal).getByRole('button', { name: '重试' }).click();

      await modal.getByRole('button', { name: '下一步' }).waitFor();
    });

    it('makes the page on the next try when Confluence did not answer', async () => {
      const key = load(journeyIncident('INC-113'));
      const { modal } = await startOn(key);
      await toTarget(modal);
      journey.site.confluence.failNext({ match: 'POST /wiki/api/v2/pages', status: 503 });

      await start(modal);
      await notice(modal).getByText('暂时没有回应', { exact: true }).waitFor();
      await notice(modal).getByText('已经完成的部分都会保留').waitFor();
      await notice(modal).getByRole('button', { name: '重试' }).click();

      await created(modal);
      expect(await pagesAbout(key)).toHaveLength(1);
    });

    it('says from the beginning on that there is no Confluence', async () => {
      const key = load(journeyIncident('INC-114'));
      const issue = await journey.open(`/browse/${key}`);
      await panelOf(issue).getByText('这个事故还没有复盘').waitFor();
      journey.site.confluence.failNext({ match: /\/wiki\//, status: 403, times: 60 });

      const modal = await openModal(issue);
      await modal.getByText('本站点没有连接 Confluence').waitFor();
      await modal.getByText('请管理员在「已连接的应用」里').waitFor();
      await toTarget(modal);
      expect(await modal.getByRole('button', { name: '创建复盘' }).isDisabled()).toBe(true);
      await issue.keyboard.press('Escape');
      await issue.getByRole('dialog').waitFor({ state: 'detached' });
      await connectConfluence();

      const connected = await openModal(issue);
      await toTarget(connected);
      await start(connected);
      await created(connected);
    });

    /** Uses up the failures that are still planned. */
    async function connectConfluence(): Promise<void> {
      const { accountId } = cast.commander;
      const ask = { accountId, method: 'GET', path: '/wiki/api/v2/spaces' };
      while ((await journey.site.request(ask)).status === 403);
    }
  });

  describe('while actions are being raised', () => {
    it('shows an owner who cannot be assigned before anything is created', async () => {
      const key = load(journeyIncident('INC-122'));
      const { url, pageId } = await createPostmortem(journey.site, 'commander', key);
      await editPage(pageId, (adf) => adf.replaceAll(cast.paymentEngineer.accountId, cast.reader.accountId));
      const page = await journey.open(url);
      await macroOf(page).getByRole('button', { name: '为 2 条行动项建单' }).click();
      const form = modalOf(page);
      const row = form.getByRole('row', { name: '证书加到期告警' });
      await row.getByText('在这个项目里不能指派给此人').waitFor();
      expect(await row.getByRole('checkbox').isChecked()).toBe(false);

      await row.getByRole('combobox', { name: '负责人' }).fill('陈');
      await form.getByRole('option', { name: '陈博' }).click();
      await tickAll(form);
      await giveCriteria(form);
      await form.getByRole('button', { name: '创建 2 条' }).click();

      await form.getByText('已建单 2 条').waitFor();
    });

    it('keeps what succeeded when Jira refuses one row, and raises only that row again', async () => {
      const key = load(journeyIncident('INC-123'));
      const form = await raiseOn(key);
      journey.site.jira.failNext({
        match: 'POST /rest/api/3/issue',
        status: 400,
        body: { errorMessages: [], errors: { duedate: '日期不能早于今天。' } },
      });

      await form.getByRole('button', { name: '创建 2 条' }).click();
      await form.getByText('已建单 1 条').waitFor();
      await form.getByText(/1 条没有成功/).waitFor();
      await form.getByText(/日期不能早于今天/).waitFor();
      await form.getByRole('button', { name: '重试' }).click();

      await form.getByText('已建单 2 条').waitFor();
      const { issues } = await journey.request<{ issues: unknown[] }>('POST', '/rest/api/3/search/jql', {
        jql: `postmortemIncident = ${key}`,
        fields: ['key'],
      });
      expect(issues).toHaveLength(2);
    });

    // Last of these: the project that was used is offered the next time.
    it('asks for the field that the project requires', async () => {
      const form = await raiseOn(load(journeyIncident('INC-121')));
      await form.getByRole('combobox', { name: '批量设置项目' }).fill('支付');
      await form.getByRole('option', { name: /支付结算/ }).click();
      await form.getByRole('button', { name: '应用到 2 行' }).click();
      const team = form.getByRole('combobox', { name: /Team/ });
      await team.nth(1).waitFor();
      await form.getByText('勾选的行里有 2 行还不完整').waitFor();

      await team.nth(0).selectOption({ label: '结算' });
      await team.nth(1).selectOption({ label: '风控' });
      await form.getByRole('button', { name: '创建 2 条' }).click();

      await form.getByText('已建单 2 条').waitFor();
      expect(await form.getByRole('link', { name: /^PAY-\d+$/ }).count()).toBe(2);
    });
  });

  describe('on a page that others read and write too', () => {
    it('overwrites nothing when the page changed while it was being compared', async () => {
      const key = load(journeyIncident('INC-131'));
      const { pageId, url } = await createPostmortem(journey.site, 'commander', key);
      await journey.request('POST', `/rest/api/3/issue/${key}/comment`, {
        body: JSON.parse(doc('14:33 客服收到 27 起投诉，都已回复。').value) as unknown,
      });
      const { modal } = await startOn(key);
      await modal.getByText('报告之后有 1 条新证据').waitFor();
      await modal.getByRole('button', { name: '比较并更新' }).click();
      await modal.getByText('勾选要更新的章节').waitFor();
      await editPage(pageId, (adf) => adf.replace('遵循', '同样遵循'));

      await modal.getByRole('button', { name: /^更新 \d+ 节$/ }).click();
      await notice(modal).getByText('页面刚刚被别人修改').waitFor();
      await notice(modal).getByText('没有覆盖任何内容').waitFor();
      await notice(modal).getByRole('button', { name: '重新比较' }).click();
      await modal.getByText('勾选要更新的章节').waitFor();
      await modal.getByRole('button', { name: /^更新 \d+ 节$/ }).click();

      await modal.getByRole('heading', { level: 1, name: '页面已更新' }).waitFor();
      const page = await journey.open(url);
      await page.getByText('同样遵循').waitFor();
      await page
        .getByText(/27 起投诉/)
        .first()
        .waitFor();
    });

    it('shows a reader no more than Confluence and Jira let them see', async () => {
      const open = await createPostmortem(journey.site, 'commander', 'INC-2');
      const modal = await atModal(journey.site, 'commander', load(journeyIncident('INC-132', { security })));
      const jobId = await draftPostmortem(journey.site, modal, { restricted: false });
      const published = await modal.get('publishPostmortem', { jobId });

      const page = await journey.open(published.url, { person: 'reader' });
      await macroOf(page).getByText('你看不到这个事故在 Jira 里的内容').waitFor();
      expect(
        await macroOf(page)
          .getByRole('button', { name: /建单|比较/ })
          .count(),
      ).toBe(0);

      const issue = await journey.open('/browse/INC-132', { person: 'reader' });
      await issue.getByRole('heading', { level: 1, name: '找不到这个页面' }).waitFor();
      expect(await wordsIn(issue.locator('body'))).not.toContain('短信');

      const allowed = await journey.open(open.url, { person: 'reader' });
      await macroOf(allowed).getByText('P2 中等').waitFor();
      expect(
        await macroOf(allowed)
          .getByRole('button', { name: /建单|比较/ })
          .count(),
      ).toBe(0);
    });

    const security = { id: '10200', name: '仅处理人员' };
  });

  async function editPage(pageId: string, change: (adf: string) => string): Promise<void> {
    const page = await journey.request<StoredPage>(
      'GET',
      `/wiki/api/v2/pages/${pageId}?body-format=atlas_doc_format`,
    );
    await journey.request(
      'PUT',
      `/wiki/api/v2/pages/${pageId}`,
      {
        id: pageId,
        status: 'current',
        title: page.title,
        version: { number: page.version.number + 1 },
        body: { representation: 'atlas_doc_format', value: change(page.body.atlas_doc_format.value) },
      },
      'paymentEngineer',
    );
  }
});
