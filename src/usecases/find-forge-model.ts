import type { ModelSettings } from '../contract/settings';

/** The model of Forge LLM that the settings mean; undefined when it is not, or no longer, active. */
export function findForgeModel({ forgeModel }: ModelSettings, active: readonly string[]): string | undefined {
  return forgeModel === null ? active[0] : active.find((model) => model === forgeModel);
}
