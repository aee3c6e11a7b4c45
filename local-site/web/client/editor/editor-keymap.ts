import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { addRowAfter, goToNextCell, isInTable } from 'prosemirror-tables';

import { setBlockStyle } from './block-commands';
import type { EditorWords } from './editor-words';
import { openLinkForm } from './forms';
import { liftTask, splitTask, toggleList } from './list-commands';
import { markType, nodeType } from './node-types';

/** The keys of the editor; those of lists, tables and tasks come before the general ones. */
export function editorKeymaps(words: EditorWords, focusToolbar: () => void): Plugin[] {
  const listItem = nodeType('listItem');
  const headings = Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`Mod-Alt-${level}`, setBlockStyle(`heading${level}`)]),
  );
  return [
    keymap({
      ...headings,
      'Mod-Alt-0': setBlockStyle('paragraph'),
      'Mod-z': undo,
      'Mod-Shift-z': redo,
      'Mod-y': redo,
      'Mod-b': toggleMark(markType('strong')),
      'Mod-i': toggleMark(markType('em')),
      'Mod-u': toggleMark(markType('underline')),
      'Mod-Shift-m': toggleMark(markType('code')),
      'Mod-Shift-8': toggleList('bulletList'),
      'Mod-Shift-7': toggleList('orderedList'),
      'Mod-Shift-6': toggleList('taskList'),
      'Mod-k': (_state, _dispatch, view) => {
        if (view) openLinkForm(view, words);
        return true;
      },
      'Alt-F10': () => {
        focusToolbar();
        return true;
      },
      'Shift-Enter': insertBreak,
      Enter: chainCommands(splitTask, splitListItem(listItem)),
      Backspace: liftTask,
      Tab: chainCommands(sinkListItem(listItem), goToNextCell(1), addRowAtEnd),
      'Shift-Tab': chainCommands(liftListItem(listItem), goToNextCell(-1)),
    }),
    keymap(baseKeymap),
  ];
}

const insertBreak: Command = (state, dispatch) => {
  const { $from } = state.selection;
  const hardBreak = nodeType('hardBreak');
  if (!$from.parent.canReplaceWith($from.index(), $from.index(), hardBreak)) return false;
  dispatch?.(state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
};

/** Tab in the last cell of a table adds a row and moves into it. */
const addRowAtEnd: Command = (state, dispatch, view) => {
  if (!isInTable(state)) return false;
  if (dispatch && view) {
    addRowAfter(state, dispatch);
    goToNextCell(1)(view.state, view.dispatch);
  }
  return true;
};
