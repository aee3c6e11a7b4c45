import { otherUser, startFixtureForge, user } from '../../support/fixture-forge';
import type { FixtureForge } from '../../support/fixture-forge';

describe('a call of a resolver', () => {
  let forge: FixtureForge;
  beforeAll(async () => {
    forge = await startFixtureForge({ variables: { MODEL_NAME: 'small' } });
  });
  afterAll(() => forge.close());

  it('gives the resolver its payload and the context that the site knows', async () => {
    const answer = await forge.call('echo', { number: 7, accountId: otherUser.accountId });

    expect(answer).toMatchObject({
      payload: { number: 7 },
      context: {
        accountId: user.accountId,
        moduleKey: 'fixture-action',
        locale: 'en-US',
        timezone: 'Asia/Shanghai',
        extension: { type: 'jira:issueAction', issue: { key: 'INC-1' } },
      },
    });
  });

  it('hides the message of an error from the screen and writes it to the log', async () => {
    await expect(forge.call('fail')).rejects.toThrow(/^There was an error invoking the function$/);

    const errors = forge.platform.logs.lines.filter(({ level }) => level === 'error');
    expect(errors.at(-1)?.text).toContain('the secret detail');
  });

  it('refuses a request over 500 KB and a response over 5 MB', async () => {
    await expect(forge.call('echo', { text: 'x'.repeat(500 * 1024) })).rejects.toThrow('500 KB');
    await expect(forge.call('ofSize', { bytes: 5 * 1024 * 1024 + 1 })).rejects.toThrow('5 MB');
    await expect(forge.call('ofSize', { bytes: 1024 })).resolves.toHaveLength(1024);
  });

  it('calls functions 1200 times a minute for a user, and others meanwhile', async () => {
    const busy = await startFixtureForge();
    try {
      const [module] = busy.manifest.uiModules;
      if (!module) throw new Error('no module');
      const view = { module, locale: 'en-US', theme: 'light', siteUrl: '', extension: {} } as const;
      await Promise.all(Array.from({ length: 1200 }, () => busy.call('countCalls')));

      await expect(busy.call('countCalls')).rejects.toThrow('There was an error invoking the function');
      await expect(busy.invoke({ ...view, account: otherUser }, 'countCalls', {})).resolves.toBeDefined();
      busy.clock.advance(60_000);
      await expect(busy.call('countCalls')).resolves.toBeDefined();
    } finally {
      await busy.close();
    }
  });

  it('lets the function see the declared variables and nothing else of the environment', async () => {
    expect(await forge.call('environment')).toEqual({ MODEL_NAME: 'small' });
  });

  it('keeps the module state of a function between calls', async () => {
    const first = await forge.call('countCalls');

    expect(await forge.call('countCalls')).toBe(Number(first) + 1);
  });

  it('answers getAppContext with the ids of the installation and the time that is left', async () => {
    expect(await forge.call('appContext')).toEqual({
      appId: '3b6f7a10-52d4-4d0b-8a3e-9c1f0e2d4b66',
      environmentId: '3f0e6a52-94c1-4f5b-8c9a-0d6a3b1e7f24',
      moduleKey: 'fixture-action',
      remaining: expect.any(Number) as number,
    });
  });

  it('lets the app read the time of the clock that drives the site', async () => {
    expect(await forge.call('now')).toMatch(/^2026-11-22T08:00:0/);
  });

  it('gives backend code the translations of the manifest', async () => {
    expect(await forge.call('translated', { locale: 'zh-CN' })).toBe('测试动作');
  });

  it('drops log lines beyond 100 a minute, with one notice', async () => {
    const before = forge.platform.logs.lines.length;

    await forge.call('log', { lines: 150 });

    const added = forge.platform.logs.lines.slice(before);
    expect(added).toHaveLength(101);
    expect(added.at(-1)?.text).toContain('Log limit reached');
  });

  it('flags work that outlives its invocation and does not do it', async () => {
    await forge.call('outlive');
    const flagged = (): boolean =>
      forge.platform.logs.lines.some(({ text }) => text.includes('outlived its invocation'));
    while (!flagged()) await new Promise((resolve) => setTimeout(resolve, 5));

    expect(forge.platform.kvs.values.find('too-late')).toBeUndefined();
  });
});
