import type { ProviderView } from '../../contract/settings';

/** Where models can be had. */
export interface ModelServices {
  /** What an administrator can choose from. */
  readonly providers: readonly Omit<ProviderView, 'key'>[];
  /** Active models of Forge LLM; none where it cannot be used or does not answer. */
  listForgeModels(): Promise<readonly string[]>;
}
