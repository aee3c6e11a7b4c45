import type { Language } from '../domain/incident';
import { getOwnJob, getReadIncident } from './own-job';
import type { JobInput } from './own-job';
import { pageTitle } from './page-title';
import type { Asker } from './asker';
import type { Ports } from './ports';

/** The page's title in that language. @throws JOB_GONE */
export async function suggestTitle(
  ports: Ports,
  asker: Asker,
  input: JobInput & { language: Language },
): Promise<{ title: string }> {
  const job = await getOwnJob(ports, asker, input);
  return { title: pageTitle(await getReadIncident(ports, job), input.language) };
}
