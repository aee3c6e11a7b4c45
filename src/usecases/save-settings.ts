import type { Settings, SettingsView } from '../contract/settings';
import { PostmortemError } from './errors';
import { getSettings } from './get-settings';
import type { Ports } from './ports';

/** @throws SETTINGS_CHANGED when somebody saved since `version` was read; nothing is lost, nothing is overwritten */
export async function saveSettings(
  ports: Ports,
  input: { settings: Settings; version: number },
): Promise<SettingsView> {
  const saved = await ports.records.saveSettings(input.settings, input.version);
  if (!saved) throw new PostmortemError('SETTINGS_CHANGED');
  return getSettings(ports);
}
