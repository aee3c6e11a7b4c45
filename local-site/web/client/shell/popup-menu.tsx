import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';

export interface MenuItem {
  readonly key: string;
  readonly label: ComponentChildren;
  readonly note?: ComponentChildren;
  /** For a choice among several: whether this one is chosen. */
  readonly chosen?: boolean;
  readonly run: () => void;
}

interface Props {
  /** Accessible name of the button when its content does not say it. */
  readonly label?: string;
  readonly buttonClass: string;
  readonly button: ComponentChildren;
  readonly items: readonly MenuItem[];
  readonly align?: 'start' | 'end';
  readonly heading?: string;
  /** Called with true just before the menu shows. */
  readonly onToggle?: (open: boolean) => void;
}

/** A button that opens a menu: arrows, Home, End, first letters and Escape work as the ARIA pattern asks. */
export function PopupMenu({ label, buttonClass, button, items, align = 'start', heading, onToggle }: Props) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const menuId = useId();

  const show = (next: boolean): void => {
    onToggle?.(next);
    setOpen(next);
  };
  const close = (focusButton: boolean): void => {
    show(false);
    if (focusButton) trigger.current?.focus();
  };

  // Before it is painted: the next key is for the menu already.
  useLayoutEffect(() => {
    if (!open) return undefined;
    const chosen = root.current?.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? root.current?.querySelector<HTMLElement>('[role^="menuitem"]'))?.focus();
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close(false);
    };
    document.addEventListener('pointerdown', outside);
    // A click into a frame of the app is seen here only as the window losing the focus.
    const left = (): void => close(false);
    window.addEventListener('blur', left);
    return () => {
      document.removeEventListener('pointerdown', outside);
      window.removeEventListener('blur', left);
    };
  }, [open]);

  const onMenuKey = (event: KeyboardEvent): void => {
    const entries = [...(root.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
    const index = entries.findIndex((entry) => entry === document.activeElement);
    const next = nextIndex(event.key, index, entries);
    if (event.key === 'Escape') {
      event.stopPropagation();
      close(true);
    } else if (event.key === 'Tab') close(false);
    else if (next !== undefined) {
      event.preventDefault();
      entries[next]?.focus();
    }
  };

  return (
    <div class="popup" ref={root}>
      <button
        ref={trigger}
        type="button"
        class={buttonClass}
        aria-haspopup="menu"
        aria-expanded={open}
        {...(open ? { 'aria-controls': menuId } : {})}
        {...(label === undefined ? {} : { 'aria-label': label, title: label })}
        onClick={() => show(!open)}
        onKeyDown={(event) => {
          if (!open && event.key === 'ArrowDown') {
            event.preventDefault();
            show(true);
          }
        }}
      >
        {button}
      </button>
      {open && (
        <div class={`menu menu-${align}`}>
          {heading !== undefined && <p class="menu-heading">{heading}</p>}
          <div id={menuId} role="menu" aria-label={label ?? heading} onKeyDown={onMenuKey}>
            {items.map((item) => (
              <button
                key={item.key}
                type="button"
                class="menu-item"
                tabIndex={-1}
                role={item.chosen === undefined ? 'menuitem' : 'menuitemradio'}
                {...(item.chosen === undefined ? {} : { 'aria-checked': item.chosen })}
                onClick={() => {
                  close(true);
                  item.run();
                }}
              >
                <span class="menu-label">{item.label}</span>
                {item.note !== undefined && <span class="menu-note">{item.note}</span>}
              </button>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}

/** Where the focus goes for a key, or undefined when the key means nothing to a menu. */
function nextIndex(key: string, index: number, entries: readonly HTMLElement[]): number | undefined {
  if (key === 'ArrowDown') return (index + 1) % entries.length;
  if (key === 'ArrowUp') return (index - 1 + entries.length) % entries.length;
  if (key === 'Home') return 0;
  if (key === 'End') return entries.length - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const after = [...entries.slice(index + 1), ...entries.slice(0, index + 1)];
  const found = after.find((entry) => entry.textContent.trim().toLowerCase().startsWith(key.toLowerCase()));
  return found ? entries.indexOf(found) : undefined;
}
