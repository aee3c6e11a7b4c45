import type { WritingView } from '../../src/contract/writing-view';
import type { Text } from '../create-text';

/** `OpenAI · gpt-5.4`: the service and the model that writes. A service that is none of the presets goes unnamed. */
export function modelWords({ provider, name }: WritingView['model'], text: Text): string {
  const service =
    provider === null ? [] : [text.t(provider === 'forge-llm' ? 'writer.forge-llm' : `provider.${provider}`)];
  return [...service, name].join(text.t('common.dot'));
}
