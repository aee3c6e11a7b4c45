import type { ModelSettings, ProviderName, Settings } from '../../src/contract/settings';
import { hostOf, isModelKey, modelErrors, modelToSave } from '../../static/admin/model-errors';
import { someSettings } from '../support/ui-data';

const view = someSettings();
const provider = (name: ProviderName) => {
  const found = view.providers.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`No provider ${name}`);
  return found;
};
const openai = provider('openai');
const azure = provider('azure-openai');
const settings = (writer: Settings['writer'], model: Partial<ModelSettings> = {}): Settings => ({
  ...view.settings,
  writer,
  model: { ...view.settings.model, ...model },
});

describe('modelErrors', () => {
  it('takes the defaults for every writer', () => {
    for (const writer of ['rules', 'openai', 'forge-llm'] as const)
      expect(modelErrors(settings(writer), openai)).toEqual({});
  });

  it('asks for a deployment and a resource where a provider needs them', () => {
    expect(modelErrors(settings('openai', { provider: 'azure-openai' }), azure)).toEqual({
      model: 'modelMissing',
      azureResource: 'resourceMissing',
    });
  });

  it.each(['a b', '模型', 'x'.repeat(201), 'gpt?'])('refuses a model named %j', (model) => {
    expect(modelErrors(settings('openai', { model }), openai)).toEqual({ model: 'modelName' });
  });

  it.each(['Upper', 'a.b', '-a', 'a-', 'evil.example/', 'x'.repeat(65)])(
    'refuses the resource %j, which becomes part of a host',
    (azureResource) => {
      const wanted = settings('openai', { provider: 'azure-openai', model: 'report', azureResource });

      expect(modelErrors(wanted, azure)).toEqual({ azureResource: 'resourceName' });
      expect(hostOf(azure, wanted.model)).toBeNull();
    },
  );

  it.each([29_999, 5_000_001, 40_000.5, Number.NaN])('refuses a budget of %d tokens', (tokenBudget) => {
    expect(modelErrors(settings('forge-llm', { tokenBudget }), openai)).toEqual({
      tokenBudget: 'tokenBudget',
    });
  });

  it('finds nothing wrong with what does not apply', () => {
    const model = { provider: 'azure-openai', model: 'a b', tokenBudget: 1 } as const;

    expect(modelErrors(settings('rules', model), azure)).toEqual({});
    expect(modelErrors(settings('forge-llm', { ...model, tokenBudget: 30_000 }), azure)).toEqual({});
  });
});

describe('modelToSave', () => {
  const saved = view.settings.model;

  it('saves what was set up for a writer that is not the first', () => {
    const wanted = settings('rules', { provider: 'deepseek', model: 'deepseek-chat', tokenBudget: 50_000 });

    expect(modelToSave(wanted, saved, provider('deepseek'))).toEqual(wanted.model);
  });

  it('leaves as it was what is out of sight and half typed', () => {
    const wanted = settings('rules', { provider: 'azure-openai', model: 'report', tokenBudget: Number.NaN });

    expect(modelToSave(wanted, saved, azure)).toEqual(saved);
  });

  it('keeps what is in sight', () => {
    const wanted = settings('forge-llm', { provider: 'azure-openai', tokenBudget: 40_000 });

    expect(modelToSave(wanted, saved, azure)).toEqual({ ...saved, tokenBudget: 40_000 });
  });
});

describe('hostOf', () => {
  it('names the host with its resource', () => {
    expect(hostOf(openai, settings('openai').model)).toBe('api.openai.com');
    expect(hostOf(azure, settings('openai', { azureResource: 'sre-1' }).model)).toBe(
      'sre-1.openai.azure.com',
    );
  });
});

describe('isModelKey', () => {
  it.each([
    ['sk-abcdefgh', true],
    ['12345678', true],
    ['1234567', false],
    ['sk-with space', false],
    ['sk-密钥密钥密钥', false],
    ['x'.repeat(501), false],
  ])('%j: %s', (text, expected) => {
    expect(isModelKey(text)).toBe(expected);
  });
});
