import { render } from 'preact';
import type { Node as EditorNode } from 'prosemirror-model';
import type { NodeView, NodeViewConstructor } from 'prosemirror-view';

import { AdfNodes } from '../adf/adf-block';
import { AdfContext, type AdfDrawing } from '../adf/adf-context';
import { readNode } from '../adf/adf-node';

const INLINE = [
  'mention',
  'date',
  'status',
  'emoji',
  'inlineCard',
  'inlineExtension',
  'mediaInline',
  'placeholder',
  'unsupportedInline',
];
const BLOCK = [
  'extension',
  'blockCard',
  'embedCard',
  'media',
  'syncBlock',
  'unsupportedBlock',
  'confluenceUnsupportedBlock',
];

/** Views of the nodes that are edited as a whole: drawn exactly as readers see them. */
export function atomViews(drawing: AdfDrawing): Record<string, NodeViewConstructor> {
  const view =
    (tag: 'span' | 'div'): NodeViewConstructor =>
    (node) =>
      new AtomView(node, tag, drawing);
  return {
    ...Object.fromEntries(INLINE.map((name) => [name, view('span')])),
    ...Object.fromEntries(BLOCK.map((name) => [name, view('div')])),
  };
}

class AtomView implements NodeView {
  readonly dom: HTMLElement;

  constructor(
    private node: EditorNode,
    tag: 'span' | 'div',
    private readonly drawing: AdfDrawing,
  ) {
    this.dom = document.createElement(tag);
    this.dom.className = 'editor-atom';
    this.dom.contentEditable = 'false';
    this.#draw();
  }

  update(node: EditorNode): boolean {
    if (node.type !== this.node.type) return false;
    if (node.attrs !== this.node.attrs) {
      this.node = node;
      this.#draw();
    }
    return true;
  }

  /** What happens within the drawing is no edit. */
  ignoreMutation(): boolean {
    return true;
  }

  /** A link inside the drawing selects the node instead of leaving the editor. */
  stopEvent(event: Event): boolean {
    if (event.type === 'click') event.preventDefault();
    return false;
  }

  destroy(): void {
    render(null, this.dom);
  }

  #draw(): void {
    const json: unknown = this.node.attrs['originalValue'] ?? {
      type: this.node.type.name,
      attrs: this.node.attrs,
    };
    render(
      <AdfContext.Provider value={this.drawing}>
        <AdfNodes nodes={[readNode(json)]} />
      </AdfContext.Provider>,
      this.dom,
    );
  }
}
