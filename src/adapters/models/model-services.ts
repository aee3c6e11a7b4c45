import type { ModelServices } from '../../usecases/ports/model-services';
import { listForgeModels } from './forge-llm-models';
import { providerPresets } from './provider-presets';

/** For one invocation: what Forge LLM lists is asked for once. */
export function modelServices(): ModelServices {
  let forgeModels: Promise<readonly string[]> | undefined;
  return {
    providers: Object.values(providerPresets).map(({ name, host, model, needsResource }) => ({
      name,
      host,
      model,
      needsResource,
    })),
    listForgeModels: () => (forgeModels ??= listForgeModels()),
  };
}
