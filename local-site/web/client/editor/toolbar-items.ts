import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import {
  findAround,
  insertBlock,
  insertMacro,
  newExpand,
  newTable,
  removePanel,
  setPanel,
  toggleQuote,
} from './block-commands';
import type { EditorWords } from './editor-words';
import { openDateForm, openLinkForm, openMenu, openStatusForm } from './forms';
import { findLink, isMarked } from './inline-commands';
import { findList, toggleList, type ListKind } from './list-commands';
import { openMentionPicker, type SearchPeople } from './mention-picker';
import { markType, nodeType } from './node-types';

/** A button of the toolbar. */
export interface ToolbarItem {
  readonly name: string;
  readonly label: string;
  /** As `Mod-b`. */
  readonly shortcut?: string;
  /** A line drawing on 16 × 16, or a letter. */
  readonly path?: string;
  readonly letter?: string;
  /** What a click does; `enabled` tells whether it can do anything now. */
  run(view: EditorView): void;
  enabled?(state: EditorState): boolean;
  /** Buttons that show a state, such as bold, tell it here. */
  pressed?(state: EditorState): boolean;
}

export interface Macro {
  readonly key: string;
  readonly title: string;
  node(): unknown;
}

export interface ToolbarContext {
  readonly words: EditorWords;
  readonly searchPeople: SearchPeople;
  readonly macros: readonly Macro[];
}

/** The buttons in groups, in the order in which they stand. */
export function toolbarItems({
  words,
  searchPeople,
  macros,
}: ToolbarContext): readonly (readonly ToolbarItem[])[] {
  return [
    [
      command('undo', words.undo, undo, {
        path: 'M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
        shortcut: 'Mod-z',
      }),
      command('redo', words.redo, redo, {
        path: 'M10.5 3l3 3-3 3M13 6H7a4 4 0 0 0 0 8h3',
        shortcut: 'Mod-Shift-z',
      }),
    ],
    [
      mark('strong', words.bold, 'B', 'Mod-b'),
      mark('em', words.italic, 'I', 'Mod-i'),
      mark('code', words.code, '<>', 'Mod-Shift-m'),
    ],
    [
      list(
        'bulletList',
        words.bulletList,
        'M6 4h8M6 8h8M6 12h8M2.5 4h.01M2.5 8h.01M2.5 12h.01',
        'Mod-Shift-8',
      ),
      list(
        'orderedList',
        words.orderedList,
        'M7 4h7M7 8h7M7 12h7M2 3l1-.7V6M2 10.2c.3-.8 2-.8 2 .3 0 .9-2 1.3-2 2.5h2',
        'Mod-Shift-7',
      ),
      list('taskList', words.taskList, 'M2.5 2.5h11v11h-11zM5 8l2.2 2.2L11 6', 'Mod-Shift-6'),
    ],
    [
      {
        name: 'link',
        label: words.link,
        shortcut: 'Mod-k',
        path: 'M6.5 9.5a3 3 0 0 0 4.2 0l2.4-2.4a3 3 0 0 0-4.2-4.2l-.9.9M9.5 6.5a3 3 0 0 0-4.2 0L2.9 8.9a3 3 0 0 0 4.2 4.2l.9-.9',
        run: (view) => openLinkForm(view, words),
        enabled: (state) => state.selection.$from.parent.inlineContent,
        pressed: (state) => findLink(state) !== undefined,
      },
      inline('mention', words.mention, '@', (view) => openMentionPicker(view, words, searchPeople)),
      {
        ...inline('date', words.date, undefined, (view) => openDateForm(view, words)),
        path: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3',
      },
      {
        ...inline('status', words.status, undefined, (view) => openStatusForm(view, words)),
        path: 'M4 5h8a3 3 0 0 1 0 6H4a3 3 0 0 1 0-6ZM5 8h6',
      },
    ],
    [
      command('table', words.table, (state, dispatch) => insertBlock(newTable())(state, dispatch), {
        path: 'M2 3h12v10H2zM2 6.3h12M2 9.7h12M6 3v10M10 3v10',
      }),
      {
        name: 'panel',
        label: words.panel,
        path: 'M2 4h12v8H2zM5 8h.01M7.5 8H12',
        run: (view) => openPanelMenu(view, words),
        pressed: (state) => findAround(state, 'panel') !== undefined,
      },
      command('expand', words.expand, (state, dispatch) => insertBlock(newExpand(state))(state, dispatch), {
        path: 'M2.5 4.5l2.5 3 2.5-3M9 6h5M2.5 11.5H14',
      }),
      {
        ...command('quote', words.quote, toggleQuote, { path: 'M3 4v8M6.5 5h7M6.5 8h7M6.5 11h4' }),
        pressed: (state) => findAround(state, 'blockquote') !== undefined,
      },
      command(
        'rule',
        words.rule,
        (state, dispatch) => insertBlock(nodeType('rule').create())(state, dispatch),
        {
          path: 'M2 8h12',
        },
      ),
    ],
    [
      {
        name: 'macro',
        label: words.macro,
        path: 'M3 3h4v4H3zM3 9.5h4v4H3zM9.5 9.5h4v4h-4zM11.5 3v4M9.5 5h4',
        run: (view) =>
          openMenu(
            view,
            words.macro,
            macros.map((macro) => ({
              label: macro.title,
              run: () => insertMacro(macro.node())(view.state, view.dispatch),
            })),
            words.noMacros,
          ),
      },
    ],
  ];
}

function openPanelMenu(view: EditorView, words: EditorWords): void {
  const choices = Object.entries(words.panels).map(([type, label]) => ({
    label,
    run: () => setPanel(type)(view.state, view.dispatch),
  }));
  const inPanel = findAround(view.state, 'panel') !== undefined;
  const remove = { label: words.removePanel, run: () => removePanel(view.state, view.dispatch) };
  openMenu(view, words.panel, inPanel ? [...choices, remove] : choices);
}

type Looks = Pick<ToolbarItem, 'path' | 'letter' | 'shortcut'>;

function command(name: string, label: string, run: Command, looks: Looks): ToolbarItem {
  return {
    name,
    label,
    ...looks,
    run: (view) => {
      view.focus();
      run(view.state, view.dispatch, view);
    },
    enabled: (state) => run(state),
  };
}

function mark(name: string, label: string, letter: string, shortcut: string): ToolbarItem {
  return {
    ...command(name, label, toggleMark(markType(name)), { letter, shortcut }),
    pressed: (state) => isMarked(state, name),
  };
}

function list(kind: ListKind, label: string, path: string, shortcut: string): ToolbarItem {
  return {
    ...command(kind, label, toggleList(kind), { path, shortcut }),
    pressed: (state) => findList(state)?.node.type.name === kind,
  };
}

/** A button that opens something which then puts a node into the line. */
function inline(
  name: string,
  label: string,
  letter: string | undefined,
  run: (view: EditorView) => void,
): ToolbarItem {
  return {
    name,
    label,
    ...(letter === undefined ? {} : { letter }),
    run,
    enabled: (state) => {
      const { $from } = state.selection;
      return (
        $from.parent.canReplaceWith($from.index(), $from.index(), nodeType(name)) ||
        setBlockType(nodeType('paragraph'))(state)
      );
    },
  };
}
