import type { Node as EditorNode } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';

import { backgroundStyle } from '../adf/adf-color';
import { extensionName } from '../adf/adf-extension';
import { findNumber, findText, readNode } from '../adf/adf-node';
import type { AdfWords } from '../adf/adf-words';
import { panelPaths } from '../adf/panel-icons';
import { element } from './dom';
import type { EditorWords } from './editor-words';
import { TableView } from './table-view';

/** Views of blocks whose content is edited in place, in the look that readers see. */
export function blockViews(adf: AdfWords, words: EditorWords): Record<string, NodeViewConstructor> {
  return {
    table: (node) => new TableView(node),
    tableCell: (node) => cellView(node, 'td'),
    tableHeader: (node) => cellView(node, 'th'),
    panel: (node) => panelView(node, adf),
    panel_c1: (node) => panelView(node, adf),
    expand: (node, view, position) => new ExpandView(node, view, position, words),
    nestedExpand: (node, view, position) => new ExpandView(node, view, position, words),
    taskList: () => box(element('div', { class: 'adf-tasks', role: 'group' })),
    taskItem: (node, view, position) => new TaskView(node, view, position, adf),
    decisionList: () => box(element('div', { class: 'adf-decisions', role: 'group' })),
    decisionItem: () => box(element('div', { class: 'adf-decision' })),
    layoutSection: () => box(element('div', { class: 'adf-layout' })),
    layoutColumn: (node) => columnView(node),
    mediaSingle: () => box(element('figure', { class: 'adf-media' })),
    mediaGroup: () => box(element('div', { class: 'adf-media' })),
    bodiedExtension: (node) => bodiedExtensionView(node, adf),
    codeBlock: () => codeView(),
  };
}

function box(dom: HTMLElement): NodeView {
  return { dom, contentDOM: dom };
}

function panelView(node: EditorNode, adf: AdfWords): NodeView {
  const type = findText(node.attrs, 'panelType') ?? 'info';
  const contentDOM = element('div', { class: 'adf-panel-body' });
  const sign = element('span', {
    class: 'adf-panel-icon',
    contenteditable: 'false',
    role: 'img',
    'aria-label': adf.panel[type] ?? type,
  });
  if (type === 'custom')
    sign.textContent = findText(node.attrs, 'panelIconText') ?? findText(node.attrs, 'panelIcon') ?? '•';
  else sign.append(filledIcon(panelPaths[type] ?? panelPaths['info'] ?? ''));
  const dom = element('div', { class: 'adf-panel', 'data-panel': type }, sign, contentDOM);
  if (type === 'custom') Object.assign(dom.style, backgroundStyle(findText(node.attrs, 'panelColor')));
  return { dom, contentDOM, update: (next) => next.type === node.type && next.attrs === node.attrs };
}

/** A cell whose colour follows the theme, as it does for readers. */
function cellView(node: EditorNode, tag: 'td' | 'th'): NodeView {
  const dom = element(tag, {
    colspan: String(findNumber(node.attrs, 'colspan') ?? 1),
    rowspan: String(findNumber(node.attrs, 'rowspan') ?? 1),
  });
  Object.assign(dom.style, backgroundStyle(findText(node.attrs, 'background')));
  dom.style.verticalAlign = findText(node.attrs, 'valign') ?? '';
  return { ...box(dom), update: (next) => next.type === node.type && next.attrs === node.attrs };
}

function columnView(node: EditorNode): NodeView {
  const dom = element('div', { class: 'adf-column' });
  dom.style.flexGrow = String(findNumber(node.attrs, 'width') ?? 1);
  return box(dom);
}

function bodiedExtensionView(node: EditorNode, adf: AdfWords): NodeView {
  const name = extensionName(readNode({ type: node.type.name, attrs: node.attrs }));
  const contentDOM = element('div', { class: 'adf-extension-body' });
  const title = element(
    'div',
    { class: 'adf-extension-name', contenteditable: 'false' },
    `${adf.macro} · ${name}`,
  );
  return { dom: element('div', { class: 'adf-extension adf-extension-box' }, title, contentDOM), contentDOM };
}

function codeView(): NodeView {
  const contentDOM = element('code');
  return { dom: element('pre', { class: 'adf-code', spellcheck: 'false' }, contentDOM), contentDOM };
}

function filledIcon(path: string): Element {
  const holder = element('span');
  holder.innerHTML = `<svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" fill="currentColor"><path fill-rule="evenodd" d="${path}"/></svg>`;
  return holder.firstElementChild ?? holder;
}

/** A task: its box is ticked in place. */
class TaskView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #box: HTMLInputElement;

  constructor(
    private node: EditorNode,
    view: EditorView,
    position: () => number | undefined,
    private readonly adf: AdfWords,
  ) {
    this.#box = element('input', { type: 'checkbox', contenteditable: 'false' });
    this.contentDOM = element('div');
    this.dom = element('div', { class: 'adf-task' }, this.#box, this.contentDOM);
    this.#box.addEventListener('change', () => {
      const at = position();
      if (at === undefined) return;
      view.dispatch(view.state.tr.setNodeAttribute(at, 'state', this.#box.checked ? 'DONE' : 'TODO'));
    });
    this.#show();
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    this.#show();
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#box;
  }

  ignoreMutation(mutation: { target: Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }

  #show(): void {
    const done = this.node.attrs['state'] === 'DONE';
    this.#box.checked = done;
    this.#box.setAttribute('aria-label', done ? this.adf.done : this.adf.open);
    this.dom.dataset['done'] = String(done);
  }
}

/** An expand stands open while it is edited; its title is a field. */
class ExpandView implements NodeView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  readonly #title: HTMLInputElement;

  constructor(
    private node: EditorNode,
    view: EditorView,
    position: () => number | undefined,
    words: EditorWords,
  ) {
    this.#title = element('input', {
      class: 'editor-expand-title',
      'aria-label': words.expandTitle,
      placeholder: words.expandTitle,
    });
    this.contentDOM = element('div', { class: 'adf-expand-body' });
    const head = element('div', { contenteditable: 'false' }, this.#title);
    this.dom = element('div', { class: 'adf-expand' }, head, this.contentDOM);
    this.#title.value = findText(node.attrs, 'title') ?? '';
    this.#title.addEventListener('input', () => {
      const at = position();
      if (at !== undefined) view.dispatch(view.state.tr.setNodeAttribute(at, 'title', this.#title.value));
    });
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false;
    this.node = node;
    const title = findText(node.attrs, 'title') ?? '';
    if (this.#title.value !== title) this.#title.value = title;
    return true;
  }

  stopEvent(event: Event): boolean {
    return event.target === this.#title;
  }

  ignoreMutation(mutation: { target: Node; type: string }): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target);
  }
}
