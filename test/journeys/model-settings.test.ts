import { forgeLlmScript } from '../../local-site/model-server/forge-llm-script';
import type { ModelAnswer } from '../../local-site/model-server/model-answer';
import { startModelServer } from '../../local-site/model-server/model-server';
import type { ModelServer } from '../../local-site/model-server/model-server';
import type { ModelSettings } from '../../src/contract/settings';
import { defaultSettings } from '../../src/usecases/default-settings';
import { startLocalSite } from '../support/local-site';
import type { TestSite } from '../support/local-site';
import { atSettings } from '../support/postmortem-journey';

const key = ['sk', 'test', '4f1c9e77a2b84d0f'].join('-');

let site: TestSite;
let server: ModelServer;
let answers: ModelAnswer[];

beforeAll(async () => {
  const script = () => answers.shift() ?? ({ kind: 'object', value: { ready: true } } as const);
  server = await startModelServer({ key, script });
  site = await startLocalSite({ egressOverrides: server.overrides('acme-sre') });
});
beforeEach(() => {
  answers = [];
  site.platform.llm.respond = undefined;
  const { values, secrets } = site.platform.kvs;
  for (const store of [values, secrets]) for (const record of store.list()) store.delete(record.key);
});
afterAll(async () => {
  await site.close();
  await server.close();
});

describe('the key of a model', () => {
  const keysOf = async () => {
    const { providers } = await atSettings(site, 'administrator').get('getSettings');
    return Object.fromEntries(providers.map(({ name, key: state }) => [name, state]));
  };
  const everythingToldAndKept = () =>
    JSON.stringify([site.platform.logs.lines, site.platform.kvs.values.list()]);

  it('is kept as a secret of its provider, and never told again', async () => {
    const saved = await atSettings(site, 'administrator').get('saveModelKey', { provider: 'deepseek', key });

    expect(await keysOf()).toEqual({
      openai: 'missing',
      'azure-openai': 'missing',
      deepseek: 'set',
      dashscope: 'missing',
    });
    expect(site.platform.kvs.secrets.list()).toMatchObject([{ value: key }]);
    expect(JSON.stringify(saved) + everythingToldAndKept()).not.toContain(key);
  });

  it('is gone when it is removed', async () => {
    const settings = atSettings(site, 'administrator');
    await settings.get('saveModelKey', { provider: 'openai', key });

    const { providers } = await settings.get('removeModelKey', { provider: 'openai' });

    expect(providers.filter(({ key: state }) => state === 'set')).toEqual([]);
    expect(site.platform.kvs.secrets.list()).toEqual([]);
  });

  it('is an administrator’s to set and to remove', async () => {
    await atSettings(site, 'administrator').get('saveModelKey', { provider: 'openai', key });
    const settings = atSettings(site, 'commander');

    const refused = { ok: false, failure: { code: 'NOT_ALLOWED', detail: { permission: 'ADMINISTER' } } };
    expect(await settings.call('saveModelKey', { provider: 'openai', key: 'sk-another-one' })).toEqual(
      refused,
    );
    expect(await settings.call('removeModelKey', { provider: 'openai' })).toEqual(refused);
    expect(site.platform.kvs.secrets.list()).toMatchObject([{ value: key }]);
  });

  it.each([
    ['with a line break', `${key}\nx-other: 1`],
    ['with a blank inside', `${key} ${key}`],
    ['that is a sentence', '这是我们的密钥，请保管'],
    ['that is too short', 'sk-1'],
  ])('is refused %s, and not logged', async (_what, typed) => {
    const outcome = await atSettings(site, 'administrator').call('saveModelKey', {
      provider: 'openai',
      key: typed,
    });

    expect(outcome).toEqual({ ok: false, failure: { code: 'BAD_REQUEST' } });
    expect(site.platform.kvs.secrets.list()).toEqual([]);
    expect(everythingToldAndKept()).not.toContain(JSON.stringify(typed).slice(1, -1));
  });
});

