import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { findByText } from '../find-by-text';
import type { FoundEntry } from '../find-by-text';
import { goTo } from '../location';
import { useSite } from '../site-state';
import { Icon } from './icon';

const pauseMs = 250;

/** Search for issues by text or key and for pages by title, as a combobox with results below it. */
export function SearchBox() {
  const { words } = useSite();
  const texts = words.frame;
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [found, setFound] = useState<readonly FoundEntry[]>();
  const [active, setActive] = useState(-1);
  const root = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const wanted = text.trim();

  useEffect(() => {
    setFound(undefined);
    setActive(-1);
    if (wanted.length < 2) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      void findByText(wanted).then((entries) => {
        if (current) setFound(entries);
      });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [wanted]);

  useEffect(() => {
    const outside = (event: Event): void => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const shortcut = (event: KeyboardEvent): void => {
      const typing =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [contenteditable]');
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('keydown', shortcut);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('keydown', shortcut);
    };
  }, []);

  const entries: readonly FoundEntry[] =
    wanted.length < 2
      ? []
      : [
          ...(found ?? []),
          {
            kind: 'all',
            title: texts.searchAllIssues,
            note: wanted,
            href: `/issues?text=${encodeURIComponent(wanted)}`,
          },
          {
            kind: 'all',
            title: texts.searchAllPages,
            note: wanted,
            href: `/wiki/search?text=${encodeURIComponent(wanted)}`,
          },
        ];
  const choose = (entry: FoundEntry | undefined): void => {
    setOpen(false);
    goTo(entry?.href ?? `/issues?text=${encodeURIComponent(wanted)}`);
    setText('');
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      if (open) event.stopPropagation();
      setOpen(false);
    } else if (event.key === 'Enter' && wanted !== '') choose(entries[active]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((before) => (entries.length === 0 ? -1 : (before + step + entries.length) % entries.length));
    }
  };
  const showing = open && wanted.length >= 2;

  return (
    <div class="search" role="search" ref={root}>
      <Icon name="search" />
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={texts.searchPlaceholder}
        placeholder={texts.searchPlaceholder}
        aria-expanded={showing}
        aria-controls={listId}
        aria-autocomplete="list"
        {...(showing && active >= 0 ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        value={text}
        autocomplete="off"
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={(event) => {
          if (event.relatedTarget instanceof Node && !root.current?.contains(event.relatedTarget))
            setOpen(false);
        }}
        onKeyDown={onKey}
      />
      <div class="search-results" hidden={!showing}>
        <ul id={listId} role="listbox" aria-label={texts.searchPlaceholder}>
          {showing &&
            entries.map((entry, index) => (
              <li
                key={entry.href}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === active}
                class={`search-entry search-entry-${entry.kind}`}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <Icon name={entry.kind === 'issue' ? 'issue' : entry.kind === 'page' ? 'page' : 'search'} />
                <span class="search-entry-title">{entry.title}</span>
                <span class="search-entry-note">{entry.note}</span>
              </li>
            ))}
        </ul>
        <p class="search-state" role="status">
          {!showing ? '' : !found ? texts.searching : found.length === 0 ? texts.searchNothing(wanted) : ''}
        </p>
      </div>
    </div>
  );
}
