import type { MacroView } from '../contract/macro-view';
import { isFailure } from './errors';
import { jobView } from './job-view';
import { listActions } from './list-actions';
import { mayRaise } from './may-raise';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { StoredPage } from './ports/page-store';
import { findPageJob, isWorthKeeping } from './page-job';
import { isEmptyPage } from './writable-page';

/**
 * What the macro shows on this page. It names an incident by its configuration, or it belongs to the page's own postmortem.
 * Facts come from the page's record, so that whoever may read the page may read them; live states come from Jira as this person.
 */
export async function showMacro(
  ports: Ports,
  asker: Asker,
  input: { pageId: string; incidentKey: string | null },
): Promise<MacroView> {
  const [here, ownRecord] = await Promise.all([
    ports.pages.findPage(input.pageId),
    ports.pages.findRecord(input.pageId),
  ]);
  const elsewhere =
    input.incidentKey === null || input.incidentKey === ownRecord?.incidentKey
      ? undefined
      : await findElsewhere(ports, input.incidentKey);
  const record = elsewhere?.record ?? ownRecord;
  const page = elsewhere?.page ?? here;
  if (!record || !page) return showEmpty(ports, asker, here);

  const [{ actions, jiraVisible }, canEdit, incident] = await Promise.all([
    listActions(ports, asker, { doc: page.doc, incidentKey: record.incidentKey }),
    ports.pages.mayEdit(page.id),
    ports.incidents.findRecord(record.incidentId).catch((error: unknown) => {
      if (isFailure(error, 'ISSUE_NOT_FOUND', 'NOT_ALLOWED')) return undefined;
      throw error;
    }),
  ]);
  const canRaise = jiraVisible && canEdit && (await mayRaise(ports, record, actions));
  return {
    kind: 'ready',
    page: here ? { url: here.url, version: here.version } : null,
    incident: { key: record.incidentKey, url: record.incidentUrl, title: record.incidentTitle },
    severity: record.severity,
    severityDeclared: record.severityDeclared,
    state: incident?.state ?? 'draft',
    zone: record.zone,
    milestones: record.milestones,
    metrics: record.metrics,
    actions,
    jiraVisible,
    canEdit,
    canRaise,
  };
}

/** A page without a report: who could write one here, and the work of this person that was left behind. */
async function showEmpty(ports: Ports, asker: Asker, here: StoredPage | undefined): Promise<MacroView> {
  const pageEmpty = here !== undefined && isEmptyPage(here);
  if (!pageEmpty || !(await ports.pages.mayEdit(here.id))) return { kind: 'empty', pageEmpty, begin: null };
  const [{ settings }, writers, job] = await Promise.all([
    ports.records.getSettings(),
    ports.listWriters(),
    findPageJob(ports, asker, { pageId: here.id }, { purpose: 'write', jobId: null }),
  ]);
  return {
    kind: 'empty',
    pageEmpty,
    begin: {
      writers: writers.map(({ choice }) => choice),
      redaction: settings.model.redaction,
      job: job && (await isWorthKeeping(ports, job)) ? jobView(job, ports.clock()) : null,
    },
  };
}

/** The postmortem of an incident that the macro names, on whatever page it is. */
async function findElsewhere(ports: Ports, incidentKey: string) {
  const summary = await ports.incidents.getSummary(incidentKey).catch((error: unknown) => {
    if (isFailure(error, 'ISSUE_NOT_FOUND')) return undefined;
    throw error;
  });
  const pageId = summary && (await ports.incidents.findRecord(summary.id))?.pageId;
  if (pageId === undefined) return undefined;
  const [page, record] = await Promise.all([ports.pages.findPage(pageId), ports.pages.findRecord(pageId)]);
  return page && record ? { page, record } : undefined;
}