describe('the settings of models', () => {
  const save = async (change: object) => {
    const settings = atSettings(site, 'administrator');
    const view = await settings.get('getSettings');
    const model = { ...view.settings.model, ...change };
    return settings.call('saveSettings', { settings: { ...view.settings, model }, version: view.version });
  };

  it('are sensible before anybody has been there', async () => {
    const { settings, forgeModels } = await atSettings(site, 'administrator').get('getSettings');

    expect(settings.writer).toBe('rules');
    expect(settings.model).toEqual({
      provider: 'openai',
      model: '',
      azureResource: '',
      forgeModel: null,
      tokenBudget: 300_000,
      redaction: { names: true, ipAddresses: false },
    });
    expect(forgeModels).toEqual([]);
  });

  it('offer the models of Forge LLM that are active', async () => {
    site.platform.llm.respond = () => ({});

    const { forgeModels } = await atSettings(site, 'administrator').get('getSettings');

    expect(forgeModels).toEqual(site.platform.llm.models);
  });

  it('are kept', async () => {
    const change = { provider: 'azure-openai', model: 'gpt-5.4-prod', azureResource: 'acme-sre' };

    expect(await save(change)).toMatchObject({ ok: true });

    const { settings } = await atSettings(site, 'administrator').get('getSettings');
    expect(settings.model).toMatchObject(change);
  });

  it.each([
    ['a resource that would be another host', { azureResource: 'evil.example/x' }],
    ['a resource that would be a path', { azureResource: 'acme/../x' }],
    ['a model with blanks', { model: 'gpt 5' }],
    ['an address of one’s own', { provider: 'https://models.example' }],
    ['a budget too small for a report', { tokenBudget: 1000 }],
  ])('refuse %s', async (_what, change) => {
    expect(await save(change)).toEqual({ ok: false, failure: { code: 'BAD_REQUEST' } });
  });
});

describe('the test of a connection', () => {
  const test = (
    change: Partial<ModelSettings> = {},
    typed: string | null = key,
    writer: 'openai' | 'forge-llm' = 'openai',
  ) =>
    atSettings(site, 'administrator').call('testModel', {
      writer,
      model: { ...defaultSettings.model, ...change },
      key: typed,
    });

  it.each([
    ['openai', {}, 'gpt-5.4'],
    ['azure-openai', { azureResource: 'acme-sre', model: 'sre' }, 'sre'],
    ['deepseek', {}, 'deepseek-v4-pro'],
    ['dashscope', {}, 'qwen-plus'],
  ] as const)('reaches %s by the egress of the manifest', async (provider, change, model) => {
    expect(await test({ provider, ...change })).toMatchObject({ ok: true, value: { model } });
    expect(server.wire.at(-1)?.service).toBe(provider);
    expect(site.platform.egressDenied).toEqual([]);
  });

  it('reaches Forge LLM without a key', async () => {
    site.platform.llm.respond = forgeLlmScript(() => server.script);

    expect(await test({}, null, 'forge-llm')).toMatchObject({
      ok: true,
      value: { model: 'claude-sonnet-5' },
    });
    expect(await test({ forgeModel: 'claude-2' }, null, 'forge-llm')).toEqual({
      ok: false,
      failure: { code: 'MODEL_NOT_FOUND', detail: { model: 'claude-2' } },
    });
  });

  it('uses the stored key of the provider, and never another’s', async () => {
    await atSettings(site, 'administrator').get('saveModelKey', { provider: 'deepseek', key });

    expect(await test({ provider: 'deepseek' }, null)).toMatchObject({ ok: true });
    const before = server.wire.length;
    expect(await test({ provider: 'openai' }, null)).toEqual({
      ok: false,
      failure: { code: 'MODEL_KEY_MISSING' },
    });
    expect(server.wire).toHaveLength(before);
  });

  it('says what is wrong, with no second try and without the key', async () => {
    expect(await test({}, 'sk-of-somebody-else')).toEqual({
      ok: false,
      failure: { code: 'MODEL_KEY_REFUSED' },
    });
    expect(await test({ model: 'gpt-3' })).toMatchObject({ failure: { code: 'MODEL_NOT_FOUND' } });
    answers = [{ kind: 'error', status: 503 }];
    expect(await test()).toMatchObject({ failure: { code: 'MODEL_UNAVAILABLE' } });
    answers = [{ kind: 'text', text: 'Sure, I am ready!' }];
    expect(await test()).toMatchObject({ failure: { code: 'MODEL_REFUSED_REQUEST' } });
    expect(await test({ provider: 'azure-openai' })).toMatchObject({ failure: { code: 'BAD_REQUEST' } });

    const told = JSON.stringify([site.platform.logs.lines, site.platform.kvs.values.list()]);
    expect(told).not.toContain('sk-of-somebody-else');
    expect(told).not.toContain(key);
  });

  it('is an administrator’s', async () => {
    const before = server.wire.length;

    const outcome = await atSettings(site, 'commander').call('testModel', {
      writer: 'openai',
      model: defaultSettings.model,
      key,
    });

    expect(outcome).toMatchObject({ ok: false, failure: { code: 'NOT_ALLOWED' } });
    expect(server.wire).toHaveLength(before);
  });
});
