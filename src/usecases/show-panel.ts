import type { PanelView, UnfinishedWork } from '../contract/panel-view';
import { acceptanceLines } from '../document/action-issue';
import { addDays, dayOf, daysBetween } from '../domain/day';
import { isFailure } from './errors';
import { stageNow } from './job-view';
import { listActions } from './list-actions';
import { mayRaise } from './may-raise';
import { findAccess } from './page-access';
import type { Asker } from './asker';
import type { Ports } from './ports';
import type { ActionRecord } from './records/action-record';
import type { IncidentRecord } from './records/incident-record';
import type { Job } from './records/job';

/** What the panel beside an issue shows: its postmortem, the postmortem it was raised from, or nothing yet. */
export async function showPanel(ports: Ports, asker: Asker, input: { issueId: string }): Promise<PanelView> {
  const [record, action] = await Promise.all([
    ports.incidents.findRecord(input.issueId),
    ports.actions.findActionRecord(input.issueId),
  ]);
  if (record) return showPostmortem(ports, asker, input.issueId, record);
  if (action) return showAction(ports, asker, input.issueId, action);
  return showNothingYet(ports, asker, input.issueId, null);
}

async function showNothingYet(
  ports: Ports,
  asker: Asker,
  issueId: string,
  deleted: string | null,
): Promise<PanelView> {
  const [canCreate, job] = await Promise.all([
    ports.pages.isAvailable(),
    ports.records.findLatestJob(issueId, asker.accountId),
  ]);
  return { kind: 'none', canCreate, deleted, work: job ? unfinished(job, ports.clock()) : null };
}

/** Reading alone is no work that anybody would miss. */
function unfinished(job: Job, now: Date): UnfinishedWork | null {
  switch (stageNow(job, now)) {
    case 'drafting':
    case 'publishing':
      return { stage: 'running' };
    case 'drafted':
      return { stage: 'waiting' };
    case 'failed':
      return { stage: 'failed', failure: job.failure ?? { code: 'DRAFT_FAILED' } };
    default:
      return null;
  }
}

async function showPostmortem(
  ports: Ports,
  asker: Asker,
  issueId: string,
  record: IncidentRecord,
): Promise<PanelView> {
  const { pageId, url, state, updatedAt, writer, metrics } = record;
  const [page, pageRecord, canEdit, canSetState] = await Promise.all([
    ports.pages.findPage(pageId),
    ports.pages.findRecord(pageId),
    ports.pages.mayEdit(pageId),
    ports.incidents.mayEdit(issueId),
  ]);
  const access = page ? 'open' : await findAccess(ports, pageId);
  if (access === 'gone') return showNothingYet(ports, asker, issueId, record.title);
  const source = page && pageRecord ? { doc: page.doc, incidentKey: pageRecord.incidentKey } : undefined;
  const actions = source ? (await listActions(ports, asker, source)).actions : null;
  return {
    kind: 'postmortem',
    postmortem: { pageId, title: page?.title ?? record.title, url, access, state, updatedAt, writer },
    metrics,
    actions,
    canRaise: canEdit && pageRecord && actions ? await mayRaise(ports, pageRecord, actions) : false,
    canSetState,
  };
}

async function showAction(
  ports: Ports,
  asker: Asker,
  issueId: string,
  action: ActionRecord,
): Promise<PanelView> {
  const [page, [issue], { settings }, incident] = await Promise.all([
    ports.pages.findPage(action.page),
    ports.actions.listIssues([issueId]),
    ports.records.getSettings(),
    ports.incidents.getSummary(action.incidentId).catch((error: unknown) => {
      if (isFailure(error, 'ISSUE_NOT_FOUND')) return undefined;
      throw error;
    }),
  ]);
  const today = dayOf(ports.clock(), asker.zone);
  const due = issue ? issue.due : action.due;
  const open = issue?.category !== 'done';
  return {
    kind: 'action',
    action: {
      incident: { key: action.incident, url: incident?.url ?? '' },
      page: { title: page?.title ?? null, url: page?.url ?? '' },
      actionId: action.action,
      level: action.level,
      measure: action.measure,
      acceptance: acceptanceLines(action.acceptance),
      due,
      window: addDays(action.raised, settings.levels[action.level].days),
      overdueDays: open && due !== null ? Math.max(0, daysBetween(due, today)) : 0,
    },
  };
}
