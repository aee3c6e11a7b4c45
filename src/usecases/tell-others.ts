import type { PublishTarget } from '../contract/target-view';
import type { PublishWarning } from '../contract/published-view';
import type { Report } from '../domain/report';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';
import { incidentRecordOf } from './postmortem-records';

/** What the postmortem's page is labelled with. */
const label = 'postmortem';

/**
 * What others see of the page in Jira, and its label: each on its own, none of them the page itself.
 *
 * @returns what could not be done
 */
export async function tellOthers(
  ports: Ports,
  report: Report,
  page: StoredPage,
  by: Pick<PublishTarget, 'writer' | 'language' | 'restricted'>,
): Promise<PublishWarning[]> {
  const { id, title, url } = page;
  const record = incidentRecordOf(report, page, { ...by, now: ports.clock() });
  const steps: readonly (readonly [PublishWarning, Promise<void>])[] = [
    ['label', ports.pages.addLabel(id, label)],
    ['remoteLink', ports.incidents.linkPage(report.incident.id, { title, url, language: by.language })],
    ['issueProperty', ports.incidents.saveRecord(report.incident.id, record)],
  ];
  const ends = await Promise.allSettled(steps.map(([, step]) => step));
  return steps.flatMap(([warning], index) => (ends[index]?.status === 'rejected' ? [warning] : []));
}
