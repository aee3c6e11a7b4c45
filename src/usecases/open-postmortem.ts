import type { Opening } from '../contract/opening-view';
import type { PostmortemSummary } from '../contract/postmortem-view';
import { jobView } from './job-view';
import { findAccess } from './page-access';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { IncidentSummary } from './ports/incident-source';
import type { IncidentRecord } from './records/incident-record';

/**
 * What there is already for an incident: its postmortem, or a job of this person that was left behind.
 *
 * @throws ISSUE_NOT_FOUND
 */
export async function openPostmortem(
  ports: Ports,
  asker: Asker,
  input: { incidentId: string },
): Promise<Opening> {
  const [incident, record, { settings }, isReady] = await Promise.all([
    ports.incidents.getSummary(input.incidentId),
    ports.incidents.findRecord(input.incidentId),
    ports.records.getSettings(),
    ports.pages.isAvailable(),
  ]);
  const [postmortem, job] = await Promise.all([
    record && isReady ? summarize(ports, incident, record) : null,
    ports.records.findLatestJob(incident.id, asker.accountId),
  ]);
  const { key, title, url, severity, severityDeclared, status, zone, restricted } = incident;
  return {
    incident: { key, title, url, severity, severityDeclared, status, zone, restricted },
    isIncident: settings.incidentTypes.length === 0 || settings.incidentTypes.includes(incident.issueType),
    confluence: isReady ? 'ready' : 'missing',
    postmortem,
    // A finished job is no work left behind: when its page is gone, one begins anew.
    job: job && job.stage !== 'published' ? jobView(job, ports.clock()) : null,
  };
}

/** Null when the page is gone: then the incident can have another. */
async function summarize(
  ports: Ports,
  incident: IncidentSummary,
  record: IncidentRecord,
): Promise<PostmortemSummary | null> {
  const [page, pageRecord, canEdit] = await Promise.all([
    ports.pages.findPage(record.pageId),
    ports.pages.findRecord(record.pageId),
    ports.pages.mayEdit(record.pageId),
  ]);
  const access = page ? 'open' : await findAccess(ports, record.pageId);
  if (access === 'gone') return null;
  const { pageId, url, state, updatedAt, writer, counts } = record;
  return {
    pageId,
    title: page?.title ?? record.title,
    url,
    access,
    canEdit: page !== undefined && canEdit,
    state,
    updatedAt,
    writer,
    newEvidence: pageRecord
      ? await ports.incidents.countEvidenceAfter(incident.id, pageRecord.latestEvidence)
      : 0,
    counts,
  };
}
