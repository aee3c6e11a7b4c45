import type { RaiseRequestRow, RaiseResultRow } from '../contract/raise-view';
import { actionDescription, actionSummary } from '../document/action-issue';
import type { ActionRow } from '../document/page-actions';
import { findActionRow, readActionRows } from '../document/page-actions';
import type { Settled } from '../document/settle-row';
import { dayOf } from '../domain/day';
import type { LiveIssue } from './actions-view';
import { PostmortemError } from './errors';
import { fieldValue } from './field-value';
import { findForeignLinks } from './foreign-links';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place, PostmortemPage } from './get-postmortem-page';
import { getProjectFields } from './get-project-fields';
import { issueView } from './issue-view';
import { linkRows } from './link-rows';
import type { RaisedRow } from './link-rows';
import { matchRaised } from './match-raised';
import type { Asker } from './asker';
import type { Ports } from './ports';

/** The criterion of the page, else the one that was given in the preview: without any the action is no contract. */
function acceptanceOf(row: ActionRow, request: RaiseRequestRow): string {
  return row.acceptance === '' ? (request.acceptance ?? '').trim() : row.acceptance;
}

function descriptionOf({ page, record }: PostmortemPage, row: ActionRow, request: RaiseRequestRow) {
  const { level, measure, goal } = row;
  const { due } = request;
  return actionDescription({
    language: record.language,
    level,
    measure,
    goal,
    acceptance: acceptanceOf(row, request),
    due,
    incident: { key: record.incidentKey, url: record.incidentUrl },
    page: { title: page.title, url: page.url },
  });
}

/** One row → one issue. The record and the link to the incident are part of the create request itself. */
async function createIssue(
  ports: Ports,
  asker: Asker,
  postmortem: PostmortemPage,
  row: ActionRow,
  request: RaiseRequestRow,
): Promise<{ key: string; url: string }> {
  const { page, record } = postmortem;
  const target = { projectKey: request.projectKey, issueTypeId: request.issueTypeId };
  const fields = await getProjectFields(ports, target);
  const values = fields.required.map(
    (field) => [field.id, fieldValue(field, request.fields[field.id])] as const,
  );
  return ports.actions.createAction({
    ...target,
    summary: actionSummary(row.measure),
    description: fields.hasDescription ? descriptionOf(postmortem, row, request) : null,
    assigneeId: fields.hasAssignee ? request.assigneeId : null,
    priorityId: fields.priorities.length > 0 ? request.priorityId : null,
    due: fields.hasDueDate ? request.due : null,
    labels: fields.hasLabels ? ['postmortem-action', row.level] : [],
    fields: Object.fromEntries(values),
    incidentKey: record.incidentKey,
    record: {
      schema: 1,
      incident: record.incidentKey,
      incidentId: record.incidentId,
      page: page.id,
      action: row.actionId,
      rowLocalId: row.localId,
      fingerprint: row.fingerprint,
      measure: row.measure.slice(0, 500),
      level: row.level,
      due: request.due,
      acceptance: acceptanceOf(row, request).slice(0, 8000),
      raised: dayOf(ports.clock(), asker.zone),
    },
  });
}

/** What Jira made of the issues that were just created: a rule of the site may have assigned or dated them otherwise. */
async function listCreated(ports: Ports, keys: readonly string[]): Promise<Map<string, LiveIssue>> {
  // The issues are there whether they can be read back or not.
  const issues = await ports.actions.listIssues(keys).catch((error: unknown) => {
    if (error instanceof PostmortemError) return [];
    throw error;
  });
  return new Map(issues.map((issue) => [issue.key, issue]));
}

function settledOf(request: RaiseRequestRow, issue: LiveIssue | undefined): Settled | null {
  if (!issue) return null;
  const { assignee, due } = issue;
  return {
    issueKey: issue.key,
    owner:
      request.ownerWas !== null && assignee?.accountId
        ? { value: { accountId: assignee.accountId, name: assignee.name }, was: request.ownerWas }
        : null,
    due: request.dueWas !== null && due !== null ? { value: due, was: request.dueWas } : null,
    acceptance: request.acceptance?.trim() || null,
  };
}

/**
 * Raises the chosen rows of section 七, each exactly once whoever clicks how often: inside a lock of the incident the issues
 * linked to it say which rows were raised before. A row that fails leaves the others as they are.
 *
 * @throws PAGE_NOT_FOUND, IN_PROGRESS when somebody else raises actions of this incident at this moment
 */
export async function raiseActions(
  ports: Ports,
  asker: Asker,
  place: Place,
  requests: readonly RaiseRequestRow[],
): Promise<RaiseResultRow[]> {
  const { record } = await getPostmortemPage(ports, place);
  return ports.records.withLock(`raise:${record.incidentId}`, async () => {
    const [postmortem, raised] = await Promise.all([
      getPostmortemPage(ports, place),
      ports.actions.listRaised(record.incidentKey),
    ]);
    const today = dayOf(ports.clock(), asker.zone);
    const rows = readActionRows(postmortem.page.doc, today);
    const matches = matchRaised(rows, raised);
    const links = await findForeignLinks(ports, rows, matches);

    const raise = async (request: RaiseRequestRow): Promise<RaiseResultRow & { row?: ActionRow }> => {
      const result = { rowId: request.rowId, linkedOnPage: false };
      try {
        const row = findActionRow(rows, request.rowId);
        if (!row) throw new PostmortemError('PAGE_CHANGED');
        const match = matches.get(row.rowId);
        if (match) return { ...result, row, outcome: 'found', issue: issueView(match), failure: null };
        if (links.get(row.rowId) === 'unseen')
          throw new PostmortemError('LINK_UNSEEN', { issue: row.issueKey ?? '' });
        if (acceptanceOf(row, request) === '') throw new PostmortemError('ACCEPTANCE_MISSING');
        const created = await createIssue(ports, asker, postmortem, row, request);
        const issue = { ...created, status: '', category: 'new' as const };
        return { ...result, row, outcome: 'raised', issue, failure: null };
      } catch (error) {
        if (!(error instanceof PostmortemError)) throw error;
        return { ...result, outcome: 'failed', issue: null, failure: error.failure };
      }
    };

    const once = new Map(requests.map((request) => [request.rowId, request]));
    const results = await Promise.all([...once.values()].map(raise));
    const created = await listCreated(
      ports,
      results.flatMap(({ outcome, issue }) => (outcome === 'raised' && issue ? [issue.key] : [])),
    );
    const toLink = results.flatMap(({ row, issue, rowId }): RaisedRow[] => {
      const request = once.get(rowId);
      if (!row || !issue || !request) return [];
      return [{ row, key: issue.key, url: issue.url, settled: settledOf(request, created.get(issue.key)) }];
    });
    const target = results.find(({ outcome }) => outcome === 'raised');
    const project = target && requests.find(({ rowId }) => rowId === target.rowId)?.projectKey;
    if (project !== undefined) {
      await ports.records.saveActionProject(record.incidentKey.replace(/-\d+$/, ''), project);
    }
    const linked = await linkRows(ports, postmortem.page.id, toLink, today);
    return results.map(({ rowId, outcome, issue, failure }) => ({
      rowId,
      outcome,
      issue: issue && issueView(created.get(issue.key) ?? issue),
      failure,
      linkedOnPage: linked && issue !== null,
    }));
  });
}
