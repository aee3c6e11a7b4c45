import type { ProviderName, SettingsView } from '../contract/settings';
import { getSettings } from './get-settings';
import type { Ports } from './ports';

/** Replaces the key of a provider; the other providers' keys stay. */
export async function saveModelKey(
  ports: Ports,
  { provider, key }: { provider: ProviderName; key: string },
): Promise<SettingsView> {
  await ports.modelKeys.save(provider, key);
  return getSettings(ports);
}
