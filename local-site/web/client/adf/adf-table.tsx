import type { VNode } from 'preact';
import { useContext } from 'preact/hooks';

import { AdfNodes } from './adf-block';
import { backgroundStyle } from './adf-color';
import { AdfContext } from './adf-context';
import { findNumber, findText, type AdfNode } from './adf-node';
import { Scrolling } from './scrolling';
import { columnWidths, minTableWidth } from './table-widths';

export function AdfTable({ node }: { node: AdfNode }): VNode {
  const { words } = useContext(AdfContext);
  const numbered = node.attrs['isNumberColumnEnabled'] === true;
  const widths = columnWidths(node.content);
  const sum = widths.reduce<number>((total, width) => total + (width ?? 0), 0);
  const known = widths.every((width) => width !== undefined) && sum > 0;
  return (
    <Scrolling
      tag="div"
      class={`adf-table adf-${findText(node.attrs, 'layout') ?? 'default'}`}
      label={words.table}
    >
      <table style={{ minWidth: `${minTableWidth(widths) + (numbered ? 42 : 0)}px` }} data-fixed={known}>
        {known && (
          <colgroup>
            {numbered && <col style={{ width: '42px' }} />}
            {widths.map((width, index) => (
              <col key={index} style={{ width: `${(width / sum) * 100}%` }} />
            ))}
          </colgroup>
        )}
        <tbody>
          {node.content.map((row, index) => (
            <AdfRow key={index} row={row} number={numbered ? rowNumber(node, index) : undefined} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function AdfRow({ row, number }: { row: AdfNode; number: string | undefined }): VNode {
  const wholeHeader = isHeaderRow(row);
  return (
    <tr>
      {number !== undefined && <td class="adf-row-number">{number}</td>}
      {row.content.map((cell, index) => {
        const colSpan = findNumber(cell.attrs, 'colspan') ?? 1;
        const rowSpan = findNumber(cell.attrs, 'rowspan') ?? 1;
        const style = { ...backgroundStyle(findText(cell.attrs, 'background')), ...valign(cell) };
        const content = <AdfNodes nodes={cell.content} />;
        if (cell.type !== 'tableHeader' || isBlank(cell)) {
          return (
            <td
              key={index}
              colSpan={colSpan}
              rowSpan={rowSpan}
              style={style}
              data-header={cell.type === 'tableHeader'}
            >
              {content}
            </td>
          );
        }
        return (
          <th
            key={index}
            colSpan={colSpan}
            rowSpan={rowSpan}
            style={style}
            scope={wholeHeader ? 'col' : 'row'}
          >
            {content}
          </th>
        );
      })}
    </tr>
  );
}

/** A header without words names nothing: it is drawn as a header, but is a plain cell to a screen reader. */
function isBlank(cell: AdfNode): boolean {
  return cell.content.every((block) => block.type === 'paragraph' && block.content.length === 0);
}

function isHeaderRow(row: AdfNode): boolean {
  return row.content.length > 0 && row.content.every((cell) => cell.type === 'tableHeader');
}

/** Confluence numbers the rows below a header row from 1, and all rows when there is none. */
function rowNumber(table: AdfNode, index: number): string {
  const first = table.content[0];
  const offset = first && isHeaderRow(first) ? 0 : 1;
  return index + offset === 0 ? '' : String(index + offset);
}

function valign(cell: AdfNode): Record<string, string> {
  const value = findText(cell.attrs, 'valign');
  return value === 'middle' || value === 'bottom' ? { verticalAlign: value } : {};
}
