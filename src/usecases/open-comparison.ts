import type { ComparisonOpening } from '../contract/comparison-view';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import { jobView } from './job-view';
import { findPageJob, isWorthKeeping } from './page-job';
import type { Asker } from './asker';
import type { Ports } from './ports';

/**
 * What a comparison begins with: who wrote the page, who can write today, and the work of this person that was left behind.
 *
 * @throws PAGE_NOT_FOUND
 */
export async function openComparison(ports: Ports, asker: Asker, place: Place): Promise<ComparisonOpening> {
  const { page, record } = await getPostmortemPage(ports, place);
  const [known, { settings }, writers, job] = await Promise.all([
    ports.incidents.findRecord(record.incidentId),
    ports.records.getSettings(),
    ports.listWriters(),
    findPageJob(ports, asker, { pageId: page.id }, { purpose: 'compare', jobId: null }),
  ]);
  return {
    page: { url: page.url },
    pageWriter: known?.writer ?? 'rules',
    writers: writers.map(({ choice }) => choice),
    redaction: settings.model.redaction,
    job: job && (await isWorthKeeping(ports, job)) ? jobView(job, ports.clock()) : null,
  };
}
