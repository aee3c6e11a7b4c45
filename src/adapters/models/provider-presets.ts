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
}

/** Tokens that prompt and answer may take together: what every model holds that is fit for a report. */
export const modelWindow = 128_000;

/**
 * The providers, at the addresses that the manifest declares. Sources: platform.openai.com (structured outputs),
 * learn.microsoft.com (Azure OpenAI v1), api-docs.deepseek.com (JSON output, thinking), help.aliyun.com (OpenAI compatible,
 * structured output).
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
  },
};
