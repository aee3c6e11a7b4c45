import { describeSurface, noAnswer, ok, wordsOf } from '../support/ui-browser';
import {
  aFound,
  aJob,
  aMacro,
  aModelJob,
  anEmptyPage,
  aPublished,
  hostileText,
  someActions,
  someMilestones,
} from '../support/ui-data';

const incidents = [
  { key: 'OPS-42', title: '结算接口大面积 5xx', status: '已恢复', created: '2026-11-20T12:12:00.000Z' },
  { key: 'OPS-41', title: '登录变慢', status: '处理中', created: '2026-11-18T12:12:00.000Z' },
];

describeSurface('the macro', 'macro', (open) => {
  it('shows phases, metrics and actions of the postmortem, and tells Confluence that it is drawn', async () => {
    const { page, commands } = await open({ answers: { showMacro: ok(aMacro()) } });

    await page.getByRole('button', { name: '为 2 条行动项建单' }).waitFor();

    const words = await wordsOf(page);
    expect(words).toContain('2026-11-20 20:12 – 20:59 UTC+08:00 (Asia/Shanghai) · 47 分钟');
    expect(words).toContain('定位 16 分');
    expect(words).toContain('5 / 8 完成');
    expect(words).toContain('P1 2 / 4');
    expect(words).toContain('逾期 2 天');
    expect((await commands()).map(({ command }) => command)).toContain('emitReadyEvent');
  });

  it('draws the phases to scale', async () => {
    const { page } = await open({ answers: { showMacro: ok(aMacro()) } });

    await page.locator('.phase').first().waitFor();
    const widths = await page.evaluate<number[]>(
      '[...document.querySelectorAll(".phase")].map((phase) => phase.clientWidth)',
    );

    expect((widths[1] ?? 0) / (widths[3] ?? 1)).toBeCloseTo(16 / 11, 0);
    expect(await wordsOf(page)).toContain('时间很短，宽度未按比例');
  });

  it('tells both anchors of a phase to the keyboard, and Escape puts them away', async () => {
    const { page } = await open({ answers: { showMacro: ok(aMacro()) } });

    await page.locator('.phase').first().waitFor();
    await page.getByRole('link', { name: 'OPS-42' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    const tip = page.getByRole('tooltip').filter({ hasText: '定位' });
    await tip.waitFor();

    expect(await tip.innerText()).toContain('定位根因 2026-11-20 20:31 − 首次发现 2026-11-20 20:15');
    const button = page.locator('.phase-investigate button');
    expect(await button.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
  });

  it('opens raising in a modal and reads its data anew afterwards', async () => {
    const { page, calls, commands } = await open({ answers: { showMacro: ok(aMacro()) } });

    await page.getByRole('button', { name: '为 2 条行动项建单' }).click();
    await page.waitForFunction('window.__closeModal !== undefined');
    await page.evaluate('window.__closeModal()');
    await page.waitForFunction('document.querySelector(".overview")');

    expect((await commands()).find(({ command }) => command === 'openModal')?.payload).toMatchObject({
      context: { screen: 'raise' },
      size: 'xlarge',
    });
    expect(calls.map(({ name }) => name)).toEqual(['showMacro', 'showMacro']);
    expect((await commands()).map(({ command }) => command)).not.toContain('reload');
  });

  it('shows the page anew when the screen that was opened wrote into it', async () => {
    let version = 4;
    const { page, commands } = await open({
      answers: {
        showMacro: () =>
          ok(aMacro({ page: { url: 'https://example.atlassian.net/wiki/x', version: version++ } })),
      },
    });

    await page.getByRole('button', { name: '为 2 条行动项建单' }).click();
    await page.waitForFunction('window.__closeModal !== undefined');
    await page.evaluate('window.__closeModal()');

    await page.waitForFunction('window.__commands.some(({ command }) => command === "reload")');
    expect((await commands()).filter(({ command }) => command === 'reload')).toHaveLength(1);
  });

  it('writes into no page while it is edited', async () => {
    const { page } = await open({ answers: { showMacro: ok(aMacro()) }, extension: { isEditing: true } });

    await page.getByRole('button', { name: '会议视图' }).waitFor();

    expect(await page.getByRole('button', { name: /建单|比较/ }).count()).toBe(0);
  });

  it('writes no report into a page while it is edited', async () => {
    const { page } = await open({
      answers: { showMacro: ok(anEmptyPage()) },
      extension: { isEditing: true },
    });

    await page.getByText('发布这个页面之后').waitFor();

    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('fills the bar when nothing is known', async () => {
    const unknown = {
      state: 'missing',
      at: null,
      eventId: null,
      evidence: [],
      reason: 'none',
      chosen: false,
    } as const;
    const milestones = Object.fromEntries(
      Object.keys(someMilestones()).map((name) => [name, unknown]),
    ) as unknown as ReturnType<typeof someMilestones>;
    const { page } = await open({ answers: { showMacro: ok(aMacro({ milestones })) } });

    await page.locator('.phase').first().waitFor();
    const [bar, ...phases] = await page.evaluate<number[]>(
      '[...document.querySelectorAll(".phases-bar, .phase")].map((part) => part.clientWidth)',
    );

    expect(phases.reduce((sum, width) => sum + width, 0)).toBeGreaterThan((bar ?? 0) * 0.97);
    expect(new Set(phases).size).toBeLessThanOrEqual(2);
  });

  it('shows what is open in the meeting view', async () => {
    const { page } = await open({ answers: { showMacro: ok(aMacro()) }, modal: { screen: 'meeting' } });

    await page.getByRole('heading', { name: '未完成的行动项' }).waitFor();

    const words = await wordsOf(page);
    expect(words).toContain('补充连接池使用率告警');
    expect(words).not.toContain('回滚并锁定连接池配置');
  });

  it('leaves live parts and changing actions away from readers who may not have them', async () => {
    const { page } = await open({
      answers: { showMacro: ok(aMacro({ jiraVisible: false, canEdit: false, canRaise: false })) },
    });

    await page.getByText('你看不到这个事故在 Jira 里的内容').waitFor();

    expect(await page.getByRole('button', { name: /建单|比较/ }).count()).toBe(0);
    expect(await wordsOf(page)).not.toContain('5 / 8');
  });

  it('keeps its place while it loads', async () => {
    const { page } = await open({ answers: { showMacro: noAnswer } });

    await page.locator('.skeleton').waitFor();

    expect((await page.locator('.macro').boundingBox())?.height).toBeGreaterThanOrEqual(280);
    await page.getByText('正在读取…').waitFor();
  });

  it('says what went wrong and reads again on demand', async () => {
    let round = 0;
    const { page } = await open({
      answers: {
        showMacro: () => (++round === 1 ? { ok: false, failure: { code: 'UNAVAILABLE' } } : ok(aMacro())),
      },
    });

    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('.overview').waitFor();
  });

  const onlyRules = [{ name: 'rules', model: null, sendsTo: null }] as const;

  it('writes the report of a chosen incident into an empty page', async () => {
    const { page, calls, commands } = await open({
      answers: {
        showMacro: ok(anEmptyPage({ writers: onlyRules })),
        listIncidents: ok(incidents),
        startWriting: ok(aJob({ stage: 'drafted' })),
        writeHere: ok(aPublished()),
      },
    });

    await page.getByRole('combobox', { name: '事故' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: /OPS-41/ }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('复盘已写入这个页面').waitFor();

    expect(calls.slice(-2)).toEqual([
      { name: 'startWriting', input: { incidentKey: 'OPS-41', writer: 'rules' } },
      { name: 'writeHere', input: { jobId: 'job-1' } },
    ]);
    await page.waitForFunction('window.__commands.some(({ command }) => command === "reload")');
    expect(await commands()).toContainEqual({ command: 'reload' });
  });

  it.each([
    ['zh-CN', '事故', '在此生成复盘', '撰写各节', 'OpenAI · gpt-5.4 · 调用 6 次', '复盘已写入这个页面'],
    [
      'en-US',
      'Incident',
      'Write the postmortem here',
      'Writing the sections',
      'OpenAI · gpt-5.4 · 6 calls',
      'The postmortem is on this page',
    ],
  ] as const)(
    'has the model of the site write on an empty page, and shows how far it is – %s',
    async (locale, incident, write, writing, usage, written) => {
      let stage: 'drafting' | 'drafted' = 'drafting';
      const [rules, openai] = aFound().writers;
      if (!rules || !openai) throw new Error('no writers');
      const { page, calls } = await open({
        locale,
        answers: {
          showMacro: ok(anEmptyPage({ writers: [openai, rules] })),
          listIncidents: ok(incidents),
          startWriting: ok(aModelJob()),
          getPageJob: () => ok(aModelJob({ stage })),
          writeHere: ok(aPublished()),
        },
      });

      await page.getByRole('combobox', { name: incident }).click();
      await page.getByRole('option', { name: /OPS-42/ }).click();
      expect(await wordsOf(page)).toContain('api.openai.com');
      await page.getByRole('button', { name: write }).click();
      await page.getByRole('progressbar', { name: writing }).waitFor();
      expect(await wordsOf(page)).toContain(usage);
      stage = 'drafted';
      await page.getByText(written).waitFor();

      expect(calls.find(({ name }) => name === 'startWriting')?.input).toEqual({
        incidentKey: 'OPS-42',
        writer: 'openai',
      });
    },
  );

  it('finds a report that was left behind, and writes it only when a person says so', async () => {
    const { page, calls } = await open({
      answers: {
        showMacro: ok(anEmptyPage({ job: aModelJob({ stage: 'drafted' }) })),
        writeHere: ok(aPublished()),
      },
    });

    await page.getByRole('heading', { name: '正在为 OPS-42 生成复盘' }).waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['showMacro']);
    await page.getByRole('button', { name: '把写好的报告写入页面' }).click();
    await page.getByText('复盘已写入这个页面').waitFor();

    expect(calls.at(-1)).toEqual({ name: 'writeHere', input: { jobId: 'job-1' } });
  });

  it('lets rules write where the model failed, in one click', async () => {
    const failed = aModelJob({ stage: 'failed', failure: { code: 'MODEL_BUSY', detail: { seconds: 20 } } });
    const { page, calls } = await open({
      answers: {
        showMacro: ok(anEmptyPage({ job: failed })),
        startWriting: ok(aJob({ stage: 'drafted' })),
        writeHere: ok(aPublished()),
      },
    });

    await page.getByText('模型服务繁忙').waitFor();
    await page.getByRole('button', { name: '改用规则撰写' }).click();
    await page.getByText('复盘已写入这个页面').waitFor();

    expect(calls.find(({ name }) => name === 'startWriting')?.input).toEqual({
      incidentKey: 'OPS-42',
      writer: 'rules',
    });
  });

  it.each(['startWriting', 'writeHere'] as const)('says why a report was not written: %s', async (call) => {
    const refused = {
      ok: false,
      failure: { code: 'ALREADY_EXISTS', detail: { url: 'https://example.atlassian.net/wiki/x' } },
    } as const;
    const { page } = await open({
      answers: {
        showMacro: ok(anEmptyPage({ writers: onlyRules })),
        listIncidents: ok(incidents),
        startWriting: ok(aJob({ stage: 'drafted' })),
        writeHere: ok(aPublished()),
        [call]: refused,
      },
    });

    await page.getByRole('combobox', { name: '事故' }).click();
    await page.getByRole('option', { name: /OPS-42/ }).click();
    await page.getByRole('button', { name: '在此生成复盘' }).click();

    await page.getByText('已经有复盘了').waitFor();
    expect(await page.getByRole('link', { name: '打开 Confluence 页面' }).count()).toBe(1);
    await page.getByRole('button', { name: '选择其他事故' }).click();
    await page.getByRole('combobox', { name: '事故' }).waitFor();
  });

  it('writes nothing on a page that holds text', async () => {
    const { page } = await open({
      answers: { showMacro: ok({ kind: 'empty', pageEmpty: false, begin: null }) },
    });

    await page.getByText('还没有选择事故').waitFor();

    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('offers nothing on an empty page to somebody who may not edit it, and says who may', async () => {
    const { page } = await open({
      answers: { showMacro: ok({ kind: 'empty', pageEmpty: true, begin: null }) },
    });

    await page.getByText('能编辑这个页面的人可以在这里生成复盘').waitFor();

    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('leads to a raised action whose row is gone', async () => {
    const gone = { key: 'OPS-77', url: 'https://example.atlassian.net/browse/OPS-77', status: 'To Do' };
    const actions = { ...someActions(), offPage: [{ ...gone, category: 'new' as const }] };
    const { page } = await open({ answers: { showMacro: ok(aMacro({ actions })) } });

    await page.getByText('1 条已建单的行动项不在页面上').waitFor();

    expect(await page.getByRole('link', { name: 'OPS-77' }).count()).toBe(1);
  });

  it('shows what people wrote as text', async () => {
    const actions = someActions();
    const rows = actions.rows.map((row) => ({ ...row, measure: hostileText }));
    const { page } = await open({ answers: { showMacro: ok(aMacro({ actions: { ...actions, rows } })) } });

    await page.locator('.overview').waitFor();

    expect(await page.locator('#root img, #root script').count()).toBe(0);
  });
});

describeSurface('the settings of the macro', 'macro-config', (open) => {
  it('hand over the chosen incident', async () => {
    const { page, commands } = await open({ answers: { listIncidents: ok(incidents) } });

    await page.getByRole('combobox', { name: '事故' }).fill('登录');
    await page.getByRole('option', { name: /OPS-41/ }).click();
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForFunction('window.__commands.some(({ command }) => command === "submit")');

    expect(await commands()).toContainEqual({
      command: 'submit',
      payload: { config: { incidentKey: 'OPS-41' } },
    });
  });

  it('show the incident that is set', async () => {
    const { page } = await open({ answers: {}, extension: { config: { incidentKey: 'OPS-7' } } });

    expect(await page.getByRole('combobox', { name: '事故' }).inputValue()).toBe('OPS-7');
  });
});
