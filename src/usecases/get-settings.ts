import type { SettingsView } from '../contract/settings';
import type { Ports } from './ports';

/** Settings of the installation with what can be chosen on this site. Confluence may be missing: then no spaces. */
export async function getSettings(ports: Ports): Promise<SettingsView> {
  const [stored, site, projects, spaces] = await Promise.all([
    ports.records.getSettings(),
    ports.site.listChoices(),
    ports.actions.listProjects(''),
    ports.pages.isAvailable().then((available) => (available ? ports.pages.listSpaces('') : [])),
  ]);
  return {
    ...stored,
    issueTypes: site.issueTypes,
    priorities: site.priorities,
    spaces: spaces.map(({ key, name }) => ({ key, name })),
    projects,
  };
}
