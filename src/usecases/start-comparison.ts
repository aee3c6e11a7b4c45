import type { JobView } from '../contract/job-view';
import type { WriterName } from '../contract/target-view';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import { startPageJob } from './start-page-job';
import type { Asker } from './asker';
import type { Ports } from './ports';

/**
 * Has the report drafted anew from today's evidence, in the page's language and with what people chose for it. Nothing is written to
 * the page.
 *
 * @throws PAGE_NOT_FOUND, ISSUE_NOT_FOUND, MODEL_KEY_MISSING
 */
export async function startComparison(
  ports: Ports,
  asker: Asker,
  place: Place,
  { writer }: { writer: WriterName },
): Promise<JobView> {
  const { page, record } = await getPostmortemPage(ports, place);
  const { incidentId, language, choices, dueFrom } = record;
  return startPageJob(ports, asker, {
    page: { pageId: page.id, purpose: 'compare' },
    incidentId,
    writer,
    language,
    choices,
    dueFrom,
  });
}
