import type { AdfDoc } from '../document/adf';
import { emptyMacroDocument } from '../document/macro-document';
import { exportMacro } from '../usecases/export-macro';
import * as z from 'zod';
import { failureOf } from './answer';
import type { PortsOf } from './answer';
import { pageOf, sceneOf } from './scene';

const exportPayload = z.object({
  context: z.looseObject({ accountId: z.string().nullish() }).nullish().catch(undefined),
  extensionPayload: z.looseObject({ config: z.unknown() }).nullish().catch(undefined),
});
const caller = z.object({ principal: z.object({ accountId: z.string() }).nullish() }).nullish();

/**
 * `adfExport` of the macro: once for each macro of an exported page. An export never fails for it: what cannot be read is left out,
 * because the report itself is ordinary content of the page.
 */
export function macroExporterOf(portsOf: PortsOf) {
  return async (payload: unknown, invocation: unknown): Promise<AdfDoc> => {
    try {
      const { context, extensionPayload } = exportPayload.parse(payload);
      // Who exports comes from the platform's own part of the call, never from the context that the payload carries.
      const accountId = caller.safeParse(invocation).data?.principal?.accountId;
      const extension = { ...recordOf(context?.extension), ...extensionPayload };
      const scene = sceneOf({ ...context, accountId, extension });
      return await exportMacro(portsOf(scene.siteUrl), scene.asker, {
        pageId: pageOf(scene),
        incidentKey: scene.configuredIncident,
      });
    } catch (error) {
      failureOf('adfExport', error);
      return emptyMacroDocument('zh-CN');
    }
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
