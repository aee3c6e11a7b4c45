import type { Node as EditorNode } from 'prosemirror-model';
import type { NodeView, ViewMutationRecord } from 'prosemirror-view';

import { findText, readNode } from '../adf/adf-node';
import { columnWidths, minTableWidth } from '../adf/table-widths';
import { element } from './dom';

/**
 * A table with the column widths of the reader's view, in a box that scrolls on its own. The box says that it is edited, as what
 * is around it: the cursor of the keyboard enters and scrolls it. A place of its own in the order of Tab would take the focus
 * from the editor at each click.
 */
export class TableView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #table: HTMLTableElement;
  readonly #columns: HTMLElement;

  constructor(private node: EditorNode) {
    this.#columns = element('colgroup');
    this.contentDOM = element('tbody');
    this.#table = element('table', {}, this.#columns, this.contentDOM);
    this.dom = element('div', { class: 'adf-table', contenteditable: 'true' }, this.#table);
    this.#show();
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false;
    const changed = node.attrs !== this.node.attrs || node.firstChild !== this.node.firstChild;
    this.node = node;
    if (changed) this.#show();
    return true;
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  #show(): void {
    // The first row tells the widths; reading all rows at every keystroke would be slow in a long table.
    const widths = columnWidths([readNode(this.node.firstChild?.toJSON())]);
    const known = widths.length > 0 && widths.every((width) => width !== undefined);
    const numbered = this.node.attrs['isNumberColumnEnabled'] === true;
    const sum = widths.reduce<number>((total, width) => total + (width ?? 0), 0);
    this.dom.className = `adf-table adf-${findText(this.node.attrs, 'layout') ?? 'default'}`;
    this.#table.dataset['fixed'] = String(known);
    this.#table.dataset['numbered'] = String(numbered);
    this.#table.style.minWidth = `${minTableWidth(widths) + (numbered ? 42 : 0)}px`;
    const shares = known ? widths.map((width) => `${(width / sum) * 100}%`) : [];
    const columns = [...(numbered && known ? ['42px'] : []), ...shares].map((width) => {
      const column = element('col');
      column.style.width = width;
      return column;
    });
    this.#columns.replaceChildren(...columns);
  }
}
