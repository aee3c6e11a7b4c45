import { useState } from 'preact/hooks';
import type { Failure, Outcome } from '../../src/contract/outcome';
import type { ProviderView, SettingsView } from '../../src/contract/settings';
import { call } from '../bridge';
import { isModelKey } from './model-errors';

export interface ModelKey {
  /** What was typed for this provider and is not saved yet. */
  readonly typed: string;
  readonly isWrong: boolean;
  readonly busy: 'saving' | 'removing' | null;
  readonly failure: Failure | null;
  readonly type: (text: string) => void;
  /** @returns true when nothing that was typed is left to be saved */
  readonly save: () => Promise<boolean>;
  readonly remove: () => Promise<boolean>;
}

/**
 * The key of one provider, which is saved by a call of its own and never comes back. A key that was typed for one provider is
 * never sent as the key of another.
 */
export function useModelKey(
  provider: ProviderView,
  onProviders: (providers: SettingsView['providers']) => void,
): ModelKey {
  const [typing, setTyping] = useState({ provider: provider.name, text: '' });
  const [busy, setBusy] = useState<ModelKey['busy']>(null);
  const [failed, setFailed] = useState<{ provider: string; failure: Failure } | null>(null);
  const typed = typing.provider === provider.name ? typing.text : '';
  const key = typed.trim();

  const take = (outcome: Outcome<SettingsView>): boolean => {
    setBusy(null);
    setFailed(outcome.ok ? null : { provider: provider.name, failure: outcome.failure });
    if (!outcome.ok) return false;
    // The answer's settings and version are not taken: what is typed in the form was made from the ones that it holds.
    onProviders(outcome.value.providers);
    setTyping({ provider: provider.name, text: '' });
    return true;
  };

  return {
    typed,
    isWrong: key !== '' && !isModelKey(key),
    busy,
    failure: failed?.provider === provider.name ? failed.failure : null,
    type: (text) => {
      setTyping({ provider: provider.name, text });
      setFailed(null);
    },
    save: async () => {
      if (key === '') return true;
      if (busy !== null || !isModelKey(key)) return false;
      setBusy('saving');
      return take(await call('saveModelKey', { provider: provider.name, key }));
    },
    remove: async () => {
      if (busy !== null) return false;
      setBusy('removing');
      return take(await call('removeModelKey', { provider: provider.name }));
    },
  };
}
