import type { EditorView } from 'prosemirror-view';

import { element } from './dom';

export interface Popover {
  readonly dom: HTMLElement;
  close(returnFocus?: boolean): void;
}

let open: Popover | undefined;

/**
 * A small dialog under the cursor. Escape and a click outside close it; focus goes back to the text. One is open at a time.
 *
 * @param onDismiss called when it closes without `close` having been called by its owner
 */
export function openPopover(
  view: EditorView,
  label: string,
  content: HTMLElement,
  onDismiss?: () => void,
): Popover {
  open?.close(false);
  const dom = element('div', { class: 'editor-popover', role: 'dialog', 'aria-label': label }, content);
  const host = view.dom.closest<HTMLElement>('.page-editor') ?? document.body;
  const dismissOutside = (event: Event) => {
    if (event.target instanceof Node && !dom.contains(event.target)) dismiss(false);
  };
  const popover: Popover = {
    dom,
    close(returnFocus = true) {
      document.removeEventListener('pointerdown', dismissOutside, true);
      dom.remove();
      if (open === popover) open = undefined;
      if (returnFocus) view.focus();
    },
  };
  function dismiss(returnFocus: boolean): void {
    popover.close(returnFocus);
    onDismiss?.();
  }
  dom.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    dismiss(true);
  });
  document.addEventListener('pointerdown', dismissOutside, true);
  host.append(dom);
  place(dom, host, view);
  open = popover;
  dom.querySelector<HTMLElement>('[autofocus], input, select, button')?.focus();
  return popover;
}

/** Closes what is open, for an editor that goes away. */
export function closePopovers(): void {
  open?.close(false);
}

function place(dom: HTMLElement, host: HTMLElement, view: EditorView): void {
  const cursor = view.coordsAtPos(view.state.selection.from);
  const frame = host.getBoundingClientRect();
  const room = Math.max(0, frame.width - dom.offsetWidth - 8);
  dom.style.left = `${Math.min(Math.max(0, cursor.left - frame.left), room)}px`;
  dom.style.top = `${cursor.bottom - frame.top + 6}px`;
}
