import type { PersonView } from '../contract/actions-view';
import type { RaisePreview, RaiseRow } from '../contract/raise-view';
import type { ActionRow } from '../document/page-actions';
import { readActionRows } from '../document/page-actions';
import { addDays, dayOf } from '../domain/day';
import { deadlineOf } from '../domain/deadline';
import { normalizedText } from '../domain/fingerprint';
import { defaultActionProject } from './default-action-project';
import { findForeignLinks } from './foreign-links';
import { findNamedIssues } from './named-issues';
import { getPostmortemPage } from './get-postmortem-page';
import type { Place } from './get-postmortem-page';
import { getProjectFields } from './get-project-fields';
import { issueView } from './issue-view';
import { matchRaised } from './match-raised';
import type { Asker } from './asker';
import type { Ports } from './ports';
import { rowProblems } from './row-problems';
import type { OwnerState } from './row-problems';

interface Owner {
  readonly person: PersonView | null;
  readonly state: OwnerState;
}

/** A name in plain text is an owner only if exactly one assignable person bears it. */
async function findOwner(ports: Ports, row: ActionRow, projectKey: string): Promise<Owner> {
  if (row.owner === null) return { person: null, state: 'missing' };
  const { accountId, name } = row.owner;
  if (accountId !== null) {
    const assignable = await ports.actions.isAssignable(projectKey, accountId);
    return { person: row.owner, state: assignable ? 'assignable' : 'notAssignable' };
  }
  const found = await ports.actions.listAssignable(projectKey, name);
  const bearers = found.filter((person) => normalizedText(person.name) === normalizedText(name));
  const [bearer] = bearers;
  return bearer && bearers.length === 1
    ? { person: bearer, state: 'assignable' }
    : { person: row.owner, state: 'unknown' };
}

/**
 * Section 七 as the page says now, each row checked against the project in which it would be raised. Nothing is created.
 *
 * @throws PAGE_NOT_FOUND, NOT_ALLOWED when this person may not create issues in the target project
 */
export async function previewRaise(ports: Ports, asker: Asker, place: Place): Promise<RaisePreview> {
  const [{ page, record }, { settings }] = await Promise.all([
    getPostmortemPage(ports, place),
    ports.records.getSettings(),
  ]);
  const today = dayOf(ports.clock(), asker.zone);
  const rows = readActionRows(page.doc, today);
  const { projectKey, issueTypeId } = await defaultActionProject(ports, record);
  const [raised, fields, owners] = await Promise.all([
    ports.actions.listRaised(record.incidentKey),
    getProjectFields(ports, { projectKey, issueTypeId }),
    Promise.all(rows.map((row) => findOwner(ports, row, projectKey))),
  ]);
  const matches = matchRaised(rows, raised);
  const open = rows.filter(({ rowId }) => !matches.has(rowId));
  const [links, named] = await Promise.all([
    findForeignLinks(ports, rows, matches),
    findNamedIssues(ports, open, record.incidentKey),
  ]);
  const pointsAt = ({ rowId }: ActionRow) => links.get(rowId) ?? (named.has(rowId) ? 'named' : undefined);
  const preview = (row: ActionRow, index: number): RaiseRow => {
    const owner = owners[index] ?? { person: row.owner, state: 'unknown' };
    const window = addDays(today, settings.levels[row.level].days);
    // Only here, where a person looks at it: "next Friday" on a page is another day next week.
    const dueRead = row.due === null ? (deadlineOf(row.dueText, today)?.day ?? null) : null;
    const match = matches.get(row.rowId);
    return {
      rowId: row.rowId,
      linkedKey: match ? null : (row.issueKey ?? named.get(row.rowId) ?? null),
      level: row.level,
      measure: row.measure,
      goal: row.goal,
      acceptance: row.acceptance,
      owner: owner.person,
      otherOwners: row.otherOwners,
      due: row.due,
      ownerText: row.ownerText,
      dueText: row.dueText,
      dueRead,
      window,
      projectKey: fields.project.key,
      problems: match ? [] : rowProblems(row, pointsAt(row), owner.state, dueRead, today, window),
      raised: match ? issueView(match) : null,
    };
  };
  return {
    page: { id: page.id, title: page.title, url: page.url, version: page.version },
    incident: { key: record.incidentKey, url: record.incidentUrl },
    today,
    rows: rows.map(preview),
    projects: [fields],
  };
}
