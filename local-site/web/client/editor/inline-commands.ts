import type { Mark, ResolvedPos } from 'prosemirror-model';
import { NodeSelection, type Command, type EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { newLocalId } from './local-ids';
import { markType, nodeType } from './node-types';
import { pageSchema } from './page-schema';

/** Puts a person into the text, followed by a space to go on writing. */
export function insertMention(person: { accountId: string; displayName: string }): Command {
  return insertAtom('mention', {
    id: person.accountId,
    text: `@${person.displayName}`,
    localId: newLocalId(),
  });
}

/** @param day `2026-11-28` */
export function setDate(day: string, position?: number): Command {
  const timestamp = String(Date.parse(`${day}T00:00:00Z`));
  return position === undefined
    ? insertAtom('date', { timestamp, localId: newLocalId() })
    : changeAtom(position, { timestamp });
}

export function setStatus(status: { text: string; color: string }, position?: number): Command {
  return position === undefined
    ? insertAtom('status', { ...status, localId: newLocalId() })
    : changeAtom(position, status);
}

function insertAtom(name: string, attrs: Record<string, unknown>): Command {
  return (state, dispatch) => {
    const node = nodeType(name).create(attrs);
    const { $from, $to } = state.selection;
    if (
      !$from.parent.canReplaceWith(
        $from.index(),
        $to.parent === $from.parent ? $to.indexAfter() : $from.index(),
        node.type,
      )
    ) {
      return false;
    }
    const transaction = state.tr.replaceSelectionWith(node, false);
    dispatch?.(transaction.insertText(' ', transaction.selection.to).scrollIntoView());
    return true;
  };
}

function changeAtom(position: number, attrs: Record<string, unknown>): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(position);
    if (!node) return false;
    dispatch?.(state.tr.setNodeMarkup(position, null, { ...node.attrs, ...attrs }));
    return true;
  };
}

/** The link at the cursor, or the first one in the selection, and where it begins and ends. */
export function findLink(state: EditorState): { mark: Mark; from: number; to: number } | undefined {
  const found = linkedPlace(state);
  if (!found) return undefined;
  const { mark, place } = found;
  const start = place.start();
  const runs: { from: number; to: number }[] = [];
  place.parent.forEach((child, offset) => {
    if (!mark.isInSet(child.marks)) return;
    const last = runs.at(-1);
    if (last?.to === start + offset) last.to += child.nodeSize;
    else runs.push({ from: start + offset, to: start + offset + child.nodeSize });
  });
  const run = runs.find(({ from, to }) => from <= place.pos && place.pos <= to);
  return run && { mark, ...run };
}

function linkedPlace(state: EditorState): { mark: Mark; place: ResolvedPos } | undefined {
  const link = markType('link');
  const { $from, from, to, empty } = state.selection;
  if (empty) {
    const mark = link.isInSet($from.marks()) ?? link.isInSet($from.nodeAfter?.marks ?? []);
    return mark && { mark, place: $from };
  }
  let found: { mark: Mark; place: ResolvedPos } | undefined;
  state.doc.nodesBetween(from, to, (node, position) => {
    const mark = node.isInline ? link.isInSet(node.marks) : undefined;
    if (mark && !found) found = { mark, place: state.doc.resolve(position) };
  });
  return found;
}

/** Links the selection, or the text when nothing is selected; an existing link gets the new address. */
export function setLink(href: string, text: string): Command {
  return (state, dispatch) => {
    const mark = markType('link').create({ href });
    const existing = findLink(state);
    const { from, to, empty } = state.selection;
    const transaction = state.tr;
    if (existing && empty) transaction.addMark(existing.from, existing.to, mark);
    else if (!empty) transaction.addMark(from, to, mark);
    else transaction.replaceSelectionWith(pageSchema.text(text === '' ? href : text, [mark]), false);
    dispatch?.(transaction.removeStoredMark(mark).scrollIntoView());
    return true;
  };
}

export const removeLink: Command = (state, dispatch) => {
  const existing = findLink(state);
  const { from, to, empty } = state.selection;
  if (!existing && empty) return false;
  dispatch?.(
    state.tr.removeMark(
      empty ? (existing?.from ?? from) : from,
      empty ? (existing?.to ?? to) : to,
      markType('link'),
    ),
  );
  return true;
};

export function isMarked(state: EditorState, name: string): boolean {
  const { from, to, empty, $from } = state.selection;
  const type = markType(name);
  if (empty) return type.isInSet(state.storedMarks ?? $from.marks()) !== undefined;
  return state.doc.rangeHasMark(from, to, type);
}

/** The inline node that is selected whole, such as a status that was clicked. */
export function findSelectedAtom(
  view: EditorView,
): { name: string; position: number; attrs: Readonly<Record<string, unknown>> } | undefined {
  const { selection } = view.state;
  if (!(selection instanceof NodeSelection)) return undefined;
  return { name: selection.node.type.name, position: selection.from, attrs: selection.node.attrs };
}
