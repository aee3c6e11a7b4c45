import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import type { Node as EditorNode } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Command, type EditorState } from 'prosemirror-state';

import { newLocalId } from './local-ids';
import { nodeType } from './node-types';
import { pageSchema } from './page-schema';

/** `paragraph`, `heading1` to `heading6` or `codeBlock`. */
export type BlockStyle = string;

export function setBlockStyle(style: BlockStyle): Command {
  const level = /^heading([1-6])$/.exec(style)?.[1];
  if (level !== undefined) return setBlockType(nodeType('heading'), { level: Number(level) });
  return setBlockType(nodeType(style === 'codeBlock' ? 'codeBlock' : 'paragraph'));
}

/** The style of the block that holds the cursor; undefined when it has none of these. */
export function findBlockStyle(state: EditorState): BlockStyle | undefined {
  const { parent } = state.selection.$from;
  if (parent.type.name === 'heading') return `heading${String(parent.attrs['level'])}`;
  return ['paragraph', 'codeBlock'].includes(parent.type.name) ? parent.type.name : undefined;
}

/** Wraps the selection in a panel, or changes the one around the cursor. */
export function setPanel(panelType: string): Command {
  return (state, dispatch) => {
    const panel = findAround(state, 'panel');
    if (!panel) return wrapIn(nodeType('panel'), { panelType })(state, dispatch);
    dispatch?.(state.tr.setNodeMarkup(panel.position, null, { ...panel.node.attrs, panelType }));
    return true;
  };
}

/** Takes the panel away and leaves what is in it. */
export const removePanel: Command = (state, dispatch) => {
  const panel = findAround(state, 'panel');
  if (!panel) return false;
  dispatch?.(
    state.tr
      .replaceWith(panel.position, panel.position + panel.node.nodeSize, panel.node.content)
      .scrollIntoView(),
  );
  return true;
};

/** Quotes the selection, or lifts it out of the quote. */
export const toggleQuote: Command = (state, dispatch) =>
  findAround(state, 'blockquote') ? lift(state, dispatch) : wrapIn(nodeType('blockquote'))(state, dispatch);

/** Puts a block after the cursor's, or in its place when that one is an empty paragraph, and moves into it. */
export function insertBlock(block: EditorNode): Command {
  return (state, dispatch) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth >= 0; depth -= 1) {
      const parent = $from.node(depth);
      const onParagraph = depth === $from.depth - 1 && isEmptyParagraph($from.node(depth + 1));
      const index = onParagraph ? $from.index(depth) : $from.indexAfter(depth);
      if (!parent.canReplaceWith(index, onParagraph ? index + 1 : index, block.type)) continue;
      if (!dispatch) return true;
      const start = onParagraph
        ? $from.before(depth + 1)
        : depth === $from.depth
          ? $from.pos
          : $from.after(depth + 1);
      const end = onParagraph ? $from.after(depth + 1) : start;
      const transaction = state.tr.replaceWith(start, end, block);
      const inside = block.isAtom
        ? NodeSelection.create(transaction.doc, start)
        : TextSelection.near(transaction.doc.resolve(start + 1));
      dispatch(transaction.setSelection(inside).scrollIntoView());
      return true;
    }
    return false;
  };
}

/** Three columns and a header row with two rows below it. */
export function newTable(): EditorNode {
  const row = (cell: string) =>
    nodeType('tableRow').create(
      { localId: newLocalId() },
      Array.from({ length: 3 }, () => nodeType(cell).create(null, nodeType('paragraph').create())),
    );
  const rows = [row('tableHeader'), row('tableCell'), row('tableCell')];
  return nodeType('table').create({ localId: newLocalId(), layout: 'default' }, rows);
}

export function newExpand(state: EditorState): EditorNode {
  const inTable = findAround(state, 'table') !== undefined;
  return nodeType(inTable ? 'nestedExpand' : 'expand').create(
    { localId: newLocalId() },
    nodeType('paragraph').create(),
  );
}

/** @throws RangeError when the node of a macro is not valid ADF. */
export function insertMacro(json: unknown): Command {
  const node = pageSchema.nodeFromJSON(json);
  node.check();
  if (!node.isInline) return insertBlock(node);
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(node).scrollIntoView());
    return true;
  };
}

/** The innermost ancestor of the cursor that has the type. */
export function findAround(
  state: EditorState,
  name: string,
): { node: EditorNode; position: number } | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type.name === name) return { node, position: $from.before(depth) };
  }
  return undefined;
}

function isEmptyParagraph(node: EditorNode): boolean {
  return node.type.name === 'paragraph' && node.content.size === 0;
}
