import type { ProviderName } from '../../contract/settings';

/** The secrets with which providers of models are called. They go to their own provider and nowhere else. */
export interface ModelKeys {
  find(provider: ProviderName): Promise<string | undefined>;
  save(provider: ProviderName, key: string): Promise<void>;
  remove(provider: ProviderName): Promise<void>;
}
