import { kvs } from '@forge/kvs';
import type { ProviderName } from '../../contract/settings';
import type { ModelKeys } from '../../usecases/ports/model-keys';

const keyOf = (provider: ProviderName) => `model-key:${provider}`;

/** Keys as secrets of Forge storage: encrypted, and out of reach of queries. */
export const kvsModelKeys: ModelKeys = {
  async find(provider) {
    const key = await kvs.getSecret<unknown>(keyOf(provider));
    return typeof key === 'string' && key !== '' ? key : undefined;
  },
  save: (provider, key) => kvs.setSecret(keyOf(provider), key),
  remove: (provider) => kvs.deleteSecret(keyOf(provider)),
};
