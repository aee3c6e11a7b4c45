import type { ProviderName, ProviderView } from '../../contract/settings';

/** How one provider speaks OpenAI's protocol. */
export interface ProviderPreset extends Omit<ProviderView, 'key'> {
  /** @param resource of Azure; for the others it is ignored */
  readonly baseUrl: (resource: string) => string;
  /** Azure takes its keys in a header of its own. */
  readonly keyHeader: 'authorization' | 'api-key';
  /** `schema`: answers are held to a JSON schema; `json`: only to JSON, the schema stands in the prompt. */
  readonly answers: 'schema' | 'json';
  readonly outputLimit: 'max_completion_tokens' | 'max_tokens';
  /** Said with every request: a model that thinks first takes minutes, and JSON mode does not go with it. */
  readonly extras: Readonly<Record<string, unknown>>;
  /**
   * Tokens that prompt and answer of the preset's own model may take together; where longer requests cost more per token, as
   * many as are charged at the base price.
   */
  readonly window: number;
}

/** The window of a model that somebody else chose: what every model holds that is fit for a report. */
const otherWindow = 128_000;

/** Tokens that one request to a model of this provider may hold, prompt and answer together. */
export function windowOf(model: string, preset: Pick<ProviderPreset, 'model' | 'window'>): number {
  return model === preset.model ? preset.window : otherWindow;
}

/**
 * The providers, at the addresses that the manifest declares. Sources: platform.openai.com (structured outputs),
 * learn.microsoft.com (Azure OpenAI v1), api-docs.deepseek.com (JSON output, thinking), help.aliyun.com (OpenAI compatible,
 * structured output). Windows: gpt-5.4 holds 1,050,000 tokens and costs more above 272,000, deepseek-v4-pro 1,000,000 at one
 * price, qwen-plus 1,000,000 and costs more above 128,000; what an Azure deployment holds, its name does not tell.
 */
export const providerPresets: Readonly<Record<ProviderName, ProviderPreset>> = {
  openai: {
    name: 'openai',
    host: 'api.openai.com',
    model: 'gpt-5.4',
    needsResource: false,
    baseUrl: () => 'https://api.openai.com/v1',
    keyHeader: 'authorization',
    answers: 'schema',
    outputLimit: 'max_completion_tokens',
    extras: {},
    window: 272_000,
  },
  'azure-openai': {
    name: 'azure-openai',
    host: '*.openai.azure.com',
    model: '',
    needsResource: true,
    baseUrl: (resource) => `https://${resource}.openai.azure.com/openai/v1`,
    keyHeader: 'api-key',
    answers: 'schema',
    outputLimit: 'max_completion_tokens',
    extras: {},
    window: otherWindow,
  },
  deepseek: {
    name: 'deepseek',
    host: 'api.deepseek.com',
    model: 'deepseek-v4-pro',
    needsResource: false,
    baseUrl: () => 'https://api.deepseek.com',
    keyHeader: 'authorization',
    answers: 'json',
    outputLimit: 'max_tokens',
    extras: { thinking: { type: 'disabled' } },
    window: 1_000_000,
  },
  dashscope: {
    name: 'dashscope',
    host: 'dashscope.aliyuncs.com',
    model: 'qwen-plus',
    needsResource: false,
    baseUrl: () => 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    keyHeader: 'authorization',
    answers: 'json',
    outputLimit: 'max_tokens',
    extras: { enable_thinking: false },
    window: 128_000,
  },
};
