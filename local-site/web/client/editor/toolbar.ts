import type { EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import type { EditorView } from 'prosemirror-view';

import { findBlockStyle, setBlockStyle } from './block-commands';
import { element, icon } from './dom';
import type { EditorWords } from './editor-words';
import { tableItems } from './table-items';
import { toolbarItems, type ToolbarContext, type ToolbarItem } from './toolbar-items';

export interface Toolbar {
  readonly dom: HTMLElement;
  /** Shows what the selection is and allows. */
  update(state: EditorState): void;
  focus(): void;
}

/** Two rows of buttons, the second only within a table. One Tab stop each; arrows, Home and End move inside. */
export function createToolbar(context: ToolbarContext, getView: () => EditorView): Toolbar {
  const { words } = context;
  const main = bar(words.toolbar, toolbarItems(context), getView);
  const table = bar(words.tableToolbar, tableItems(words), getView);
  const style = styleSelect(words, getView);
  main.dom.insertBefore(style.dom, main.dom.children[1] ?? null);
  roving(main.dom);
  roving(table.dom);
  return {
    dom: element('div', { class: 'editor-toolbars' }, main.dom, table.dom),
    update(state) {
      main.update(state);
      style.update(state);
      table.dom.hidden = !isInTable(state);
      if (!table.dom.hidden) table.update(state);
    },
    focus: () => main.dom.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
  };
}

interface Part {
  readonly dom: HTMLElement;
  update(state: EditorState): void;
}

function bar(label: string, groups: readonly (readonly ToolbarItem[])[], getView: () => EditorView): Part {
  const buttons: { item: ToolbarItem; button: HTMLButtonElement }[] = [];
  const rows = groups.map((group) => {
    const row = element('div', { class: 'editor-group' });
    for (const item of group) {
      const button = element('button', {
        type: 'button',
        'data-name': item.name,
        'aria-label': item.label,
        title: titleOf(item),
      });
      button.append(
        item.path === undefined
          ? element('span', { 'aria-hidden': 'true' }, item.letter ?? '')
          : icon(item.path),
      );
      // The text keeps its selection while the mouse is on a button.
      button.addEventListener('mousedown', (event) => event.preventDefault());
      button.addEventListener('click', () => {
        if (button.getAttribute('aria-disabled') !== 'true') item.run(getView());
      });
      row.append(button);
      buttons.push({ item, button });
    }
    return row;
  });
  return {
    dom: element('div', { class: 'editor-toolbar', role: 'toolbar', 'aria-label': label }, ...rows),
    update(state) {
      for (const { item, button } of buttons) {
        // Disabled buttons stay reachable, so that the focus does not jump away while one types.
        button.setAttribute('aria-disabled', String(item.enabled?.(state) === false));
        if (item.pressed) button.setAttribute('aria-pressed', String(item.pressed(state)));
      }
    },
  };
}

function styleSelect(words: EditorWords, getView: () => EditorView): Part {
  const select = element('select', { 'aria-label': words.block, class: 'editor-style' });
  const styles: [string, string][] = [
    ['paragraph', words.paragraph],
    ...[1, 2, 3, 4, 5, 6].map((level): [string, string] => [`heading${level}`, words.heading(level)]),
    ['codeBlock', words.codeBlock],
  ];
  for (const [value, label] of styles) select.append(element('option', { value }, label));
  select.addEventListener('change', () => {
    const view = getView();
    setBlockStyle(select.value)(view.state, view.dispatch);
    view.focus();
  });
  return {
    dom: element('div', { class: 'editor-group' }, select),
    update(state) {
      select.value = findBlockStyle(state) ?? 'paragraph';
      select.disabled = !state.selection.$from.parent.isTextblock;
    },
  };
}

/** One element of the toolbar is in the Tab order: the one that had the focus last. */
function roving(toolbar: HTMLElement): void {
  const controls = () => [...toolbar.querySelectorAll<HTMLElement>('button, select')];
  const hold = (chosen: HTMLElement | undefined) => {
    for (const control of controls()) control.tabIndex = control === chosen ? 0 : -1;
  };
  hold(controls()[0]);
  toolbar.addEventListener('focusin', (event) => {
    if (event.target instanceof HTMLElement) hold(event.target);
  });
  toolbar.addEventListener('keydown', (event) => {
    const all = controls();
    const at = all.findIndex((control) => control === document.activeElement);
    const last = all.length - 1;
    const targets: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at <= 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    all[target]?.focus();
  });
}

function titleOf(item: ToolbarItem): string {
  if (item.shortcut === undefined) return item.label;
  const mac = navigator.userAgent.includes('Mac OS');
  const keys = item.shortcut
    .replace('Mod', mac ? '⌘' : 'Ctrl')
    .replace('Shift', mac ? '⇧' : 'Shift')
    .toUpperCase();
  return `${item.label} (${keys.replaceAll('-', mac ? '' : '+')})`;
}
