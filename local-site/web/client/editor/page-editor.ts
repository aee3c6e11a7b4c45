import { history } from 'prosemirror-history';
import { EditorState, NodeSelection, Plugin, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';

import { headingIds, type AdfDrawing, type Card } from '../adf/adf-context';
import { adfWords } from '../adf/adf-words';
import { atomViews } from './atom-views';
import { blockViews } from './block-views';
import { element } from './dom';
import { editorKeymaps } from './editor-keymap';
import { editorWords, type EditorWords } from './editor-words';
import { openDateForm, openStatusForm } from './forms';
import { uniqueLocalIds } from './local-ids';
import { mentionOnAt, type SearchPeople } from './mention-picker';
import { nodeType } from './node-types';
import { encodeDocument, parseDocument } from './page-schema';
import { closePopovers } from './popover';
import { createToolbar, type Toolbar } from './toolbar';
import type { Macro } from './toolbar-items';

export interface EditorOptions {
  /** The ADF document to edit. */
  readonly doc: unknown;
  readonly locale: string;
  /** What the text field is called to a screen reader. */
  readonly label: string;
  readonly searchPeople: SearchPeople;
  /** Macros that can be inserted; `node` gives the ADF of a new one. */
  readonly macros: readonly Macro[];
  readonly resolveCard?: (url: string) => Promise<Card | undefined>;
}

export interface PageEditor {
  /** The document as ADF. What nobody touched comes out as it went in, but for defaults that Atlassian's editor adds too. */
  getDocument(): unknown;
  focus(): void;
  destroy(): void;
}

/** Puts an editor of ADF into the container. Its styles come with those of AdfDocument. */
export function mountEditor(container: HTMLElement, options: EditorOptions): PageEditor {
  const words = editorWords(options.locale);
  const adf = adfWords(options.locale);
  const drawing: AdfDrawing = {
    locale: options.locale,
    words: adf,
    headingId: headingIds(),
    ...(options.resolveCard ? { resolveCard: options.resolveCard } : {}),
  };
  const root = element('div', { class: 'page-editor' });
  container.append(root);
  const toolbar = createToolbar(
    { words, searchPeople: options.searchPeople, macros: options.macros },
    () => view,
  );
  const view = new EditorView(null, {
    state: EditorState.create({
      doc: parseDocument(options.doc),
      plugins: [
        ...editorKeymaps(words, () => toolbar.focus()),
        mentionOnAt(words, options.searchPeople),
        history(),
        tableEditing(),
        uniqueLocalIds(),
        followState(toolbar),
      ],
    }),
    attributes: {
      class: 'adf-document editor-text',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': options.label,
      lang: options.locale,
    },
    nodeViews: { ...blockViews(adf, words), ...atomViews(drawing) },
    handleClickOn: (editor, _position, node, nodePosition, _event, direct) =>
      direct && openAtom(editor, words, node.type.name, nodePosition),
    handleClick: (editor, _position, event) => writeBelow(editor, event),
  });
  root.append(toolbar.dom, view.dom);
  toolbar.update(view.state);
  return {
    getDocument: () => encodeDocument(view.state.doc),
    focus: () => view.focus(),
    destroy() {
      closePopovers();
      view.destroy();
      root.remove();
    },
  };
}

function followState(toolbar: Toolbar): Plugin {
  return new Plugin({ view: () => ({ update: (view) => toolbar.update(view.state) }) });
}

/** A click on a status or a date opens its form. */
function openAtom(view: EditorView, words: EditorWords, name: string, position: number): boolean {
  if (name !== 'status' && name !== 'date') return false;
  view.dispatch(view.state.tr.setSelection(NodeSelection.create(view.state.doc, position)));
  if (name === 'status') openStatusForm(view, words);
  else openDateForm(view, words);
  return true;
}

/** A click below the last block begins a paragraph there, which a page that ends in a table or macro has no other way to get. */
function writeBelow(view: EditorView, event: MouseEvent): boolean {
  const last = view.state.doc.lastChild;
  const lastDom = view.dom.lastElementChild;
  if (!last || last.type.name === 'paragraph' || !lastDom) return false;
  if (event.clientY <= lastDom.getBoundingClientRect().bottom) return false;
  const end = view.state.doc.content.size;
  const transaction = view.state.tr.insert(end, nodeType('paragraph').create());
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, end + 1)).scrollIntoView());
  return true;
}
