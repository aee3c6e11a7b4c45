import { describeSurface, ok, wordsOf } from '../support/ui-browser';
import { anOpening, aPanel, aRaisedAction } from '../support/ui-data';

describeSurface('the panel beside an issue', 'panel', (open) => {
  it('shows state, metrics, actions and who is overdue', async () => {
    const { page } = await open({ answers: { showPanel: ok(aPanel()) }, width: 360 });

    await page.getByRole('button', { name: '为 2 条行动项建单' }).waitFor();

    const words = await wordsOf(page);
    expect(words).toContain('评审中 复盘：OPS-42');
    expect(await page.getByRole('definition').first().innerText()).toBe('3 分');
    expect(words).toContain('行动项 5 / 8 完成 2 条未建单 1 逾期');
    expect(words).toContain('OPS-52 补充连接池使用率告警 林悦 · 逾期 2 天');
  });

  it('says which metric is an estimate', async () => {
    const panel = aPanel();
    const metrics = panel.metrics && {
      ...panel.metrics,
      mttd: { ...panel.metrics.mttd, state: 'estimated' as const },
    };
    const { page } = await open({ answers: { showPanel: ok({ ...panel, metrics }) }, width: 360 });

    await page.getByRole('definition').first().waitFor();

    expect(await page.getByRole('definition').first().innerText()).toMatch(/^≈ 3 分\s+估计$/);
    expect(await page.getByRole('definition').nth(1).innerText()).not.toContain('≈');
  });

  it('changes the state', async () => {
    const { page, calls } = await open({
      answers: { showPanel: ok(aPanel()), setPostmortemState: ok({ state: 'done' }) },
      width: 360,
    });

    await page.getByLabel('复盘状态').selectOption('done');
    await page.locator('.lozenge', { hasText: '已完成' }).waitFor();

    expect(calls.at(-1)).toEqual({ name: 'setPostmortemState', input: { state: 'done' } });
  });

  it('keeps the state that is true when a change is refused', async () => {
    const { page } = await open({
      answers: {
        showPanel: ok(aPanel()),
        setPostmortemState: { ok: false, failure: { code: 'NOT_ALLOWED' } },
      },
      width: 360,
    });

    await page.getByLabel('复盘状态').selectOption('done');
    await page.getByText('没有权限').waitFor();

    expect(await page.getByLabel('复盘状态').inputValue()).toBe('inReview');
    expect(await page.locator('.panel-title .lozenge').innerText()).toBe('评审中');
  });

  it('names neither actions nor numbers of a page that this person may not see', async () => {
    const { page } = await open({
      answers: {
        showPanel: ok({
          ...aPanel(),
          postmortem: { ...aPanel().postmortem, access: 'hidden' },
          metrics: null,
          actions: null,
        }),
      },
      width: 360,
    });

    await page.getByText('你没有查看复盘页面的权限').waitFor();

    expect(await wordsOf(page)).not.toContain('5 / 8');
    expect(await page.getByRole('button', { name: /建单/ }).count()).toBe(0);
  });

  it('says of a page in the trash that the incident can have a new one', async () => {
    const { page } = await open({
      answers: { showPanel: ok({ kind: 'none', canCreate: true, deleted: '复盘：OPS-42', work: null }) },
      width: 360,
    });

    await page.getByText('复盘页面「复盘：OPS-42」在回收站里').waitFor();

    expect(await page.getByRole('button', { name: '创建复盘' }).count()).toBe(1);
  });

  it('leads from a page that cannot be seen to what can be done', async () => {
    const { page, commands } = await open({
      answers: {
        showPanel: ok({
          ...aPanel(),
          postmortem: { ...aPanel().postmortem, access: 'unseen' },
          actions: null,
        }),
      },
      width: 360,
    });

    await page.getByRole('button', { name: '怎么办？' }).click();
    await page.waitForFunction('window.__closeModal !== undefined');

    expect((await commands()).map(({ command }) => command)).toContain('openModal');
  });

  it('offers neither raising nor the state to somebody who may not use them', async () => {
    const { page } = await open({
      answers: { showPanel: ok({ ...aPanel(), canRaise: false, canSetState: false }) },
      width: 360,
    });

    await page.getByText('5 / 8 完成').waitFor();

    expect(await page.getByRole('button', { name: /建单/ }).count()).toBe(0);
    expect(await page.getByLabel('复盘状态').count()).toBe(0);
    expect(await wordsOf(page)).toContain('2 条未建单');
  });

  it('reads its figures anew after a screen was closed, without blinking, and refreshes the issue', async () => {
    let round = 0;
    const before = aPanel();
    const { page, calls, commands } = await open({
      answers: {
        showPanel: () =>
          ok(
            ++round === 1 || !before.actions
              ? before
              : { ...before, actions: { ...before.actions, unraised: 0 }, canRaise: false },
          ),
      },
      width: 360,
    });

    await page.getByRole('button', { name: '为 2 条行动项建单' }).click();
    await page.waitForFunction('window.__closeModal !== undefined');
    await page.evaluate('window.__closeModal()');
    await page.getByRole('button', { name: /建单/ }).waitFor({ state: 'detached' });

    expect(calls.map(({ name }) => name)).toEqual(['showPanel', 'showPanel']);
    await page.waitForFunction('window.__commands.some(({ command }) => command === "refresh")');
    expect((await commands()).map(({ command }) => command)).toContain('refresh');
  });

  it('leaves a person who only looked into a screen at the button that opened it', async () => {
    const { page, calls, commands } = await open({ answers: { showPanel: ok(aPanel()) }, width: 360 });

    await page.getByRole('button', { name: '为 2 条行动项建单' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction('window.__closeModal !== undefined');
    // The modal had the focus.
    await page.evaluate('document.activeElement.blur()');
    await page.evaluate('window.__closeModal()');

    await page.waitForFunction('document.activeElement.textContent.includes("行动项建单")');
    while (calls.length < 2) await page.waitForTimeout(10);
    await page.getByText('5 / 8 完成').waitFor();
    expect((await commands()).map(({ command }) => command)).not.toContain('refresh');
  });

  it('opens raising and creating in a modal', async () => {
    const first = await open({ answers: { showPanel: ok(aPanel()) }, width: 360 });
    await first.page.getByRole('button', { name: '为 2 条行动项建单' }).click();
    const second = await open({
      answers: { showPanel: ok({ kind: 'none', canCreate: true, deleted: null, work: null }) },
      width: 360,
    });
    await second.page.getByRole('button', { name: '创建复盘' }).click();

    const screens = [...(await first.commands()), ...(await second.commands())]
      .filter(({ command }) => command === 'openModal')
      .map(({ payload }) => (payload as { context: unknown }).context);
    expect(screens).toEqual([{ screen: 'raise' }, { screen: 'create' }]);
  });

  it('is the whole of creating a postmortem in such a modal', async () => {
    const { page } = await open({
      answers: { openPostmortem: ok(anOpening({ isIncident: false })) },
      modal: { screen: 'create' },
    });

    await page.getByText('这个事务类型不算事故').waitFor();
  });

  it.each([
    [{ stage: 'running' } as const, '正在生成', '查看进度'],
    [{ stage: 'waiting' } as const, '已经写好，还没有创建页面', '继续'],
    [{ stage: 'failed', failure: { code: 'MODEL_UNAVAILABLE' } } as const, '停在了这里', '继续'],
  ])('says how far a draft is that has no page: %j', async (work, sentence, button) => {
    const { page, commands } = await open({
      answers: { showPanel: ok({ kind: 'none', canCreate: true, deleted: null, work }) },
      width: 360,
    });

    await page.getByText(sentence).waitFor();
    expect(await page.getByRole('alert').count()).toBe(work.stage === 'failed' ? 1 : 0);
    await page.getByRole('button', { name: button }).click();

    expect((await commands()).filter(({ command }) => command === 'openModal')).toHaveLength(1);
  });

  it('offers nothing where no page can be made', async () => {
    const { page } = await open({
      answers: { showPanel: ok({ kind: 'none', canCreate: false, deleted: null, work: null }) },
      width: 360,
    });

    await page.getByText('复盘是一个 Confluence 页面').waitFor();

    expect(await page.getByRole('button').count()).toBe(0);
  });

  it('tells a raised action where it comes from and what it has to fulfil', async () => {
    const { page } = await open({ answers: { showPanel: ok(aRaisedAction()) }, width: 360 });

    await page.getByRole('heading', { name: '验收标准' }).waitFor();

    const words = await wordsOf(page);
    expect(words).toContain('A2 补充连接池使用率告警');
    expect(words).toContain('2026-11-28 逾期 2 天');
    expect(await page.locator('.panel-checklist li').count()).toBe(2);
  });
});
