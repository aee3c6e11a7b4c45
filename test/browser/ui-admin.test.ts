import { describeSurface, ok, wordsOf } from '../support/ui-browser';
import { anOverview, someSettings } from '../support/ui-data';

describeSurface('the settings', 'admin', (open) => {
  it('are saved with the version that was read', async () => {
    const { page, calls } = await open({
      answers: { getSettings: ok(someSettings()), saveSettings: ok(someSettings({ version: 4 })) },
    });

    await page.getByLabel('P1 的期限（天）').fill('21');
    await page.getByRole('checkbox', { name: '缺陷' }).check();
    await page.getByLabel('建单的项目').selectOption('PAY');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('设置已保存').waitFor();

    expect(calls.at(-1)).toMatchObject({
      name: 'saveSettings',
      input: {
        version: 3,
        settings: {
          incidentTypes: ['事故', '缺陷'],
          actionProjectKey: 'PAY',
          levels: { P1: { priority: 'High', days: 21 } },
        },
      },
    });
  });

  it('are saved a second time with the version of the first', async () => {
    const { page, calls } = await open({
      answers: { getSettings: ok(someSettings()), saveSettings: ok(someSettings({ version: 4 })) },
    });

    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('设置已保存').waitFor();
    await page.getByRole('button', { name: '保存' }).click();
    await page.waitForFunction('!document.querySelector("[aria-busy=true]")');

    expect(calls.filter(({ name }) => name === 'saveSettings').map(({ input }) => input)).toMatchObject([
      { version: 3 },
      { version: 4 },
    ]);
  });

  it('are not saved while a window is no number of days', async () => {
    const { page, calls } = await open({ answers: { getSettings: ok(someSettings()) } });

    await page.getByLabel('P0 的期限（天）').fill('0');
    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('请填写 1 到 365 的整数').waitFor();

    expect(await page.getByLabel('P0 的期限（天）').getAttribute('aria-invalid')).toBe('true');
    expect(calls.map(({ name }) => name)).toEqual(['getSettings']);
  });

  it('are read anew when another administrator saved meanwhile', async () => {
    let version = 3;
    const { page, calls } = await open({
      answers: {
        getSettings: () => ok(someSettings({ version: version++ })),
        saveSettings: { ok: false, failure: { code: 'SETTINGS_CHANGED' } },
      },
    });

    await page.getByRole('button', { name: '保存' }).click();
    await page.getByText('设置已被别人修改').waitFor();
    await page.getByRole('button', { name: '载入最新设置' }).click();
    await page.waitForFunction(
      '!document.querySelector(".message-error") && document.querySelector(".settings")',
    );

    expect(calls.filter(({ name }) => name === 'getSettings')).toHaveLength(2);
  });

  it('keep a value that the site no longer offers', async () => {
    const view = someSettings();
    const { page } = await open({
      answers: {
        getSettings: ok({
          ...view,
          settings: { ...view.settings, spaceKey: 'OLD', incidentTypes: ['旧类型'] },
        }),
      },
    });

    expect(await page.getByLabel('默认空间').inputValue()).toBe('OLD');
    expect(await page.getByRole('checkbox', { name: '旧类型' }).isChecked()).toBe(true);
  });
});

describeSurface('the overview', 'overview', (open) => {
  it('lists postmortems and filters them by state and words', async () => {
    const { page } = await open({ answers: { showOverview: ok(anOverview()) }, width: 1280 });

    await page.getByText('显示 6 / 6').waitFor();
    await page.getByLabel('状态', { exact: true }).selectOption('inReview');
    await page.getByText('显示 2 / 6').waitFor();
    await page.getByLabel('按编号或标题筛选').fill('OPS-43');
    await page.getByText('显示 1 / 6').waitFor();

    expect(await wordsOf(page, 'tbody')).toContain('OPS-43 登录变慢 P2 中等 评审中');
  });

  it('reads more from where it stopped', async () => {
    const { page, calls } = await open({
      answers: {
        showOverview: ({ cursor }) =>
          ok(cursor === null ? anOverview(6) : { ...anOverview(2), cursor: null }),
      },
    });

    await page.getByRole('button', { name: '读取更多' }).click();
    await page.getByText('显示 8 / 8').waitFor();

    expect(calls.at(-1)?.input).toEqual({ cursor: 'more' });
    expect(await page.getByRole('button', { name: '读取更多' }).count()).toBe(0);
  });

  it('keeps what was read when reading more fails', async () => {
    const { page } = await open({
      answers: {
        showOverview: ({ cursor }) =>
          cursor === null
            ? ok(anOverview())
            : { ok: false, failure: { code: 'BUSY', detail: { seconds: 5 } } },
      },
    });

    await page.getByRole('button', { name: '读取更多' }).click();
    await page.getByText('请在 5 秒后重试').waitFor();

    expect(await wordsOf(page)).toContain('显示 6 / 6');
  });

  it('tells how to begin when there is nothing yet', async () => {
    const { page } = await open({ answers: { showOverview: ok(anOverview(0)) } });

    await page.getByText('打开一个事故').waitFor();
  });
});
