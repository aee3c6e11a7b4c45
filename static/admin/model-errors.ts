import type { ModelSettings, ProviderView, Settings } from '../../src/contract/settings';

/** Tokens that one report may be allowed: fewer are used up before it is done, more is a mistake in typing. */
export const budgetLimits = { least: 30_000, most: 5_000_000 } as const;

export interface ModelErrors {
  readonly model?: 'modelMissing' | 'modelName';
  readonly azureResource?: 'resourceMissing' | 'resourceName';
  readonly tokenBudget?: 'tokenBudget';
}

const modelName = /^[\w.:/@+-]{1,200}$/;
/** First label of a host name. */
const resourceName = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/;

/** What keeps the settings of the chosen writer from being used, by field; empty when nothing does. */
export function modelErrors(
  { writer, model }: Pick<Settings, 'writer' | 'model'>,
  provider: ProviderView,
): ModelErrors {
  if (writer === 'rules') return {};
  const { tokenBudget } = model;
  const isBudget =
    Number.isInteger(tokenBudget) && tokenBudget >= budgetLimits.least && tokenBudget <= budgetLimits.most;
  return {
    ...(isBudget ? {} : { tokenBudget: 'tokenBudget' }),
    ...(writer === 'openai' ? providerErrors(model, provider) : {}),
  };
}

function providerErrors({ model, azureResource }: ModelSettings, provider: ProviderView): ModelErrors {
  const isNamed = model !== '' || provider.model !== '';
  return {
    ...(isNamed ? {} : { model: 'modelMissing' }),
    ...(model === '' || modelName.test(model) ? {} : { model: 'modelName' }),
    ...(!provider.needsResource || resourceName.test(azureResource)
      ? {}
      : { azureResource: azureResource === '' ? 'resourceMissing' : 'resourceName' }),
  };
}

/**
 * The model settings to be saved. What does not apply to the chosen writer is out of sight: where it was left half typed there,
 * what was saved before stays.
 */
export function modelToSave(settings: Settings, saved: ModelSettings, provider: ProviderView): ModelSettings {
  const { model, writer } = settings;
  const errors = modelErrors({ writer: 'openai', model }, provider);
  const { tokenBudget } = writer === 'rules' && errors.tokenBudget ? saved : model;
  const isHalf = writer !== 'openai' && (errors.model ?? errors.azureResource) !== undefined;
  const { provider: name, model: named, azureResource } = isHalf ? saved : model;
  return { ...model, tokenBudget, provider: name, model: named, azureResource };
}

/** What a key may be made of; it becomes a header. */
export function isModelKey(text: string): boolean {
  return /^[!-~]{8,500}$/.test(text);
}

/** Host that receives the text; null while the resource that is part of it is not known. */
export function hostOf(provider: ProviderView, { azureResource }: ModelSettings): string | null {
  if (!provider.needsResource) return provider.host;
  return resourceName.test(azureResource) ? provider.host.replace('*', azureResource) : null;
}
