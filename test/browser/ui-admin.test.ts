import type { Page } from 'playwright-core';
import type { ModelSettings, ProviderName, Settings, SettingsView } from '../../src/contract/settings';
import { describeSurface, focusOn, ok, wordsOf } from '../support/ui-browser';
import { anOverview, someSettings } from '../support/ui-data';

describeSurface('the settings', 'admin', (open) => {
  it('are saved with the version that was read', async () => {
    const { page, calls } = await open({
      answers: { getSettings: ok(someSettings()), saveSettings: ok(someSettings({ version: 4 })) },
    });

    await page.getByLabel('P1 的期限（天）').fill('21');
    await page.getByRole('checkbox', { name: '缺陷' }).check();
    await page.getByLabel('建单的项目').selectOption('PAY');
    await page.getByRole('button', { name: '保存', exact: true }).click();
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

    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('设置已保存').waitFor();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.waitForFunction('!document.querySelector("[aria-busy=true]")');

    expect(calls.filter(({ name }) => name === 'saveSettings').map(({ input }) => input)).toMatchObject([
      { version: 3 },
      { version: 4 },
    ]);
  });

  it('are not saved while a window is no number of days', async () => {
    const { page, calls } = await open({ answers: { getSettings: ok(someSettings()) } });

    await page.getByLabel('P0 的期限（天）').fill('0');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('请填写 1 到 365 的整数').waitFor();

    expect(await page.getByLabel('P0 的期限（天）').getAttribute('aria-invalid')).toBe('true');
    expect(calls.map(({ name }) => name)).toEqual(['getSettings']);
  });

  it('are put upon those that another administrator saved meanwhile, and lose nothing', async () => {
    let saves = 0;
    const theirs = someSettings({ version: 7 });
    const { page, calls } = await open({
      answers: {
        getSettings: () =>
          ok(saves === 0 ? someSettings() : { ...theirs, settings: { ...theirs.settings, spaceKey: 'DOC' } }),
        saveSettings: ({ settings }) =>
          ++saves === 1
            ? { ok: false, failure: { code: 'SETTINGS_CHANGED' } }
            : ok(someSettings({ settings, version: 8 })),
      },
    });

    await page.getByLabel('建单的项目').selectOption('PAY');
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('设置已被别人修改').waitFor();
    await page.getByRole('button', { name: '载入最新设置，保留我的修改' }).click();
    await page.getByText('你的修改仍在上面').waitFor();

    expect(await page.getByLabel('默认空间').inputValue()).toBe('DOC');
    expect(await page.getByLabel('建单的项目').inputValue()).toBe('PAY');
    expect(calls.filter(({ name }) => name === 'saveSettings')).toHaveLength(1);
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByText('设置已保存').waitFor();
    expect(calls.at(-1)?.input).toMatchObject({
      version: 7,
      settings: { spaceKey: 'DOC', actionProjectKey: 'PAY' },
    });
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

describeSurface('the settings of the writer', 'admin', (open) => {
  const save = (page: Page) => page.getByRole('button', { name: '保存', exact: true });
  const model = (page: Page) => page.getByRole('radio', { name: 'AI 模型' });
  /** The settings with what a model writer needs. */
  const withWriter = (writer: Settings['writer'], part: Partial<ModelSettings> = {}): SettingsView => {
    const view = someSettings();
    return { ...view, settings: { ...view.settings, writer, model: { ...view.settings.model, ...part } } };
  };
  const withKey = (view: SettingsView, named: ProviderName): SettingsView => ({
    ...view,
    providers: view.providers.map((provider) =>
      provider.name === named ? { ...provider, key: 'set' } : provider,
    ),
  });

  it('ask for nothing while rules write', async () => {
    const { page } = await open({ answers: { getSettings: ok(someSettings()) } });

    expect(await page.getByRole('radio', { name: '规则撰写' }).isChecked()).toBe(true);
    expect(await page.getByRole('radio', { name: 'Forge LLM' }).isDisabled()).toBe(true);
    for (const label of ['模型服务', '密钥', '每份报告的令牌预算'])
      expect(await page.getByLabel(label, { exact: true }).count()).toBe(0);
  });

  it('say where the text goes and what never does, and are saved with a key that was typed', async () => {
    const { page, calls } = await open({
      answers: {
        getSettings: ok(someSettings()),
        saveModelKey: ok(withKey(someSettings({ version: 9 }), 'deepseek')),
        saveSettings: ({ settings }) =>
          ok(withKey({ ...someSettings({ version: 4 }), settings }, 'deepseek')),
      },
    });

    await model(page).check();
    await page.getByText('会发送到 api.openai.com').waitFor();
    await page.getByLabel('模型服务', { exact: true }).selectOption('deepseek');
    await page.getByText('会发送到 api.deepseek.com').waitFor();
    expect(await wordsOf(page)).toContain('密钥与口令、邮箱、电话、证件号和银行卡号总是先被替换');
    await page.getByLabel('密钥', { exact: true }).fill(' sk-0123456789 ');
    await page.getByRole('checkbox', { name: 'IP 地址' }).check();
    await page.getByLabel('每份报告的令牌预算').fill('200000');
    await save(page).click();
    await page.getByText('设置已保存').waitFor();

    expect(calls.slice(1)).toMatchObject([
      { name: 'saveModelKey', input: { provider: 'deepseek', key: 'sk-0123456789' } },
      {
        name: 'saveSettings',
        input: {
          // The key's answer may come from after another administrator's save: its version is not this form's.
          version: 3,
          settings: {
            writer: 'openai',
            model: {
              provider: 'deepseek',
              model: '',
              tokenBudget: 200_000,
              redaction: { names: true, ipAddresses: true },
            },
          },
        },
      },
    ]);
    await page.getByText('已设置', { exact: true }).waitFor();
    expect(await page.content()).not.toContain('sk-0123456789');
  });

  it('are not saved while something is missing or wrong, each said at its field', async () => {
    const { page, calls } = await open({ answers: { getSettings: ok(someSettings()) } });

    await model(page).check();
    await page.getByLabel('模型服务', { exact: true }).selectOption('azure-openai');
    await page.getByLabel('密钥', { exact: true }).fill('short');
    await page.getByLabel('每份报告的令牌预算').fill('10');
    await save(page).click();
    await page.getByText('有设置需要修改后才能保存').waitFor();

    const words = await wordsOf(page);
    for (const error of [
      '请填写名称',
      '请填写资源名称',
      '密钥至少 8 个字符',
      '请填写 30,000 到 5,000,000 的整数',
    ])
      expect(words).toContain(error);
    for (const label of [/部署名称/, /Azure 资源名称/, /^密钥$/, /令牌预算/])
      expect(await page.getByLabel(label).getAttribute('aria-invalid')).toBe('true');
    expect(calls.map(({ name }) => name)).toEqual(['getSettings']);
  });

  it('name the host of an Azure resource once it is known', async () => {
    const { page } = await open({
      answers: { getSettings: ok(withWriter('openai', { provider: 'azure-openai', model: 'report' })) },
    });

    await page.getByText('填写资源名称后').waitFor();
    await page.getByLabel(/Azure 资源名称/).fill('SRE-prod');

    await page.getByText('会发送到 sre-prod.openai.azure.com').waitFor();
  });

  it('keep what was typed for a provider, and give its key to no other', async () => {
    const { page } = await open({ answers: { getSettings: ok(withWriter('openai')) } });
    const provider = page.getByLabel('模型服务', { exact: true });
    const key = page.getByLabel('密钥', { exact: true });

    await page.getByLabel('模型', { exact: true }).fill('gpt-small');
    await key.fill('sk-of-openai');
    await provider.selectOption('dashscope');
    expect(await key.inputValue()).toBe('');
    await provider.selectOption('openai');

    expect(await page.getByLabel('模型', { exact: true }).inputValue()).toBe('gpt-small');
    expect(await key.inputValue()).toBe('sk-of-openai');
  });

  it('say that they are not saved yet, also beside a key that is, until they are', async () => {
    const { page } = await open({
      answers: {
        getSettings: ok(someSettings()),
        saveModelKey: ok(withKey(someSettings(), 'openai')),
        saveSettings: ({ settings }) => ok(withKey({ ...someSettings({ version: 4 }), settings }, 'openai')),
      },
    });
    const unsaved = page.getByText('有未保存的修改');
    expect(await unsaved.count()).toBe(0);

    await model(page).check();
    await unsaved.waitFor();
    await page.getByLabel('密钥', { exact: true }).fill('sk-0123456789');
    await page.getByRole('button', { name: '保存密钥' }).click();
    await page.getByText('密钥已保存；其他修改还没有保存').waitFor();
    expect(await unsaved.count()).toBe(1);
    await save(page).click();
    await page.getByText('设置已保存').waitFor();
    expect(await unsaved.count()).toBe(0);

    await page.getByRole('radio', { name: '规则撰写' }).check();
    await unsaved.waitFor();
    await model(page).check();
    expect(await unsaved.count()).toBe(0);
  });

  it('keep a typed key when it cannot be saved', async () => {
    const { page } = await open({
      answers: {
        getSettings: ok(withWriter('openai')),
        saveModelKey: { ok: false, failure: { code: 'UNAVAILABLE' } },
      },
    });

    await page.getByLabel('密钥', { exact: true }).fill('sk-0123456789');
    await save(page).click();
    await page.getByRole('alert').waitFor();

    expect(await page.getByLabel('密钥', { exact: true }).inputValue()).toBe('sk-0123456789');
  });

  it('let a key be replaced and removed by keyboard, each by a call of its own', async () => {
    const view = withWriter('openai');
    const { page, calls } = await open({
      answers: {
        getSettings: ok(withKey(view, 'openai')),
        saveModelKey: ok(withKey(view, 'openai')),
        removeModelKey: ok(view),
      },
    });

    expect(await page.getByLabel('密钥', { exact: true }).count()).toBe(0);
    await page.getByRole('button', { name: '更换' }).press('Enter');
    await page.locator('input[type=password]:focus').waitFor();
    await page.keyboard.type('sk-new-0123');
    await page.getByRole('button', { name: '保存密钥' }).press('Enter');
    await page.getByText('密钥已保存').waitFor();
    await focusOn(page, /^更换$/);
    await page.getByRole('button', { name: '移除', exact: true }).press('Enter');
    await focusOn(page, /^移除密钥$/);
    await page.keyboard.press('Enter');
    await page.getByText('还没有密钥').waitFor();

    expect(calls.slice(1)).toEqual([
      { name: 'saveModelKey', input: { provider: 'openai', key: 'sk-new-0123' } },
      { name: 'removeModelKey', input: { provider: 'openai' } },
    ]);
    await page.locator('input[type=password]:focus').waitFor();
  });

  it('test the connection with what was typed and is not saved yet', async () => {
    const { page, calls } = await open({
      answers: {
        getSettings: ok(withWriter('openai')),
        testModel: ok({ model: 'gpt-small', milliseconds: 812 }),
      },
    });
    const test = page.getByRole('button', { name: '测试连接' });

    await test.click();
    await page.getByText('请先填写密钥').waitFor();
    expect(calls.map(({ name }) => name)).toEqual(['getSettings']);
    await page.getByLabel('密钥', { exact: true }).fill('sk-0123456789');
    await page.getByLabel('模型', { exact: true }).fill('gpt-small');
    await test.click();
    await page.getByText('gpt-small 用 812 毫秒给出了回答').waitFor();

    expect(calls.at(-1)).toMatchObject({
      name: 'testModel',
      input: { writer: 'openai', model: { provider: 'openai', model: 'gpt-small' }, key: 'sk-0123456789' },
    });
    await page.getByLabel('模型', { exact: true }).fill('gpt-large');
    expect(await page.getByText('毫秒给出了回答').count()).toBe(0);
  });

  it.each([
    ['MODEL_KEY_REFUSED', '不接受这个密钥（401）', {}],
    ['MODEL_NOT_FOUND', '模型：gpt-5.4', { model: 'gpt-5.4' }],
    ['MODEL_UNAVAILABLE', '服务地址：api.openai.com', { host: 'api.openai.com' }],
    ['BAD_REQUEST', '请刷新页面', {}],
  ] as const)('say what an administrator can do when a test fails: %s', async (code, words, detail) => {
    const { page, calls } = await open({
      answers: {
        getSettings: ok(withKey(withWriter('openai'), 'openai')),
        testModel: { ok: false, failure: { code, detail } },
      },
    });

    await page.getByRole('button', { name: '测试连接' }).click();
    await page.getByRole('alert').waitFor();

    expect(await wordsOf(page, '[role=alert]')).toContain(words);
    expect(calls.at(-1)?.input).toMatchObject({ key: null });
  });

  it('offer the models of Forge LLM where there are some, without a key', async () => {
    const { page, calls } = await open({
      answers: {
        getSettings: ok(someSettings({ forgeModels: ['claude-small', 'claude-large'] })),
        saveSettings: ok(someSettings({ version: 4 })),
      },
    });

    await page.getByRole('radio', { name: 'Forge LLM' }).check();
    await page.getByLabel('模型', { exact: true }).selectOption('claude-large');
    expect(await page.getByLabel('密钥', { exact: true }).count()).toBe(0);
    expect(await wordsOf(page)).toContain('内容不离开 Atlassian');
    await save(page).click();
    await page.getByText('设置已保存').waitFor();

    expect(calls.at(-1)?.input).toMatchObject({
      settings: { writer: 'forge-llm', model: { forgeModel: 'claude-large' } },
    });
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
