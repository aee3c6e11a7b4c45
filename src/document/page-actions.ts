import type { ActionLevel, Day } from '../domain/action-item';
import { actionFingerprint } from '../domain/fingerprint';
import {
  acceptedText,
  cellText,
  dueOf,
  findIssueLink,
  isPlaceholder,
  measureOf,
  otherOwnersOf,
  ownerOf,
} from './action-cells';
import type { IssueLink, NamedPerson } from './action-cells';
import { link, paragraph, text } from './adf';
import { attribute, findNode, maxDepth, walk } from './adf-read';
import { cellsOf, levelIn, rowsOf } from './action-tables';
import type { Column, PageRow } from './action-tables';
import { splitPage } from './page-sections';

/** A row of section 七 as it stands on the page. */
export interface ActionRow {
  /** Its identity: the Jira link in the row, else the row's localId, else the fingerprint of level and measure. */
  readonly rowId: string;
  readonly localId: string | null;
  readonly fingerprint: string;
  /** The Jira issue that the row links to. */
  readonly issueKey: string | null;
  readonly issueUrl: string | null;
  /** `A3`, when the row still carries it. */
  readonly actionId: string | null;
  readonly level: ActionLevel;
  readonly measure: string;
  readonly goal: string;
  readonly owner: NamedPerson | null;
  /** Whom the owner cell mentions beside the owner. */
  readonly otherOwners: readonly string[];
  /** What the owner cell says, in people's own words; empty while it only asks for somebody. */
  readonly ownerText: string;
  readonly due: Day | null;
  /** What the due cell says; with `due` null and this not empty, nobody could read it as a day. */
  readonly dueText: string;
  /** One criterion a line. */
  readonly acceptance: string;
  readonly proposed: boolean;
}

/** Key of the incident in whose report the rows stand, as the page's own macro says. */
function incidentKeyOf(doc: unknown): string | undefined {
  let key: string | undefined;
  walk(doc, (node) => {
    if (key !== undefined || node.type === 'table') return false;
    const parameters = findNode({ attrs: node.attrs.parameters })?.attrs ?? {};
    const { incidentKey } = findNode({ attrs: parameters.guestParams })?.attrs ?? {};
    if (typeof incidentKey === 'string') key = incidentKey;
    return undefined;
  });
  return key;
}

/** What tells a row from all others, on a page that people edit meanwhile. */
export type RowIdentity = Pick<ActionRow, 'rowId' | 'localId' | 'fingerprint'>;

/** What a row is known by while it has no link, best first. */
function ownIds({ localId, fingerprint }: Omit<RowIdentity, 'rowId'>): string[] {
  return [...(localId === null ? [] : [`row:${localId}`]), `text:${fingerprint}`];
}

interface LocatedRow {
  readonly row: ActionRow;
  readonly source: PageRow;
}

function locate(doc: unknown, today: Day): readonly LocatedRow[] {
  const section = splitPage(doc).sections.get(7);
  // Without its heading the section is still known by the columns of its tables.
  const rows = section ? rowsOf(section, false) : rowsOf(findNode(doc)?.content ?? [], true);
  const incidentKey = incidentKeyOf(doc);
  const taken = new Set<string>();
  const unique = (...candidates: readonly (string | null)[]): string => {
    const named = candidates.filter((candidate) => candidate !== null);
    let rowId = named.find((candidate) => !taken.has(candidate));
    for (let copy = 2; rowId === undefined; copy += 1) {
      const next = `${named.at(-1) ?? 'row'}#${copy}`;
      if (!taken.has(next)) rowId = next;
    }
    taken.add(rowId);
    return rowId;
  };
  return rows.flatMap((source) => {
    const cells = cellsOf(source.node);
    const cell = (column: Column): unknown => {
      const index = source.columns.get(column);
      return index === undefined ? undefined : cells[index];
    };
    const issue = findIssueLink(source.raw, incidentKey) ?? null;
    const { id, proposed, measure } = measureOf(cell('measure'), issue?.url);
    const orEmpty = (said: string) => (isPlaceholder(said) ? '' : said);
    // Raising accepts what was only proposed.
    const goal = orEmpty(acceptedText(cell('goal'), issue?.url));
    const acceptance = orEmpty(acceptedText(cell('acceptance'), issue?.url));
    const owner = ownerOf(cell('owner'));
    const ownerText = orEmpty(cellText(cell('owner')));
    const { due, dueText } = dueOf(cell('due'), today);
    if (measure === '' && goal === '' && acceptance === '' && !owner && dueText === '' && !issue) return [];
    const level = levelIn(cellText(cell('level'))) ?? source.level;
    const localId = attribute(source.node, 'localId') || null;
    const fingerprint = actionFingerprint(level, measure);
    const rowId = unique(issue ? `issue:${issue.key}` : null, ...ownIds({ localId, fingerprint }));
    const row: ActionRow = {
      rowId,
      localId,
      fingerprint,
      issueKey: issue?.key ?? null,
      issueUrl: issue?.url ?? null,
      actionId: id,
      level,
      measure,
      goal,
      owner,
      otherOwners: otherOwnersOf(cell('owner')),
      ownerText,
      due,
      dueText,
      acceptance,
      proposed,
    };
    return [{ row, source }];
  });
}

