import type { ModelSettings, ProviderView } from '../../contract/settings';
import type { ChatModel } from './chat-model';

/** For how long an answer is waited for. */
export interface Patience {
  readonly tries: number;
  /** Milliseconds for one try, first byte to last. */
  readonly tryMs: number;
  /** Milliseconds for all tries and the pauses between them. */
  readonly totalMs: number;
}

/** A provider as the settings name it. */
export interface ModelAddress {
  /** Host that receives what the model is asked. */
  readonly host: string;
  readonly model: string;
}

/** Where models can be had. */
export interface ModelServices {
  /** What an administrator can choose from. */
  readonly providers: readonly Omit<ProviderView, 'key'>[];
  /** Undefined while the settings lack a model or, for Azure, a resource. */
  findAddress(settings: ModelSettings): ModelAddress | undefined;
  /** @param key the secret of the settings' provider */
  openProvider(settings: ModelSettings, key: string, patience: Patience): ChatModel;
  /** Active models of Forge LLM; none where it cannot be used or does not answer. */
  listForgeModels(): Promise<readonly string[]>;
  openForgeModel(model: string, patience: Patience): ChatModel;
}
