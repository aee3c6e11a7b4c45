import { Fragment, type Node as EditorNode } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { TextSelection, type Command, type EditorState } from 'prosemirror-state';

import { newLocalId } from './local-ids';
import { nodeType } from './node-types';

const taskList = nodeType('taskList');
const taskItem = nodeType('taskItem');
const paragraph = nodeType('paragraph');
const lists = [nodeType('bulletList'), nodeType('orderedList'), taskList];

export type ListKind = 'bulletList' | 'orderedList' | 'taskList';

/** Turns the selection into the list, the other kind of list into this one, and this one into paragraphs. */
export function toggleList(kind: ListKind): Command {
  return (state, dispatch) => {
    const inside = findList(state);
    if (kind === 'taskList') {
      return inside?.node.type === taskList ? leaveTasks(state, dispatch) : makeTasks(state, dispatch);
    }
    const type = nodeType(kind);
    if (!inside) return wrapInList(type)(state, dispatch);
    if (inside.node.type === type) return liftListItem(nodeType('listItem'))(state, dispatch);
    if (inside.node.type === taskList) return false;
    dispatch?.(state.tr.setNodeMarkup(inside.position, type));
    return true;
  };
}

/** The innermost list around the cursor. */
export function findList(state: EditorState): { node: EditorNode; position: number } | undefined {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (lists.includes(node.type)) return { node, position: $from.before(depth) };
  }
  return undefined;
}

/** Enter in a task opens the next one, not done; in an empty last one it leaves the list. */
export const splitTask: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type !== taskItem) return false;
  if ($from.parent.content.size === 0) return leaveTasks(state, dispatch);
  const attrs = { localId: newLocalId(), state: 'TODO' };
  dispatch?.(state.tr.split($from.pos, 1, [{ type: taskItem, attrs }]).scrollIntoView());
  return true;
};

/** Backspace at the beginning of a task makes a paragraph of it. */
export const liftTask: Command = (state, dispatch) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== taskItem) return false;
  return leaveTasks(state, dispatch);
};

function makeTasks(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const range = state.selection.$from.blockRange(state.selection.$to, (node) => !node.inlineContent);
  if (!range) return false;
  const blocks: EditorNode[] = [];
  for (let index = range.startIndex; index < range.endIndex; index += 1)
    blocks.push(range.parent.child(index));
  if (blocks.some((block) => block.type !== paragraph)) return false;
  const items = blocks.map((block) =>
    taskItem.create({ localId: newLocalId(), state: 'TODO' }, block.content),
  );
  const list = taskList.create({ localId: newLocalId() }, items);
  if (!range.parent.canReplaceWith(range.startIndex, range.endIndex, list.type)) return false;
  if (dispatch) {
    const { $from } = state.selection;
    const transaction = state.tr.replaceWith(range.start, range.end, list);
    // The list and the item add one opening each where the paragraph had one.
    const cursor = TextSelection.near(transaction.doc.resolve($from.pos + 1));
    dispatch(transaction.setSelection(cursor).scrollIntoView());
  }
  return true;
}

/** The task of the cursor becomes a paragraph; tasks before and after it stay lists of their own. */
function leaveTasks(state: EditorState, dispatch: Parameters<Command>[1]): boolean {
  const { $from } = state.selection;
  const depth = $from.depth;
  if ($from.parent.type !== taskItem || depth < 2) return false;
  const list = $from.node(depth - 1);
  const index = $from.index(depth - 1);
  const outside = $from.node(depth - 2);
  const listIndex = $from.index(depth - 2);
  if (!outside.canReplaceWith(listIndex, listIndex + 1, paragraph)) return false;
  const before = list.content.cut(0, offsetOf(list, index));
  const after = list.content.cut(offsetOf(list, index + 1));
  // A list that is left with a nested list in front would be none by the schema.
  if (after.firstChild && after.firstChild.type !== taskItem) return false;
  if (dispatch) {
    const text = paragraph.create(null, $from.parent.content);
    const parts = [
      ...(before.size > 0 ? [list.copy(before)] : []),
      text,
      ...(after.size > 0 ? [list.type.create({ ...list.attrs, localId: newLocalId() }, after)] : []),
    ];
    const start = $from.before(depth - 1);
    const transaction = state.tr.replaceWith(start, $from.after(depth - 1), Fragment.from(parts));
    const textStart = start + (before.size > 0 ? before.size + 2 : 0) + 1;
    const cursor = TextSelection.near(transaction.doc.resolve(textStart + $from.parentOffset));
    dispatch(transaction.setSelection(cursor).scrollIntoView());
  }
  return true;
}

function offsetOf(parent: EditorNode, index: number): number {
  let offset = 0;
  for (let at = 0; at < index; at += 1) offset += parent.child(at).nodeSize;
  return offset;
}
