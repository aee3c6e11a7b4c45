import type { ModelSettings } from '../contract/settings';
import { findForgeModel } from './find-forge-model';
import { modelDraftWriter } from './model-writing/model-draft-writer';
import type { Ports } from './ports';
import type { DraftWriter } from './ports/draft-writer';
import type { Patience } from './ports/model-services';
import { rulesDraftWriter } from './rules-draft-writer';

/**
 * Two questions of one chain, a section and its repair, come before the summary with its own: all of them fit into the 15
 * minutes of a consumer.
 */
export const draftPatience: Patience = { tries: 3, tryMs: 150_000, totalMs: 200_000 };

/**
 * The writers that can draft as the site is set up now, the one of the settings first. Rules always can; a provider needs a
 * model and a key; Forge LLM an active model.
 */
export async function listWriters(
  ports: Pick<Ports, 'records' | 'models' | 'modelKeys'>,
): Promise<readonly DraftWriter[]> {
  const { settings } = await ports.records.getSettings();
  const found = await Promise.all([
    providerWriter(ports, settings.model),
    forgeWriter(ports, settings.model),
  ]);
  const writers = [rulesDraftWriter, ...found.filter((writer) => writer !== undefined)];
  const isFirst = ({ choice }: DraftWriter) => choice.name === settings.writer;
  return [...writers.filter(isFirst), ...writers.filter((writer) => !isFirst(writer))];
}

async function providerWriter(
  { models, modelKeys }: Pick<Ports, 'models' | 'modelKeys'>,
  settings: ModelSettings,
): Promise<DraftWriter | undefined> {
  const address = models.findAddress(settings);
  const key = address && (await modelKeys.find(settings.provider));
  if (!address || key === undefined) return undefined;
  return modelDraftWriter(
    { name: 'openai', model: address.model, provider: settings.provider, sendsTo: address.host },
    models.openProvider(settings, key, draftPatience),
    settings,
  );
}

async function forgeWriter(
  { models }: Pick<Ports, 'models'>,
  settings: ModelSettings,
): Promise<DraftWriter | undefined> {
  const name = findForgeModel(settings, await models.listForgeModels());
  if (name === undefined) return undefined;
  const choice = { name: 'forge-llm', model: name, sendsTo: null } as const;
  return modelDraftWriter(choice, models.openForgeModel(name, draftPatience), settings);
}
