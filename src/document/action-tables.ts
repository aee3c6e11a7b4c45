import { actionLevels } from '../domain/action-item';
import type { ActionLevel } from '../domain/action-item';
import { attribute, findNode, walk } from './adf-read';
import type { ReadNode } from './adf-read';
import { adfText } from './adf-text';

const columnNames = ['measure', 'goal', 'owner', 'due', 'acceptance'] as const;
export type Column = (typeof columnNames)[number] | 'level';

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

/** The level that a heading or cell names. */
export const levelIn = (title: string): ActionLevel | undefined =>
  actionLevels.find((level) =>
    new RegExp(`(?<![A-Za-z0-9])${level}(?![0-9A-Za-z])`, 'i').test(title.normalize('NFKC')),
  );

/** Cells by the column in which they stand; a cell over several columns counts in the first. */
export function cellsOf(row: ReadNode): readonly unknown[] {
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

/**
 * The columns that a row of titles names. Titles in ordinary cells count at the top of a table alone, and only where nearly every
 * cell is one: a measure may well speak of tasks, and its criterion of acceptance.
 */
function columnsOf(row: ReadNode, isTop: boolean): ReadonlyMap<Column, number> | undefined {
  const columns = new Map<Column, number>();
  cellsOf(row).forEach((cell, index) => {
    const column = columnOf(adfText(cell));
    if (column && !columns.has(column)) columns.set(column, index);
  });
  const header = row.content.every((cell) => findNode(cell)?.type === 'tableHeader');
  const telling =
    columns.has('measure') && (columns.has('owner') || columns.has('due') || columns.has('acceptance'));
  const texts = row.content.map((cell) => adfText(cell).trim());
  const untitled = texts.filter((text) => text !== '' && columnOf(text) === undefined).length;
  const plain = isTop && untitled <= 1 && texts.every((text) => text.length <= 40);
  return telling && (header || plain) ? columns : undefined;
}

const templateColumns: ReadonlyMap<Column, number> = new Map(
  columnNames.map((column, index) => [column, index]),
);

/** A row of an action table, with what its table and the headings above say of it. */
export interface PageRow {
  readonly raw: unknown;
  readonly node: ReadNode;
  readonly columns: ReadonlyMap<Column, number>;
  readonly level: ActionLevel;
}

/** Rows of the action tables in reading order, however deep in layouts, expands or panels they stand. */
export function rowsOf(blocks: readonly unknown[], onlyKnown: boolean): readonly PageRow[] {
  const rows: PageRow[] = [];
  // Without any word of its level an action is important, neither urgent nor for later.
  let level: ActionLevel = 'P1';
  const visitTable = (table: ReadNode) => {
    const [first] = table.content.map(findNode);
    const titled = first?.content.some((cell) => findNode(cell)?.type === 'tableHeader') ?? false;
    // A table under other titles is people's own; one without titles is the template's whose first row was deleted.
    let columns = titled || onlyKnown || (first?.content.length ?? 0) < 3 ? undefined : templateColumns;
    for (const [place, raw] of table.content.entries()) {
      const node = findNode(raw);
      const titles = node && columnsOf(node, place === 0);
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
