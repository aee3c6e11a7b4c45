import type { Page } from 'playwright-core';
import type { Found } from '../../src/contract/found-view';
import { epochMinuteOf } from '../../src/domain/epoch-minute';
import type { Answers } from '../support/ui-host';
import { called, describeSurface, focusOn, noAnswer, ok, wordsOf } from '../support/ui-browser';
import {
  aComparison,
  aComparisonOpening,
  aFound,
  aJob,
  aModelJob,
  anIncident,
  anOpening,
  aPostmortem,
  aPublished,
  aWriting,
  hostileText,
  someMilestones,
  someTarget,
} from '../support/ui-data';

const base: Answers = {
  openPostmortem: ok(anOpening()),
  startReading: ok({ jobId: 'job-1' }),
  readIncident: ok(aFound()),
  getJob: ok(aJob()),
  checkTitle: ok({ state: 'free', suggestion: null }),
  startDraft: ok(aJob()),
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const toTarget = async (page: Page) => {
  await button(page, '下一步').click();
  await page.getByRole('heading', { name: '页面放在哪里、怎么写' }).waitFor();
};

describeSurface('the action modal', 'action', (open) => {
  it('begins to read at once and tells how far it is', async () => {
    const { page, calls } = await open({ answers: { ...base, readIncident: noAnswer } });

    await page.getByRole('progressbar', { name: '评论' }).waitFor();
    await page.getByText('120 / 300').waitFor();

    expect(await wordsOf(page)).toContain('已读 40');
    expect(calls.map(({ name }) => name).slice(0, 3)).toEqual([
      'openPostmortem',
      'startReading',
      'readIncident',
    ]);
  });

  it('needs no more than Enter from the incident to the page', async () => {
    let polls = 0;
    const { page, calls, commands } = await open({
      answers: {
        ...base,
        getJob: () => ok(aJob({ stage: ++polls > 1 ? 'drafted' : 'drafting' })),
        publishPostmortem: ok(aPublished()),
      },
    });

    await page.getByRole('heading', { name: '关键节点' }).waitFor();
    await focusOn(page, '创建复盘 · OPS-42');
    await page.keyboard.press('Enter');
    await page.getByText('标题可用').waitFor();
    await focusOn(page, '页面放在哪里、怎么写');
    await page.keyboard.press('Enter');
    await focusOn(page, '复盘已创建');

    expect(calls.find(({ name }) => name === 'startDraft')?.input).toEqual({
      jobId: 'job-1',
      target: someTarget,
    });
    await page.getByRole('link', { name: '打开 Confluence 页面' }).click();
    expect(await commands()).toContainEqual({
      command: 'navigate',
      payload: { url: 'https://example.atlassian.net/wiki/spaces/SRE/pages/7001', type: 'new-tab' },
    });
  });

  it('shows the result with its counts, warnings and findings in words', async () => {
    const { page } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aJob({ stage: 'drafted' }) })),
        getJob: ok(aJob({ stage: 'drafted' })),
        publishPostmortem: ok(aPublished({ warnings: ['restriction'] })),
      },
    });

    await page.getByRole('heading', { name: '复盘已创建' }).waitFor();

    const words = await wordsOf(page);
    expect(words).toContain('61 条证据 · 54 条论断有据 · 6 条待确认 · 2 处措辞建议');
    expect(words).toContain('页面的访问限制没有设置成功');
    expect(words).toContain('通知相关人员 没有记录何时通知了相关人员。');
  });

  it.each([
    ['zh-CN', '改问系统：余量在哪里能看到？'],
    ['en-US', 'Ask of the system: where is the remaining room seen?'],
  ] as const)(
    'shows a blaming sentence as written, with a wording for a reader of %s',
    async (locale, wording) => {
      const { page } = await open({
        locale,
        answers: {
          ...base,
          openPostmortem: ok(anOpening({ job: aJob({ stage: 'drafted' }) })),
          getJob: ok(aJob({ stage: 'drafted' })),
          publishPostmortem: ok(aPublished()),
        },
      });

      const finding = page.locator('.finding-blame');
      await finding.waitFor();

      expect(await finding.locator('q').textContent()).toBe('周明没有检查连接池上限');
      expect(await finding.locator('p').textContent()).toBe(wording);
    },
  );

  it('opens the evidence of a milestone, and gives the focus back when it is closed', async () => {
    const { page } = await open({ answers: base });

    await page.locator('[data-milestone=identified]').click();
    await page.locator('#milestone-panel').waitFor();

    await focusOn(page, '定位根因');
    expect(await wordsOf(page, '#milestone-panel')).toContain('E5 评论 周明 2026-11-20 20:31');
    await page.keyboard.press('Escape');
    await page.locator('#milestone-panel').waitFor({ state: 'detached' });
    await page.locator('[data-milestone=identified]:focus').waitFor();
  });

  it('lets a person pick the event of a missing milestone', async () => {
    const chosen = someMilestones({
      notified: { ...someMilestones().detected, eventId: 'E2', chosen: true },
    });
    const { page, calls } = await open({
      answers: { ...base, chooseMilestone: ok(aFound({ milestones: chosen })) },
    });

    await page.locator('[data-milestone=notified]').click();
    await page.getByRole('searchbox').fill('网关');
    await page.locator('.event-choice').click();
    await page.locator('[data-milestone=notified]', { hasText: '人工指定' }).waitFor();

    expect(calls.at(-1)).toEqual({
      name: 'chooseMilestone',
      input: { jobId: 'job-1', milestone: 'notified', choice: { eventId: 'E2' } },
    });
    expect(await button(page, '恢复自动判断').count()).toBe(1);
  });

  it('takes a typed minute in the zone of the incident', async () => {
    const { page, calls } = await open({ answers: { ...base, chooseMilestone: ok(aFound()) } });

    await page.locator('[data-milestone=confirmed]').click();
    await button(page, '填写时间').click();
    await page.getByLabel('日期').fill('2026-11-20');
    await page.getByLabel('时间（UTC+08:00 (Asia/Shanghai)）').fill('21:10');
    await button(page, '使用这个时间').click();
    await page.getByText('已保存').waitFor({ state: 'attached' });

    expect(calls.at(-1)?.input).toEqual({
      jobId: 'job-1',
      milestone: 'confirmed',
      choice: { at: epochMinuteOf('2026-11-20T21:10:00+08:00') },
    });
  });

  it('lets a person say that nobody recorded a milestone', async () => {
    const { page, calls } = await open({ answers: { ...base, chooseMilestone: ok(aFound()) } });

    await page.locator('[data-milestone=detected]').click();
    await button(page, '没有记录').click();
    await page.getByText('已保存').waitFor({ state: 'attached' });

    expect(calls.at(-1)?.input).toEqual({
      jobId: 'job-1',
      milestone: 'detected',
      choice: { unknown: true },
    });
  });

  it('takes a choice back', async () => {
    const milestones = someMilestones({ detected: { ...someMilestones().detected, chosen: true } });
    const { page, calls } = await open({
      answers: { ...base, readIncident: ok(aFound({ milestones })), chooseMilestone: ok(aFound()) },
    });

    await page.locator('[data-milestone=detected]').click();
    await button(page, '恢复自动判断').click();
    await page.locator('[data-milestone=detected]', { hasText: '有记录' }).waitFor();

    expect(calls.at(-1)?.input).toMatchObject({ milestone: 'detected', choice: null });
  });

  it('keeps what was there when a choice is refused', async () => {
    const { page } = await open({
      answers: { ...base, chooseMilestone: { ok: false, failure: { code: 'JOB_GONE' } } },
    });

    await page.locator('[data-milestone=notified]').click();
    await page.locator('.event-choice').first().click();
    await page.getByRole('alert').waitFor();

    expect(await wordsOf(page, '#milestone-panel')).toContain('这次撰写的记录已过期');
    expect(await wordsOf(page, '[data-milestone=notified]')).toContain('待确认');
  });

  it('draws a timeline of thousands of events in pieces', async () => {
    const { page } = await open({ answers: { ...base, readIncident: ok(aFound({}, 3000)) } });

    await button(page, '展开时间线').click();
    await page.locator('.timeline-event').first().waitFor();

    expect(await wordsOf(page)).toContain('时间线 3,000 条');
    expect(await page.locator('.timeline-event').count()).toBe(100);
    await page.getByRole('button', { name: /再显示一些/ }).click();
    expect(await page.locator('.timeline-event').count()).toBe(600);
  });

  it('says what was not delivered with the incident', async () => {
    const { page } = await open({
      answers: { ...base, readIncident: ok(aFound({ missing: [{ kind: 'comment', count: 12 }] })) },
    });

    await page.getByText('有 12 条评论没有读到').waitFor();
  });

  it('shows text of an incident as text, whatever it holds', async () => {
    const found: Found = aFound({ incident: anIncident({ title: hostileText }) });
    const { page } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ incident: anIncident({ title: hostileText }) })),
        readIncident: ok({
          ...found,
          events: found.events.map((event) => ({ ...event, text: hostileText })),
        }),
      },
    });

    await button(page, '展开时间线').click();

    expect(await wordsOf(page, '.timeline')).toContain('<script>');
    expect(await heading(page).innerText()).toContain('<img src=x');
    expect(await page.locator('#root img, #root script').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
  });

  it('makes no link of an address that is no web address', async () => {
    const found = aFound();
    const evidence = found.evidence.map((piece) => ({ ...piece, url: 'javascript:alert(1)' }));
    const { page } = await open({ answers: { ...base, readIncident: ok({ ...found, evidence }) } });

    await page.locator('[data-milestone=identified]').click();
    await page.locator('.evidence').waitFor();

    expect(await page.locator('.evidence a').count()).toBe(0);
  });

  it('refuses a title that is taken and offers another', async () => {
    const { page, calls } = await open({
      answers: {
        ...base,
        checkTitle: ({ title }) =>
          ok(
            title === '另一个标题'
              ? { state: 'free', suggestion: null }
              : { state: 'taken', suggestion: '另一个标题' },
          ),
      },
    });

    await toTarget(page);
    await page.getByText('这个空间里已有同名页面').waitFor();
    await button(page, '创建复盘').click();
    expect(calls.filter(({ name }) => name === 'startDraft')).toEqual([]);
    await button(page, '改用「另一个标题」').click();
    await page.getByText('标题可用').waitFor();
    await button(page, '创建复盘').click();
    await page.getByText('可以关闭这个窗口').waitFor();

    expect(calls.find(({ name }) => name === 'startDraft')?.input).toMatchObject({
      target: { title: '另一个标题' },
    });
  });

  it('goes back to the title when it was taken meanwhile, and loses nothing', async () => {
    const { page } = await open({
      answers: {
        ...base,
        getJob: ok(aJob({ stage: 'drafted' })),
        publishPostmortem: {
          ok: false,
          failure: {
            code: 'TITLE_TAKEN',
            detail: { title: someTarget.title, suggestion: '复盘：OPS-42（2）' },
          },
        },
      },
    });

    await toTarget(page);
    await page.getByRole('radio', { name: /Forge LLM/ }).check();
    await button(page, '创建复盘').click();
    await page.getByRole('alert').waitFor();
    await button(page, '修改位置或标题').click();

    expect(await page.getByLabel('页面标题').inputValue()).toBe('复盘：OPS-42（2）');
    expect(await page.getByLabel('空间').inputValue()).toBe('稳定性工程 (SRE)');
  });

  it('names the page anew for another language, unless a person named it', async () => {
    const { page, calls } = await open({
      answers: { ...base, suggestTitle: ok({ title: 'Postmortem: OPS-42' }) },
    });

    await toTarget(page);
    await page.getByRole('radio', { name: /English/ }).check();
    await page.waitForFunction(
      'document.querySelector(".target-form input[maxlength]").value === "Postmortem: OPS-42"',
    );
    await page.getByLabel('页面标题').fill('我的标题');
    await page.getByRole('radio', { name: '中文' }).check();

    expect(await page.getByLabel('页面标题').inputValue()).toBe('我的标题');
    expect(calls.filter(({ name }) => name === 'suggestTitle')).toHaveLength(1);
  });

  it('chooses space and parent page by keyboard', async () => {
    const { page, calls } = await open({
      answers: {
        ...base,
        listSpaces: ok({
          spaces: [
            { id: '101', key: 'SRE', name: '稳定性工程' },
            { id: '102', key: 'DOC', name: '文档' },
          ],
          complete: true,
        }),
        listParentPages: ok([{ id: '7', title: '2026 年' }]),
      },
    });

    await toTarget(page);
    await page.getByLabel('空间').focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /文档/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.getByLabel('空间').inputValue()).toBe('文档 (DOC)');
    expect(await page.getByLabel('上级页面').inputValue()).toBe('');
    await page.getByLabel('上级页面').fill('2026');
    await page.getByRole('option', { name: '2026 年' }).click();
    await button(page, '创建复盘').click();
    await page.getByText('可以关闭这个窗口').waitFor();

    expect(calls.find(({ name }) => name === 'startDraft')?.input).toMatchObject({
      target: { spaceId: '102', parentId: '7' },
    });
  });

  it('says which text leaves the site for each writer', async () => {
    const { page } = await open({ answers: base });

    await toTarget(page);

    const words = await wordsOf(page);
    expect(words).toContain('没有任何内容离开本站点');
    expect(words).toContain(
      '事故的文字会发送到 api.openai.com；交出前先替换密钥与口令、邮箱、电话、证件号、银行卡号和姓名',
    );
  });

  it('restricts the page of a restricted incident unless a person decides otherwise', async () => {
    const incident = anIncident({ restricted: true });
    const { page, calls } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ incident })),
        readIncident: ok(aFound({ incident })),
      },
    });

    await toTarget(page);
    const box = page.getByRole('checkbox', { name: '限制页面的访问' });
    expect(await box.isChecked()).toBe(true);
    await box.uncheck();
    await page.getByText('空间里的所有人都将能打开页面').waitFor();
    await button(page, '创建复盘').click();
    await page.getByText('可以关闭这个窗口').waitFor();

    expect(calls.find(({ name }) => name === 'startDraft')?.input).toMatchObject({
      target: { restricted: false },
    });
  });

  it('says that Confluence is missing before anything is begun', async () => {
    const { page, calls } = await open({
      answers: { ...base, openPostmortem: ok(anOpening({ confluence: 'missing' })) },
    });

    await page.getByText('本站点没有连接 Confluence').waitFor();
    await toTarget(page);
    await page.keyboard.press('Enter');

    expect(await button(page, '创建复盘').getAttribute('aria-disabled')).toBe('true');
    expect(calls.map(({ name }) => name)).not.toContain('startDraft');
  });

  it('says when there is no space to create pages in, and looks again when somebody was given one', async () => {
    let granted = false;
    const space = { id: '101', key: 'SRE', name: '稳定性工程' };
    const { page } = await open({
      answers: {
        ...base,
        readIncident: ok(
          aFound({
            defaultSpace: null,
            defaultParent: null,
            lostPlace: { chosenBy: 'project', spaceName: '制度与流程' },
            defaults: { ...someTarget, spaceId: null },
          }),
        ),
        listSpaces: () => ok({ spaces: granted ? [space] : [], complete: true }),
      },
    });

    await toTarget(page);
    await page.getByText('没有可以创建页面的空间').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('这个项目上次的复盘放在「制度与流程」');
    expect(await button(page, '创建复盘').getAttribute('aria-disabled')).toBe('true');
    granted = true;
    await button(page, '重新检查').click();
    await page.getByText('没有可以创建页面的空间').waitFor({ state: 'detached' });

    expect(await button(page, '创建复盘').getAttribute('aria-disabled')).toBeNull();
  });

  it('does not say so when it could not ask about every space', async () => {
    const { page, calls } = await open({
      answers: {
        ...base,
        readIncident: ok(aFound({ defaultSpace: null, defaults: { ...someTarget, spaceId: null } })),
        listSpaces: ok({ spaces: [], complete: false }),
      },
    });

    await toTarget(page);
    await page.getByLabel('空间').click();
    await page.getByText('请输入文字查找').waitFor();

    expect(calls.filter(({ name }) => name === 'listSpaces')).toHaveLength(2);
    expect(await page.getByText('没有可以创建页面的空间').count()).toBe(0);
  });

  it('explains why it is another space than last time, until a person chooses one', async () => {
    const { page } = await open({
      answers: {
        ...base,
        readIncident: ok(aFound({ lostPlace: { chosenBy: 'project', spaceName: null } })),
        listSpaces: ok({ spaces: [{ id: '102', key: 'DOC', name: '文档' }], complete: true }),
      },
    });

    await toTarget(page);
    await page.getByText('已为你改选空间').waitFor();
    await page.getByText('已不存在，或者你看不到它').waitFor();
    await page.getByLabel('空间').click();
    await page.getByRole('option', { name: /文档/ }).click();

    await page.getByText('已为你改选空间').waitFor({ state: 'detached' });
  });

  it('opens on work that was left behind, without reading anew', async () => {
    const job = aJob({ stage: 'drafting' });
    const { page, calls } = await open({
      answers: { openPostmortem: ok(anOpening({ job })), getJob: ok(job) },
    });

    await page.getByText('7 / 11 节').first().waitFor();

    expect(calls.map(({ name }) => name)).not.toContain('startReading');
  });

  it('reads anew when the records of the work have expired', async () => {
    const { page, calls } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aJob() })),
        getJob: { ok: false, failure: { code: 'JOB_GONE' } },
        readIncident: noAnswer,
      },
    });

    await button(page, '重新读取事故').click();
    await page.getByRole('progressbar', { name: '评论' }).waitFor();

    expect(await called(page, calls, 'startReading')).toBe(true);
  });

  it('tries a failed draft again with the same target', async () => {
    let stage: 'failed' | 'drafting' = 'failed';
    const { page, calls } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aJob() })),
        getJob: () => ok(aJob({ stage, failure: stage === 'failed' ? { code: 'DRAFT_FAILED' } : null })),
        startDraft: () => {
          stage = 'drafting';
          return ok(aJob());
        },
      },
    });

    await button(page, '重试').click();
    await page.getByText('7 / 11 节').first().waitFor();

    expect(calls.find(({ name }) => name === 'startDraft')?.input).toEqual({
      jobId: 'job-1',
      target: someTarget,
    });
  });

  it('shows how far a model is with each section, and what it has taken', async () => {
    const { page } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aModelJob() })),
        getJob: ok(aModelJob()),
      },
    });

    await page.getByRole('progressbar', { name: '撰写各节' }).waitFor();

    const rows = page.getByRole('list', { name: '各节的进度' }).getByRole('listitem');
    expect(
      await rows.allInnerTexts().then((all) => all.map((row) => row.replace(/\s+/g, ' ').trim())),
    ).toEqual([
      '1. 事故基本信息 由模型写成',
      '2. 事故时间线 由模型写成',
      '3. 根本原因分析 撰写中',
      '4. 影响范围 由规则写成',
      '5. 应急响应 撰写中',
      '6. 临时修复 等待中',
      '7. 长期改进 等待中',
      '8. 知识与培训 等待中',
      '9. 监控与告警 等待中',
      '10. 会议纪要 等待中',
      '11. 一句话总结 等待中',
    ]);
    const words = await wordsOf(page);
    expect(words).toContain('OpenAI · gpt-5.4 · 调用 6 次 · 令牌：输入 82,310，输出 4,205');
    expect(words).toContain('可以关闭这个窗口');
  });

  it.each([
    ['zh-CN', '分段阅读证据', '已读 2 / 5 段'],
    ['en-US', 'Reading the evidence in parts', '2 of 5 parts read'],
  ] as const)('says how many parts of a long incident have been read – %s', async (locale, name, value) => {
    const writing = aWriting({ phase: 'digesting', parts: { done: 2, total: 5 } });
    const { page } = await open({
      locale,
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aModelJob() })),
        getJob: ok(aModelJob({ sections: { done: 0, total: 11 }, writing })),
      },
    });

    const bar = page.getByRole('progressbar', { name });
    await bar.waitFor();

    expect(await bar.getAttribute('aria-valuetext')).toBe(value);
    expect(await bar.getAttribute('aria-valuenow')).toBe('2');
  });

  it('lets rules write what a model could not, in one click', async () => {
    let stage: 'failed' | 'drafting' = 'failed';
    const { page, calls } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aModelJob() })),
        getJob: () =>
          ok(
            stage === 'failed'
              ? aModelJob({
                  stage,
                  failure: { code: 'MODEL_UNAVAILABLE', detail: { host: 'api.openai.com' } },
                })
              : aJob(),
          ),
        startDraft: () => {
          stage = 'drafting';
          return ok(aJob());
        },
      },
    });

    await page.getByText('模型服务没有响应').waitFor();
    expect(await wordsOf(page)).toContain('服务地址：api.openai.com');
    expect(await page.locator('.section-writing').count()).toBe(0);
    expect(await button(page, '重试').count()).toBe(1);
    await button(page, '改用规则撰写').click();
    await page.getByText('7 / 11 节').first().waitFor();

    expect(calls.find(({ name }) => name === 'startDraft')?.input).toEqual({
      jobId: 'job-1',
      target: { ...someTarget, writer: 'rules' },
    });
  });

  it('offers no other writer for what rules could not write', async () => {
    const { page } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aJob() })),
        getJob: ok(aJob({ stage: 'failed', failure: { code: 'DRAFT_FAILED' } })),
      },
    });

    await button(page, '重试').waitFor();

    expect(await button(page, '改用规则撰写').count()).toBe(0);
  });

  it('tells how a model wrote the report, apart from what has to be looked at', async () => {
    const published = aPublished({
      findings: [{ kind: 'writer', where: '4', message: '这一节由规则撰写：模型拒绝作答' }],
    });
    const { page } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aModelJob({ stage: 'published', published }) })),
      },
    });

    const how = page.getByRole('region', { name: '这份报告是怎样写成的' });
    await how.waitFor();

    expect((await how.innerText()).replace(/\s+/g, ' ')).toBe(
      '这份报告是怎样写成的 撰写引擎：OpenAI · gpt-5.4 · 模型写成 2 节 · 规则写成 1 节 ' +
        '调用 6 次 · 令牌：输入 82,310，输出 4,205 第 4 节 这一节由规则撰写：模型拒绝作答',
    );
    expect(await wordsOf(page)).toContain('没有需要特别留意的地方');
  });

  it('goes on waiting while the progress cannot be read', async () => {
    let readable = false;
    const { page } = await open({
      answers: {
        ...base,
        openPostmortem: ok(anOpening({ job: aJob() })),
        getJob: () =>
          !readable
            ? { ok: false, failure: { code: 'UNAVAILABLE' } }
            : ok(aJob({ stage: 'published', published: aPublished() })),
      },
    });

    await page.getByText('会继续重试').waitFor();
    readable = true;
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '复盘已创建' }).waitFor();
  });

  it('opens on the postmortem that is there already', async () => {
    const { page, calls } = await open({
      answers: { openPostmortem: ok(anOpening({ postmortem: aPostmortem() })) },
    });

    await page.getByRole('heading', { name: 'OPS-42 已有复盘' }).waitFor();

    expect(await wordsOf(page)).toContain('报告之后有 3 条新证据');
    expect(calls).toHaveLength(1);
  });

  it('makes another page for one that was deleted for good only after a second question', async () => {
    let isGone = false;
    const { page, calls } = await open({
      answers: {
        ...base,
        openPostmortem: () =>
          ok(anOpening({ postmortem: isGone ? null : aPostmortem({ access: 'unseen' }) })),
        confirmPageGone: () => {
          isGone = true;
          return ok({ gone: true as const });
        },
      },
    });

    await page.getByText('可能被限制了访问，也可能已被永久删除').waitFor();
    expect(await button(page, '比较并更新').count()).toBe(0);
    await button(page, '页面已被永久删除…').click();
    await page.getByText('再创建就会有两个复盘').waitFor();
    expect(calls.map(({ name }) => name)).not.toContain('confirmPageGone');
    await button(page, '已永久删除，重新创建').click();
    await page.getByRole('heading', { name: 'OPS-42 已有复盘' }).waitFor({ state: 'detached' });

    expect(await called(page, calls, 'startReading')).toBe(true);
  });

  it('says that Confluence takes no longer title', async () => {
    const { page } = await open({ answers: base });
    await page.getByRole('heading', { name: '关键节点' }).waitFor();
    await button(page, '下一步').click();

    await page.getByLabel('页面标题').fill('长'.repeat(255));

    await page.getByText('已到 Confluence 的上限 255 个字').waitFor();
  });

  it('offers no comparison to somebody who may only read the page', async () => {
    const { page } = await open({
      answers: { openPostmortem: ok(anOpening({ postmortem: aPostmortem({ canEdit: false }) })) },
    });

    await page.getByText('能编辑这个页面的人可以比较并更新它').waitFor();

    expect(await button(page, '比较并更新').count()).toBe(0);
  });

  it('says of an archived page what has to be done first', async () => {
    const { page } = await open({
      answers: { openPostmortem: ok(anOpening({ postmortem: aPostmortem({ access: 'archived' }) })) },
    });

    await page.getByText('复盘页面已归档').waitFor();

    expect(await button(page, '比较并更新').count()).toBe(0);
    expect(await button(page, '页面已被永久删除…').count()).toBe(0);
  });

  it('asks who writes before it compares a page of a model, and ticks nothing by itself where rules do', async () => {
    const sections = aComparison().sections.map((section) => ({ ...section, ticked: false }));
    const { page, calls } = await open({
      answers: {
        openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
        openComparison: ok(aComparisonOpening({ pageWriter: 'openai' })),
        startComparison: ok(aJob({ stage: 'drafted' })),
        comparePostmortem: ok(aComparison({ pageWriter: 'openai', sections })),
      },
    });

    await button(page, '比较并更新').click();
    const model = page.getByRole('radio', { name: 'AI 模型 · gpt-5.2' });
    await model.waitFor();
    expect(await model.isChecked()).toBe(true);
    expect(await wordsOf(page)).toContain('事故的文字会发送到 api.openai.com');
    await page.getByRole('radio', { name: '规则撰写' }).check();
    await button(page, '开始比较').click();
    await page.getByText('没有预先勾选任何一节').waitFor();

    expect(calls.find(({ name }) => name === 'startComparison')?.input).toEqual({ writer: 'rules' });
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it.each([
    ['zh-CN', '比较并更新', '撰写各节', 'OpenAI · gpt-5.4 · 调用 6 次'],
    ['en-US', 'Compare and update', 'Writing the sections', 'OpenAI · gpt-5.4 · 6 calls'],
  ] as const)(
    'finds a comparison that a model is writing, shows how far it is and what came of it – %s',
    async (locale, compare, writing, usage) => {
      let stage: 'drafting' | 'drafted' = 'drafting';
      const { page, calls } = await open({
        locale,
        answers: {
          openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
          openComparison: ok(aComparisonOpening({ pageWriter: 'openai', job: aModelJob() })),
          getPageJob: () => ok(aModelJob({ stage })),
          comparePostmortem: ok(
            aComparison({
              pageWriter: 'openai',
              draftWriter: 'openai',
              findings: [{ kind: 'writer', where: '4', message: '这一节由规则撰写：模型拒绝作答' }],
            }),
          ),
        },
      });

      await button(page, compare).click();
      await page.getByRole('progressbar', { name: writing }).waitFor();
      expect(await wordsOf(page)).toContain(usage);
      stage = 'drafted';
      await page.locator('.diff').first().waitFor();

      expect(await wordsOf(page, '.written-how')).toContain('模型拒绝作答');
      expect(
        await page.locator('.compare-section', { has: page.locator('.lozenge-information') }).count(),
      ).toBe(1);
      expect(calls.filter(({ name }) => name === 'startComparison')).toEqual([]);
      expect(calls.find(({ name }) => name === 'getPageJob')?.input).toEqual({
        purpose: 'compare',
        jobId: 'job-1',
      });
    },
  );

  it('lets rules compare where the model failed, in one click', async () => {
    const failed = aModelJob({ stage: 'failed', failure: { code: 'MODEL_SLOW', detail: { seconds: 200 } } });
    const { page, calls } = await open({
      answers: {
        openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
        openComparison: ok(aComparisonOpening({ pageWriter: 'openai', job: failed })),
        startComparison: ok(aJob({ stage: 'drafted' })),
        comparePostmortem: ok(aComparison({ pageWriter: 'openai' })),
      },
    });

    await button(page, '比较并更新').click();
    await page.getByText('模型服务太慢').waitFor();
    await button(page, '改用规则撰写').click();
    await page.locator('.diff').first().waitFor();

    expect(calls.find(({ name }) => name === 'startComparison')?.input).toEqual({ writer: 'rules' });
  });

  it.each(['PAGE_CHANGED', 'JOB_GONE'] as const)(
    'compares the same draft again when the comparison is stale: %s',
    async (code) => {
      const { page, calls } = await open({
        answers: {
          openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
          openComparison: ok(aComparisonOpening()),
          startComparison: ok(aJob({ stage: 'drafted' })),
          comparePostmortem: ok(aComparison()),
          acceptSections: { ok: false, failure: { code } },
        },
      });

      await button(page, '比较并更新').click();
      await button(page, '更新 1 节').click();
      await button(page, '重新比较').click();
      await button(page, '更新 1 节').waitFor();

      expect(calls.filter(({ name }) => name === 'comparePostmortem')).toHaveLength(2);
      expect(calls.filter(({ name }) => name === 'startComparison')).toHaveLength(1);
    },
  );

  it('writes only the sections that a person accepts, and leaves edited ones unticked', async () => {
    const { page, calls } = await open({
      answers: {
        openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
        openComparison: ok(aComparisonOpening()),
        startComparison: ok(aJob({ stage: 'drafted' })),
        comparePostmortem: ok(aComparison()),
        acceptSections: ok(aPublished({ created: false })),
      },
    });

    await button(page, '比较并更新').click();
    const edited = page.getByRole('checkbox', { name: /根本原因分析/ });
    await edited.waitFor();
    expect(await edited.isChecked()).toBe(false);
    expect(await wordsOf(page)).toContain('人工修改过');
    await button(page, '更新 1 节').click();
    await page.getByRole('heading', { name: '页面已更新' }).waitFor();

    expect(calls.at(-1)?.input).toEqual({ sections: [2], pageVersion: 4 });
  });

  it('drafts anew when the draft is kept no longer', async () => {
    let kept = false;
    const { page, calls } = await open({
      answers: {
        openPostmortem: ok(anOpening({ postmortem: aPostmortem() })),
        openComparison: ok(aComparisonOpening()),
        startComparison: ok(aJob({ stage: 'drafted' })),
        comparePostmortem: () => (kept ? ok(aComparison()) : { ok: false, failure: { code: 'JOB_GONE' } }),
      },
    });

    await button(page, '比较并更新').click();
    await page.getByText('这次撰写的记录已过期').waitFor();
    kept = true;
    await button(page, '重试').click();
    await button(page, '更新 1 节').waitFor();

    expect(calls.filter(({ name }) => name === 'startComparison')).toHaveLength(2);
  });

  it('makes no postmortem of what the settings do not call an incident', async () => {
    const { page, calls } = await open({ answers: { openPostmortem: ok(anOpening({ isIncident: false })) } });

    await page.getByText('这个事务类型不算事故').waitFor();

    expect(calls).toHaveLength(1);
  });

  it('can be closed at any time', async () => {
    const { page, commands } = await open({ answers: { ...base, readIncident: noAnswer } });

    await button(page, '取消').click();

    expect((await commands()).map(({ command }) => command)).toContain('close');
  });
});
