import { fetch as forgeFetch } from '@forge/api';
import type { ModelSettings } from '../../contract/settings';
import type { ModelServices } from '../../usecases/ports/model-services';
import { forgeLlmModel } from './forge-llm-model';
import { listForgeModels } from './forge-llm-models';
import { openAiModel } from './openai-model';
import { providerPresets } from './provider-presets';

/** Models by Forge's egress and by Forge LLM. For one invocation: what Forge LLM lists is asked for once. */
export function modelServices(): ModelServices {
  let forgeModels: Promise<readonly string[]> | undefined;
  return {
    providers: Object.values(providerPresets).map(({ name, host, model, needsResource }) => ({
      name,
      host,
      model,
      needsResource,
    })),
    findAddress,
    openProvider(settings, key, patience) {
      const preset = providerPresets[settings.provider];
      const service = {
        baseUrl: preset.baseUrl(settings.azureResource),
        model: modelOf(settings),
        key,
        dialect: preset,
        fetch: forgeFetch as unknown as typeof fetch,
      };
      return openAiModel(service, patience);
    },
    listForgeModels: () => (forgeModels ??= listForgeModels()),
    openForgeModel: (model, patience) => forgeLlmModel(model, patience),
  };
}

const modelOf = ({ provider, model }: ModelSettings): string => model || providerPresets[provider].model;

const findAddress: ModelServices['findAddress'] = (settings) => {
  const { needsResource, baseUrl } = providerPresets[settings.provider];
  const model = modelOf(settings);
  if (model === '' || (needsResource && settings.azureResource === '')) return undefined;
  return { host: new URL(baseUrl(settings.azureResource)).host, model };
};
