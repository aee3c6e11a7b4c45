import type { ProviderView, SettingsView } from '../contract/settings';
import type { Ports } from './ports';

/** Settings of the installation with what can be chosen on this site. Confluence may be missing: then no spaces. */
export async function getSettings(ports: Ports): Promise<SettingsView> {
  const [stored, site, projects, spaces, providers, forgeModels] = await Promise.all([
    ports.records.getSettings(),
    ports.site.listChoices(),
    ports.actions.listProjects(''),
    ports.pages.isAvailable().then((available) => (available ? ports.pages.listSpaces() : [])),
    listProviders(ports),
    ports.models.listForgeModels(),
  ]);
  return {
    ...stored,
    issueTypes: site.issueTypes,
    priorities: site.priorities,
    spaces: spaces.map(({ key, name }) => ({ key, name })),
    projects,
    providers,
    forgeModels,
  };
}

/** Of a key only whether there is one. */
function listProviders({ models, modelKeys }: Ports): Promise<ProviderView[]> {
  return Promise.all(
    models.providers.map(async (provider) => {
      const key = await modelKeys.find(provider.name);
      return { ...provider, key: key === undefined ? 'missing' : 'set' };
    }),
  );
}
