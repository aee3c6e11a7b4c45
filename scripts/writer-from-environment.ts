import { openAiModel } from '../src/adapters/models/openai-model';
import { providerPresets } from '../src/adapters/models/provider-presets';
import { defaultSettings } from '../src/usecases/default-settings';
import { draftPatience } from '../src/usecases/list-writers';
import { modelDraftWriter } from '../src/usecases/model-writing/model-draft-writer';
import type { DraftWriter } from '../src/usecases/ports/draft-writer';

/** What is wrong with `OPENAI_API_KEY`, `OPENAI_BASE_URL` or `OPENAI_MODEL`. None of it repeats a value: each may be secret. */
export type EnvironmentProblem =
  | { readonly kind: 'keyMissing' }
  | { readonly kind: 'badKey' }
  | { readonly kind: 'badBaseUrl' }
  | { readonly kind: 'modelMissing' };

export type WriterFromEnvironment =
  | { readonly kind: 'writer'; readonly writer: DraftWriter }
  | { readonly kind: 'problem'; readonly problem: EnvironmentProblem };

/** The model writer behind any service that speaks OpenAI's protocol; a known provider is spoken to in its own way. */
export function writerFromEnvironment(env: NodeJS.ProcessEnv): WriterFromEnvironment {
  const problem = (kind: EnvironmentProblem['kind']) => ({ kind: 'problem', problem: { kind } }) as const;
  const key = env.OPENAI_API_KEY?.trim() ?? '';
  if (key === '') return problem('keyMissing');
  if (!/^[!-~]+$/.test(key)) return problem('badKey');
  const baseUrl = env.OPENAI_BASE_URL?.trim() || providerPresets.openai.baseUrl('');
  if (!URL.canParse(baseUrl) || !isPlainAddress(new URL(baseUrl))) return problem('badBaseUrl');
  const { host } = new URL(baseUrl);
  const preset = presetOf(host);
  const model = env.OPENAI_MODEL?.trim() || preset?.model;
  if (!model) return problem('modelMissing');
  const service = { baseUrl, model, key, dialect: preset ?? providerPresets.openai, fetch };
  const choice = { name: 'openai', model, sendsTo: host } as const;
  const writer = modelDraftWriter(choice, openAiModel(service, draftPatience), defaultSettings.model);
  return { kind: 'writer', writer };
}

function isPlainAddress({ protocol, username, password }: URL): boolean {
  return /^https?:$/.test(protocol) && username === '' && password === '';
}

function presetOf(host: string) {
  return Object.values(providerPresets).find(({ host: known }) =>
    known.startsWith('*') ? host.endsWith(known.slice(1)) : host === known,
  );
}
