import type { Manifest } from '../manifest';
import type { Invoker } from './invoker';
import { moduleContext } from './module-context';
import type { ModuleView } from './module-context';

/** What a screen may learn about a failed call. Details are in the log only. */
export class ModuleCallError extends Error {
  override readonly name = 'ModuleCallError';
}

/** Calls that a product makes for a module. */
export interface ModuleCalls {
  /** The bridge's `invoke`. Rejects with a ModuleCallError. */
  invoke(view: ModuleView, functionKey: string, payload: unknown): Promise<unknown>;
  /** The ADF document that stands for a macro in exports. Rejects with a ModuleCallError. */
  exportMacro(view: ModuleView, exportType: 'pdf' | 'word' | 'other'): Promise<unknown>;
}

// https://developer.atlassian.com/platform/forge/limits-invocation/
const maxRequestBytes = 500 * 1024;
const maxResponseBytes = 5 * 1024 * 1024;

export function createModuleCalls(manifest: Manifest, invoker: Invoker): ModuleCalls {
  async function call(view: ModuleView, functionKey: string | undefined, payload: unknown): Promise<unknown> {
    const { module, account } = view;
    if (functionKey === undefined)
      throw new ModuleCallError(`The module ${module.key} has no such function.`);
    const result = await invoker.call({
      functionKey,
      moduleKey: module.key,
      moduleType: module.type,
      payload,
      accountId: account.accountId,
      kind: 'interactive',
    });
    if (result.kind === 'failed') throw new ModuleCallError('There was an error invoking the function');
    if (result.bytes > maxResponseBytes) throw new ModuleCallError('The response is larger than 5 MB.');
    return result.value;
  }

  return {
    invoke(view, functionKey, payload) {
      if (Buffer.byteLength(JSON.stringify(payload ?? null)) > maxRequestBytes) {
        return Promise.reject(new ModuleCallError('The request is larger than 500 KB.'));
      }
      const context = moduleContext(manifest, view);
      return call(view, view.module.resolver, { call: { functionKey, payload }, context });
    },
    exportMacro(view, exportType) {
      const context = moduleContext(manifest, view);
      return call(view, view.module.adfExport, {
        exportType,
        context,
        extensionPayload: { config: view.extension['config'] ?? {} },
      });
    },
  };
}
