import { modelServices } from '../../src/adapters/models/model-services';
import type { ModelSettings, Settings } from '../../src/contract/settings';
import { defaultSettings } from '../../src/usecases/default-settings';
import { listWriters } from '../../src/usecases/list-writers';
import { memoryPorts } from './memory-ports';

interface Site {
  readonly settings?: Partial<Settings>;
  readonly model?: Partial<ModelSettings>;
  readonly keys?: Readonly<Record<string, string>>;
  readonly forgeModels?: readonly string[];
}

async function choicesOf({ settings, model, keys = {}, forgeModels = [] }: Site) {
  const { ports } = memoryPorts();
  const stored = { ...defaultSettings, ...settings, model: { ...defaultSettings.model, ...model } };
  const writers = await listWriters({
    records: { ...ports.records, getSettings: () => Promise.resolve({ settings: stored, version: 1 }) },
    models: { ...modelServices(), listForgeModels: () => Promise.resolve(forgeModels) },
    modelKeys: { ...ports.modelKeys, find: (provider) => Promise.resolve(keys[provider]) },
  });
  return writers.map(({ choice }) => choice);
}

const rules = { name: 'rules', model: null, sendsTo: null };

describe('the writers of a site', () => {
  it('are the rules alone where nobody set anything up', async () => {
    expect(await choicesOf({})).toEqual([rules]);
  });

  it('say which model writes, and which host gets the text', async () => {
    expect(await choicesOf({ keys: { openai: 'sk-12345678' } })).toEqual([
      rules,
      { name: 'openai', model: 'gpt-5.4', provider: 'openai', sendsTo: 'api.openai.com' },
    ]);
    const model = { provider: 'azure-openai', model: 'sre', azureResource: 'acme' } as const;
    expect(await choicesOf({ model, keys: { 'azure-openai': 'k-12345678' } })).toContainEqual({
      name: 'openai',
      model: 'sre',
      provider: 'azure-openai',
      sendsTo: 'acme.openai.azure.com',
    });
  });

  it('have no provider whose own key or model is missing', async () => {
    const keys = { openai: 'sk-12345678', 'azure-openai': 'k-12345678' };

    expect(await choicesOf({ model: { provider: 'deepseek' }, keys })).toEqual([rules]);
    expect(await choicesOf({ model: { provider: 'azure-openai', model: 'sre' }, keys })).toEqual([rules]);
    expect(await choicesOf({ model: { provider: 'azure-openai', azureResource: 'acme' }, keys })).toEqual([
      rules,
    ]);
  });

  it('have Forge LLM with the model of the settings, else the first, while it is active', async () => {
    const forgeModels = ['claude-haiku-4-5', 'claude-sonnet-5'];

    expect(await choicesOf({ forgeModels })).toEqual([
      rules,
      { name: 'forge-llm', model: 'claude-haiku-4-5', sendsTo: null },
    ]);
    expect(await choicesOf({ forgeModels, model: { forgeModel: 'claude-sonnet-5' } })).toContainEqual({
      name: 'forge-llm',
      model: 'claude-sonnet-5',
      sendsTo: null,
    });
    expect(await choicesOf({ forgeModels, model: { forgeModel: 'claude-2' } })).toEqual([rules]);
  });

  it('begin with the one of the settings, where it can be had', async () => {
    const settings = { writer: 'openai' } as const;

    const withKey = await choicesOf({ settings, keys: { openai: 'sk-12345678' } });
    expect(withKey.map(({ name }) => name)).toEqual(['openai', 'rules']);
    expect(await choicesOf({ settings })).toEqual([rules]);
  });
});
