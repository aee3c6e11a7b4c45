/** How one provider behaves at the wire. */
export interface ModelService {
  readonly name: string;
  /** The origin that stands in the app's manifest; `*` is a label of one's own. */
  readonly origin: string;
  readonly path: string;
  readonly keyHeader: 'authorization' | 'api-key';
  readonly formats: readonly ('json_schema' | 'json_object')[];
  readonly limitParameter: 'max_completion_tokens' | 'max_tokens';
  readonly maxOutputTokens: number;
  /** Parameters that are taken besides `model`, `messages`, `response_format` and the limit. */
  readonly extras: readonly string[];
  /** Models that there are; undefined: deployments of one's own. */
  readonly models: readonly string[] | undefined;
  /** Status for a model that there is not. */
  readonly noModel: { readonly status: number; readonly code: string; readonly text: string };
}

/** Sources: the references of the four providers; where they are silent, the strictest reading. */
export const modelServices: readonly ModelService[] = [
  {
    name: 'openai',
    origin: 'https://api.openai.com',
    path: '/v1/chat/completions',
    keyHeader: 'authorization',
    formats: ['json_schema', 'json_object'],
    limitParameter: 'max_completion_tokens',
    maxOutputTokens: 16_384,
    extras: ['reasoning_effort', 'store', 'service_tier'],
    models: ['gpt-5.4', 'gpt-5.4-mini', 'gpt-4.1', 'gpt-4o'],
    noModel: { status: 404, code: 'model_not_found', text: 'The model does not exist.' },
  },
  {
    name: 'azure-openai',
    origin: 'https://*.openai.azure.com',
    path: '/openai/v1/chat/completions',
    keyHeader: 'api-key',
    formats: ['json_schema', 'json_object'],
    limitParameter: 'max_completion_tokens',
    maxOutputTokens: 16_384,
    extras: ['reasoning_effort'],
    models: undefined,
    noModel: { status: 404, code: 'DeploymentNotFound', text: 'The API deployment does not exist.' },
  },
  {
    name: 'deepseek',
    origin: 'https://api.deepseek.com',
    path: '/chat/completions',
    keyHeader: 'authorization',
    formats: ['json_object'],
    limitParameter: 'max_tokens',
    maxOutputTokens: 384_000,
    extras: ['thinking'],
    models: ['deepseek-v4-pro', 'deepseek-v4-flash'],
    noModel: { status: 400, code: 'invalid_request_error', text: 'Model Not Exist' },
  },
  {
    name: 'dashscope',
    origin: 'https://dashscope.aliyuncs.com',
    path: '/compatible-mode/v1/chat/completions',
    keyHeader: 'authorization',
    formats: ['json_object'],
    limitParameter: 'max_tokens',
    maxOutputTokens: 16_384,
    extras: ['enable_thinking'],
    models: ['qwen-plus', 'qwen-max', 'qwen-flash'],
    noModel: { status: 404, code: 'model_not_found', text: 'The model does not exist.' },
  },
];