/**
 * The actions of section 七 as people left them on the page: rows added, moved, reworded, columns reordered. Placeholders
 * are no actions. `today` settles days written without a year. Never throws, whatever the page holds.
 */
export function readActionRows(doc: unknown, today: Day): ActionRow[] {
  return locate(doc, today).map(({ row }) => row);
}

/** The row of that id; also one that was known by it until it got its link, as for whoever looked at the page before that. */
export function findActionRow(rows: readonly ActionRow[], rowId: string): ActionRow | undefined {
  return (
    rows.find((row) => row.rowId === rowId) ??
    rows.find((row) => row.issueKey !== null && ownIds(row).includes(rowId))
  );
}

function sameRow(rows: readonly LocatedRow[], row: RowIdentity): LocatedRow | undefined {
  const same = (is: (candidate: ActionRow) => boolean) => rows.find((located) => is(located.row));
  return (
    same(({ rowId }) => rowId === row.rowId) ??
    same(({ localId }) => localId !== null && localId === row.localId) ??
    same(({ fingerprint }) => fingerprint === row.fingerprint)
  );
}

/** A row as it stands on the page now, with its cells; undefined when the page lost it. */
export function findRow(
  doc: unknown,
  row: RowIdentity,
  today: Day,
): { readonly row: ActionRow; readonly cell: (column: Column) => unknown } | undefined {
  const located = sameRow(locate(doc, today), row);
  if (!located) return undefined;
  const cells = cellsOf(located.source.node);
  return {
    row: located.row,
    cell: (column) => cells[located.source.columns.get(column) ?? cells.length],
  };
}

/** The page with one node replaced; all else stays the same object. */
export function replaceNode(value: unknown, target: unknown, replacement: unknown, depth = 0): unknown {
  if (value === target) return replacement;
  const node = findNode(value);
  if (!node || depth > maxDepth) return value;
  const changed = node.content.map((child) => replaceNode(child, target, replacement, depth + 1));
  return changed.some((child, index) => child !== node.content[index])
    ? { ...(value as object), content: changed }
    : value;
}

/**
 * The page with the issue's key, as a link, in the row's 措施 cell; the page itself when it no longer has the row, or the row links
 * to the issue already.
 */
export function writeIssueLink(doc: unknown, row: RowIdentity, issue: IssueLink): unknown {
  // Days play no part in a row's identity.
  const rows = locate(doc, '2000-01-01');
  if (rows.some((located) => located.row.issueKey === issue.key)) return doc;
  const located = sameRow(rows, row);
  if (!located) return doc;
  const { node, columns } = located.source;
  const cell = cellsOf(node)[columns.get('measure') ?? 0] ?? node.content[0];
  const found = findNode(cell);
  if (!found) return doc;
  // The key alone: a card would repeat the measure, which is the issue's summary.
  const key = text(issue.key, link(issue.url));
  const last = found.content.at(-1);
  const lastNode = findNode(last);
  const block =
    lastNode?.type === 'paragraph'
      ? {
          ...(last as object),
          content: [...lastNode.content, ...(lastNode.content.length > 0 ? text(' ') : []), ...key],
        }
      : paragraph(...key);
  const kept = lastNode?.type === 'paragraph' ? found.content.slice(0, -1) : found.content;
  return replaceNode(doc, cell, { ...(cell as object), content: [...kept, block] });
}
