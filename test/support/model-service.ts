import { startModelServer } from '../../local-site/model-server/model-server';
import type { ModelServer, ModelServerOptions } from '../../local-site/model-server/model-server';
import { openAiModel } from '../../src/adapters/models/openai-model';
import { providerPresets } from '../../src/adapters/models/provider-presets';
import type { Time } from '../../src/adapters/models/with-retries';
import type { ProviderName } from '../../src/contract/settings';
import type { ChatModel, ChatRequest } from '../../src/usecases/ports/chat-model';
import type { Patience } from '../../src/usecases/ports/model-services';

export const modelKey = ['sk', 'test', '4f1c9e77a2b84d0f'].join('-');

export const aQuestion: ChatRequest = {
  system: 'You write one section.',
  turns: [{ role: 'user', text: '<brief>20:15 结算接口 5xx</brief>' }],
  schema: {
    name: 'section_one',
    json: {
      type: 'object',
      properties: { text: { type: 'string' } },
      required: ['text'],
      additionalProperties: false,
    },
  },
  maxOutputTokens: 2_000,
};

/** Time that passes only while somebody sleeps. */
export function sleepingTime(): Time & { readonly pauses: number[] } {
  const pauses: number[] = [];
  const start = Date.now();
  return {
    pauses,
    now: () => start + pauses.reduce((sum, ms) => sum + ms, 0),
    sleep: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
}

export interface ModelAtServer {
  readonly server: ModelServer;
  readonly time: ReturnType<typeof sleepingTime>;
  /** The real adapter of a provider, whose origin leads to the server. */
  model(
    provider: ProviderName,
    options?: { readonly name?: string; readonly key?: string; readonly patience?: Partial<Patience> },
  ): ChatModel;
}

export async function withModelServer(options: ModelServerOptions): Promise<ModelAtServer> {
  const server = await startModelServer({ key: modelKey, ...options });
  const time = sleepingTime();
  const overrides = server.overrides('acme');
  const throughOverrides = (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const url = new URL(input instanceof Request ? input.url : input);
    return fetch(`${overrides[url.origin] ?? 'http://not-overridden.invalid'}${url.pathname}`, init);
  };
  return {
    server,
    time,
    model(provider, { name, key = modelKey, patience = {} } = {}) {
      const preset = providerPresets[provider];
      return openAiModel(
        {
          baseUrl: preset.baseUrl('acme'),
          model: name ?? (preset.model || 'sre-deployment'),
          key,
          dialect: preset,
          fetch: throughOverrides,
        },
        { tries: 3, tryMs: 20_000, totalMs: 200_000, ...patience },
        time,
      );
    },
  };
}
