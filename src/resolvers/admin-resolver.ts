import { makeResolver } from '@forge/resolver';
import type { AdminCalls } from '../contract/calls';
import { PostmortemError } from '../usecases/errors';
import { getSettings } from '../usecases/get-settings';
import type { Ports } from '../usecases/ports';
import { removeModelKey } from '../usecases/remove-model-key';
import { saveModelKey } from '../usecases/save-model-key';
import { saveSettings } from '../usecases/save-settings';
import { testModel } from '../usecases/test-model';
import { answering } from './answer';
import type { PortsOf } from './answer';
import { payloads } from './payloads';

/** Settings of the installation. The screen is on an administration page, which is no reason to believe the caller. */
export function adminResolverOf(portsOf: PortsOf) {
  const answer = answering(portsOf);
  return makeResolver<Pick<AdminCalls, keyof AdminCalls>>({
    getSettings: answer('getSettings', payloads.nothing, async ({ ports }) => {
      await requireAdministrator(ports);
      return getSettings(ports);
    }),
    saveModelKey: answer('saveModelKey', payloads.saveModelKey, async ({ ports, input }) => {
      await requireAdministrator(ports);
      return saveModelKey(ports, input);
    }),
    removeModelKey: answer('removeModelKey', payloads.removeModelKey, async ({ ports, input }) => {
      await requireAdministrator(ports);
      return removeModelKey(ports, input);
    }),
    testModel: answer('testModel', payloads.testModel, async ({ ports, input }) => {
      await requireAdministrator(ports);
      return testModel(ports, input);
    }),
    saveSettings: answer('saveSettings', payloads.saveSettings, async ({ ports, input }) => {
      await requireAdministrator(ports);
      return saveSettings(ports, input);
    }),
  });
}

async function requireAdministrator({ site }: Ports): Promise<void> {
  if (!(await site.isAdministrator())) throw new PostmortemError('NOT_ALLOWED', { permission: 'ADMINISTER' });
}
