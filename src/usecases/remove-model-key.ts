import type { ProviderName, SettingsView } from '../contract/settings';
import { getSettings } from './get-settings';
import type { Ports } from './ports';

/** Forgets the key of a provider. A report that is being written with it is finished by rules. */
export async function removeModelKey(
  ports: Ports,
  { provider }: { provider: ProviderName },
): Promise<SettingsView> {
  await ports.modelKeys.remove(provider);
  return getSettings(ports);
}
