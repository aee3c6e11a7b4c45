import type { Settings } from '../contract/settings';
import type { Language } from '../domain/incident';
import type { Ports } from './ports';

/** The language of a new report: the one that this project's people chose last, else the site's. */
export async function findReportLanguage(
  ports: Ports,
  projectKey: string,
  settings: Settings,
): Promise<Language> {
  return (await ports.records.findReportLanguage(projectKey)) ?? settings.language;
}

/** Keeps a choice for the project's next report. The site's own language is no choice: it goes on following the settings. */
export async function keepReportLanguage(ports: Ports, projectKey: string, chosen: Language): Promise<void> {
  const [kept, { settings }] = await Promise.all([
    ports.records.findReportLanguage(projectKey),
    ports.records.getSettings(),
  ]);
  const wanted = chosen === settings.language ? null : chosen;
  if ((kept ?? null) !== wanted) await ports.records.saveReportLanguage(projectKey, wanted);
}
