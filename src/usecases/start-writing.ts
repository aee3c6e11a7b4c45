import type { JobView } from '../contract/job-view';
import type { WriterName } from '../contract/target-view';
import { PostmortemError } from './errors';
import { findReportLanguage } from './report-language';
import { getWritablePage } from './writable-page';
import { startPageJob } from './start-page-job';
import type { Asker } from './asker';
import type { Ports } from './ports';

/**
 * Has the report of an incident drafted for an empty page, in the language of the project's reports. `writeHere` writes it.
 *
 * @throws PAGE_NOT_FOUND, PAGE_NOT_EMPTY, ISSUE_NOT_FOUND, ALREADY_EXISTS when the incident has its postmortem elsewhere,
 *   NOT_ALLOWED, MODEL_KEY_MISSING
 */
export async function startWriting(
  ports: Ports,
  asker: Asker,
  input: { pageId: string; incidentKey: string; writer: WriterName },
): Promise<JobView> {
  const [incident, { settings }] = await Promise.all([
    ports.incidents.getSummary(input.incidentKey),
    ports.records.getSettings(),
  ]);
  // Before anything is read and paid for.
  const { isEmpty } = await getWritablePage(ports, input.pageId, incident);
  if (!isEmpty) throw new PostmortemError('PAGE_NOT_EMPTY');
  if (!(await ports.pages.mayEdit(input.pageId))) throw new PostmortemError('NOT_ALLOWED');
  return startPageJob(ports, asker, {
    page: { pageId: input.pageId, purpose: 'write' },
    incidentId: incident.id,
    writer: input.writer,
    language: await findReportLanguage(ports, incident.projectKey, settings),
    choices: {},
    dueFrom: null,
  });
}
