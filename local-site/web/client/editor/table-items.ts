import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  mergeCells,
  splitCell,
  toggleHeaderRow,
} from 'prosemirror-tables';
import type { Command } from 'prosemirror-state';

import type { EditorWords } from './editor-words';
import type { ToolbarItem } from './toolbar-items';

/** The second row of the toolbar, which stands there while the cursor is in a table. */
export function tableItems(words: EditorWords): readonly (readonly ToolbarItem[])[] {
  return [
    [
      item('row-above', words.rowAbove, addRowBefore, 'M2 7h12v7H2zM8 5V1M6 3h4'),
      item('row-below', words.rowBelow, addRowAfter, 'M2 2h12v7H2zM8 15v-4M6 13h4'),
      item('column-before', words.columnBefore, addColumnBefore, 'M7 2h7v12H7zM5 8H1M3 6v4'),
      item('column-after', words.columnAfter, addColumnAfter, 'M2 2h7v12H2zM15 8h-4M13 6v4'),
    ],
    [
      item('delete-row', words.deleteRow, deleteRow, 'M2 5h12v6H2zM6 8h4'),
      item('delete-column', words.deleteColumn, deleteColumn, 'M5 2h6v12H5zM7 8h2'),
    ],
    [
      item('header-row', words.headerRow, toggleHeaderRow, 'M2 3h12v10H2zM2 6h12M2 4.5h12'),
      item('merge-cells', words.mergeCells, mergeCells, 'M2 3h12v10H2zM5 8h6M7 6 5 8l2 2M9 6l2 2-2 2'),
      item('split-cell', words.splitCell, splitCell, 'M2 3h12v10H2zM8 3v10'),
      item('delete-table', words.deleteTable, deleteTable, 'M2 3h12v10H2zM5.5 5.5l5 5M10.5 5.5l-5 5'),
    ],
  ];
}

function item(name: string, label: string, run: Command, path: string): ToolbarItem {
  return {
    name,
    label,
    path,
    run: (view) => {
      view.focus();
      run(view.state, view.dispatch, view);
    },
    enabled: (state) => run(state),
  };
}
