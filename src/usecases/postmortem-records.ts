import { sectionHashes } from '../document/page-sections';
import type { Language } from '../domain/incident';
import { isSeverityDeclared } from '../domain/severity-declared';
import type { Report } from '../domain/report';
import type { WriterName } from '../contract/target-view';
import { latestOf } from './latest-evidence';
import type { StoredPage } from './ports/page-store';
import type { IncidentRecord } from './records/incident-record';
import type { MilestoneChoices } from './records/milestone-choices';
import type { PageRecord } from './records/page-record';
import { reportCounts } from './report-counts';

/** What the page says of itself: the content property that makes it the postmortem of its incident. */
export function pageRecordOf(report: Report, choices: MilestoneChoices, doc: unknown): PageRecord {
  const { incident, draft, timeline, milestones, metrics } = report;
  return {
    schema: 1,
    incidentId: incident.id,
    incidentKey: incident.key,
    incidentTitle: incident.title,
    incidentUrl: incident.url,
    language: draft.language,
    dueFrom: draft.dueFrom,
    severity: draft.basics.severity.value,
    severityDeclared: isSeverityDeclared(report),
    zone: timeline.zone,
    milestones,
    metrics,
    choices,
    sectionHashes: sectionHashes(doc),
    latestEvidence: latestOf(incident),
  };
}

/** What the incident says of its page: the issue property that panel and overview read. */
export function incidentRecordOf(
  report: Report,
  page: Pick<StoredPage, 'id' | 'title' | 'url'>,
  by: { writer: WriterName; language: Language; restricted: boolean; now: Date },
): IncidentRecord {
  return {
    schema: 1,
    pageId: page.id,
    title: page.title,
    url: page.url,
    state: 'draft',
    writer: by.writer,
    language: by.language,
    updatedAt: by.now.toISOString(),
    severity: report.draft.basics.severity.value,
    severityDeclared: isSeverityDeclared(report),
    metrics: report.metrics,
    counts: reportCounts(report),
    restricted: by.restricted,
  };
}
