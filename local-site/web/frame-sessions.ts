import { randomUUID } from 'node:crypto';
import type { Forge } from '../forge';
import type { UiModule } from '../manifest';
import { ModuleCallError } from '../runtime/module-calls';
import { moduleContext } from '../runtime/module-context';
import type { ModuleView } from '../runtime/module-context';
import { z } from 'zod';
import { framePath } from './frames';
import { HttpError } from './http';
import type { Reader } from './reader';

/** An open frame. Who looks and at what is fixed when it is opened; nothing that the frame says changes it. */
export interface FrameSessions {
  open(request: unknown, reader: Reader): { frameId: string; src: string };
  /** Serves a bridge command that needs the platform. Rejects with an HttpError or a ModuleCallError. */
  command(frameId: string, request: unknown): Promise<unknown>;
  /** The ADF document that stands for a macro in an export. */
  exportMacro(request: unknown, reader: Reader): Promise<unknown>;
}

const place = z.object({ moduleKey: z.string(), extension: z.record(z.string(), z.unknown()) });
const openRequest = place.extend({ entry: z.enum(['view', 'config', 'edit']).default('view') });
const exportRequest = place.extend({ exportType: z.enum(['pdf', 'word', 'other']).default('pdf') });
const commandRequest = z.object({ command: z.string(), payload: z.unknown().optional() });
const invokePayload = z.object({
  functionKey: z.string(),
  payload: z.unknown().optional(),
  metadata: z.unknown().optional(),
  invokeType: z.undefined().optional(),
});
const productPayload = z.object({
  product: z.enum(['jira', 'confluence']),
  restPath: z.string().startsWith('/'),
  fetchRequestInit: z.object({
    method: z.string().default('GET'),
    body: z.string().nullish(),
    headers: z.array(z.tuple([z.string(), z.string()])).default([]),
  }),
  isMultipartFormData: z.literal(false).optional(),
});

export function createFrameSessions(forge: Forge, siteUrl: string, frameOrigin: string): FrameSessions {
  const views = new Map<string, ModuleView>();
  const { manifest, platform } = forge;

  function findModule(moduleKey: string): UiModule {
    const module = manifest.uiModules.find(({ key }) => key === moduleKey);
    if (!module) throw new HttpError(404, `The app has no module "${moduleKey}".`);
    return module;
  }

  const commands: Record<string, (view: ModuleView, payload: unknown) => unknown> = {
    getContext: (view) => moduleContext(manifest, view),
    async invoke(view, payload) {
      const { functionKey, payload: input, metadata } = invokePayload.parse(payload);
      const body = await forge.invoke(view, functionKey, input);
      return metadata === undefined ? body : { body, metadata: {} };
    },
    async fetchProduct(view, payload) {
      const { product, restPath, fetchRequestInit } = productPayload.parse(payload);
      const { method, body, headers } = fetchRequestInit;
      const answer = await platform.productCalls.answerForUser(
        {
          call: { remote: product },
          target: restPath,
          method: method.toUpperCase(),
          body: body ?? undefined,
          contentType: new Headers(headers).get('content-type') ?? undefined,
        },
        view.account.accountId,
      );
      return {
        body: answer.body ?? null,
        headers: answer.headers ?? {},
        status: answer.status,
        statusText: '',
      };
    },
  };

  return {
    open(request, { account, locale, theme }) {
      const { moduleKey, entry, extension } = parsed(openRequest, request);
      const module = findModule(moduleKey);
      const resource = entry === 'config' ? module.config?.resource : module.resource;
      if (resource === undefined)
        throw new HttpError(404, `The module "${moduleKey}" has no ${entry} screen.`);
      const frameId = randomUUID();
      views.set(frameId, { module, account, locale, theme, siteUrl, extension });
      return { frameId, src: frameOrigin + framePath(manifest, resource) };
    },
    async command(frameId, request) {
      const view = views.get(frameId);
      if (!view) throw new HttpError(404, 'There is no such frame.');
      const { command, payload } = parsed(commandRequest, request);
      const run = commands[command];
      if (!run) throw new ModuleCallError(`bridge command not emulated: ${command}`);
      return await run(view, payload);
    },
    exportMacro(request, { account, locale, theme }) {
      const { moduleKey, extension, exportType } = parsed(exportRequest, request);
      return forge.exportMacro(
        { module: findModule(moduleKey), account, locale, theme, siteUrl, extension },
        exportType,
      );
    },
  };
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new HttpError(400, z.prettifyError(result.error));
  return result.data;
}
