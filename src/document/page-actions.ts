import { actionLevels } from '../domain/action-item';
import type { ActionLevel, Day } from '../domain/action-item';
import { actionFingerprint } from '../domain/fingerprint';
import { cellText, dueOf, findIssueLink, isPlaceholder, measureOf, ownerOf } from './action-cells';
import type { IssueLink, NamedPerson } from './action-cells';
import { inlineCard, paragraph, text } from './adf';
import { attribute, findNode, maxDepth, walk } from './adf-read';
import type { ReadNode } from './adf-read';
import { adfText } from './adf-text';
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
  readonly due: Day | null;
  /** What the due cell says; with `due` null and this not empty, nobody could read it as a day. */
  readonly dueText: string;
  /** One criterion a line. */
  readonly acceptance: string;
  readonly proposed: boolean;
}

const columnNames = ['measure', 'goal', 'owner', 'due', 'acceptance'] as const;
type Column = (typeof columnNames)[number] | 'level';

/** The words by which a column is known, whatever its place. The most telling first: 完成标准 is no date. */
const columnWords: readonly (readonly [Column, RegExp])[] = [
  ['acceptance', /验收|完成标准|成功标准|accept|criteri|definition of done|done when/i],
  ['due', /截止|期限|完成(?:时间|日期)|日期|到期|\bdue\b|deadline|\bdate\b|\bby when\b/i],
  ['owner', /负责人|责任人|owner|assignee|responsible|\bwho\b/i],
  ['level', /优先级|级别|priority|\blevel\b/i],
  ['goal', /目标|目的|goal|purpose|\bwhy\b/i],
  ['measure', /措施|行动|事项|任务|measure|action|task|\bitem\b|\bwhat\b/i],
];

const columnOf = (title: string): Column | undefined =>
  columnWords.find(([, words]) => words.test(title))?.[0];

const levelIn = (title: string): ActionLevel | undefined =>
  actionLevels.find((level) =>
    new RegExp(`(?<![A-Za-z0-9])${level}(?![0-9A-Za-z])`, 'i').test(title.normalize('NFKC')),
  );

/** Cells by the column in which they stand; a cell over several columns counts in the first. */
function cellsOf(row: ReadNode): readonly unknown[] {
  return row.content.flatMap((cell) => {
    const span = Number(findNode(cell)?.attrs.colspan ?? 1);
    return [
      cell,
      ...Array.from(
        { length: Number.isInteger(span) && span > 1 && span < 50 ? span - 1 : 0 },
        () => undefined,
      ),
    ];
  });
}

function columnsOf(row: ReadNode): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  cellsOf(row).forEach((cell, index) => {
    const column = columnOf(adfText(cell));
    if (column && !columns.has(column)) columns.set(column, index);
  });
  const header = row.content.every((cell) => findNode(cell)?.type === 'tableHeader');
  const telling =
    columns.has('measure') && (columns.has('owner') || columns.has('due') || columns.has('acceptance'));
  const short = row.content.every((cell) => adfText(cell).length <= 40);
  return telling && (header || short) ? columns : undefined;
}

const templateColumns: ReadonlyMap<Column, number> = new Map(
  columnNames.map((column, index) => [column, index]),
);

interface PageRow {
  readonly raw: unknown;
  readonly node: ReadNode;
  readonly columns: ReadonlyMap<Column, number>;
  readonly level: ActionLevel;
}

/** Rows of the action tables in reading order, however deep in layouts, expands or panels they stand. */
function rowsOf(blocks: readonly unknown[], onlyKnown: boolean): readonly PageRow[] {
  const rows: PageRow[] = [];
  // Without any word of its level an action is important, neither urgent nor for later.
  let level: ActionLevel = 'P1';
  const visitTable = (table: ReadNode) => {
    const [first] = table.content.map(findNode);
    const titled = first?.content.some((cell) => findNode(cell)?.type === 'tableHeader') ?? false;
    // A table under other titles is people's own; one without titles is the template's whose first row was deleted.
    let columns = titled || onlyKnown || (first?.content.length ?? 0) < 3 ? undefined : templateColumns;
    for (const raw of table.content) {
      const node = findNode(raw);
      const titles = node && columnsOf(node);
      if (titles) columns = titles;
      else if (node && columns) rows.push({ raw, node, columns, level });
    }
  };
  for (const block of blocks) {
    walk(block, (node) => {
      if (node.type === 'table') {
        visitTable(node);
        return false;
      }
      const title =
        node.type === 'heading' || node.type === 'paragraph'
          ? adfText(node)
          : node.type === 'expand' || node.type === 'nestedExpand'
            ? attribute(node, 'title')
            : '';
      // A paragraph names the level of what follows only when it is as short as a heading.
      const named = title.length <= 60 || node.type === 'heading' ? levelIn(title) : undefined;
      if (named) level = named;
      return undefined;
    });
  }
  return rows;
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
    const goal = orEmpty(cellText(cell('goal'), issue?.url));
    const acceptance = orEmpty(cellText(cell('acceptance'), issue?.url));
    const owner = ownerOf(cell('owner'));
    const { due, dueText } = dueOf(cell('due'), today);
    if (measure === '' && goal === '' && acceptance === '' && !owner && dueText === '' && !issue) return [];
    const level = levelIn(cellText(cell('level'))) ?? source.level;
    const localId = attribute(source.node, 'localId') || null;
    const fingerprint = actionFingerprint(level, measure);
    const rowId = unique(
      issue ? `issue:${issue.key}` : null,
      localId === null ? null : `row:${localId}`,
      `text:${fingerprint}`,
    );
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

/** The page with one node replaced; all else stays the same object. */
function replaceNode(value: unknown, target: unknown, replacement: unknown, depth = 0): unknown {
  if (value === target) return replacement;
  const node = findNode(value);
  if (!node || depth > maxDepth) return value;
  const changed = node.content.map((child) => replaceNode(child, target, replacement, depth + 1));
  return changed.some((child, index) => child !== node.content[index])
    ? { ...(value as object), content: changed }
    : value;
}

/**
 * The page with a card of the issue in the row's 措施 cell; the page itself when it no longer has the row, or the row links
 * to the issue already.
 */
export function writeIssueLink(
  doc: unknown,
  row: Pick<ActionRow, 'rowId' | 'localId' | 'fingerprint'>,
  issue: IssueLink,
): unknown {
  // Days play no part in a row's identity.
  const rows = locate(doc, '2000-01-01');
  if (rows.some((located) => located.row.issueKey === issue.key)) return doc;
  const same = (is: (candidate: ActionRow) => boolean) => rows.find((located) => is(located.row));
  const located =
    same(({ rowId }) => rowId === row.rowId) ??
    same(({ localId }) => localId !== null && localId === row.localId) ??
    same(({ fingerprint }) => fingerprint === row.fingerprint);
  if (!located) return doc;
  const { node, columns } = located.source;
  const cell = cellsOf(node)[columns.get('measure') ?? 0] ?? node.content[0];
  const found = findNode(cell);
  if (!found) return doc;
  const card = { ...inlineCard(issue.url), attrs: { url: issue.url, localId: `issue-${issue.key}` } };
  const last = found.content.at(-1);
  const lastNode = findNode(last);
  const block =
    lastNode?.type === 'paragraph'
      ? {
          ...(last as object),
          content: [...lastNode.content, ...(lastNode.content.length > 0 ? text(' ') : []), card],
        }
      : paragraph(card);
  const kept = lastNode?.type === 'paragraph' ? found.content.slice(0, -1) : found.content;
  return replaceNode(doc, cell, { ...(cell as object), content: [...kept, block] });
}
