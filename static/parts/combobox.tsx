import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../src/contract/outcome';
import { failureLine } from '../failure-words';
import { useText } from '../text';
import type { FieldIds } from './field';
import { placePopup } from './place-popup';
import { useSearch } from './use-search';
import './combobox.css';

export interface ComboboxOption<T> {
  readonly id: string;
  readonly label: string;
  readonly note?: string | undefined;
  readonly value: T;
}

/**
 * A search field with a list, after the ARIA combobox pattern: arrows move, Enter takes, Escape closes.
 * What is typed but not taken is dropped when the field is left.
 */
export function Combobox<T>(props: {
  field: FieldIds;
  label: string;
  /** What the field shows as chosen; empty: nothing. */
  chosen: string;
  search: (query: string) => Promise<Outcome<readonly ComboboxOption<T>[]>>;
  onChoose: (value: T) => void;
  /** Given: emptying the field takes the choice back. */
  onClear?: (() => void) | undefined;
  placeholder?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
  /** The list is part of the page instead of floating above it. For surfaces that grow with their content. */
  inline?: boolean | undefined;
}) {
  const text = useText();
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { now, ask } = useSearch<ComboboxOption<T>>(props.search);
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const options = now.state === 'done' ? now.found : now.state === 'loading' ? now.before : [];
  const { inline } = props;
  const listId = `${props.field.id}-list`;
  const optionId = (index: number) => `${props.field.id}-option-${String(index)}`;

  useLayoutEffect(() => {
    const list = popup.current;
    const anchor = input.current;
    if (!open || inline || !list || !anchor) return;
    list.showPopover();
    const place = () => placePopup(list, anchor);
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [open, inline, now]);

  useEffect(() => {
    if (open && active >= 0)
      document
        .getElementById(`${props.field.id}-option-${String(active)}`)
        ?.scrollIntoView({ block: 'nearest' });
  }, [open, active, props.field.id]);

  const show = () => {
    if (open || props.disabled) return;
    setOpen(true);
    setActive(-1);
    ask('', { atOnce: true });
  };
  const hide = () => {
    setOpen(false);
    setTyped(null);
    setActive(-1);
  };
  const take = (option: ComboboxOption<T>) => {
    props.onChoose(option.value);
    hide();
  };
  const leave = () => {
    if (typed === '' && props.chosen !== '') props.onClear?.();
    hide();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      if (!open) show();
      else if (options.length > 0)
        setActive((before) =>
          before < 0 && step < 0 ? options.length - 1 : (before + step + options.length) % options.length,
        );
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      const option = options[active] ?? (typed ? options[0] : undefined);
      if (option && now.state === 'done') take(option);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      hide();
    }
  };

  return (
    <div class="combobox">
      <input
        ref={input}
        class="control combobox-input"
        id={props.field.id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={typed ?? props.chosen}
        placeholder={props.placeholder ?? text.t('common.search')}
        disabled={props.disabled}
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(active) : undefined}
        aria-required={props.required ? 'true' : undefined}
        aria-invalid={props.field.invalid ? 'true' : undefined}
        aria-describedby={props.field.describedBy}
        onInput={(event) => {
          const query = event.currentTarget.value;
          setTyped(query);
          setOpen(true);
          setActive(query === '' ? -1 : 0);
          ask(query);
        }}
        onClick={show}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div
          ref={popup}
          class={inline ? 'combobox-list combobox-inline' : 'combobox-list'}
          {...(inline ? {} : { popover: 'manual' })}
          onMouseDown={(event) => event.preventDefault()}
        >
          <ul id={listId} role="listbox" aria-label={props.label} aria-busy={now.state === 'loading'}>
            {options.map((option, index) => (
              <li
                key={option.id}
                id={optionId(index)}
                role="option"
                aria-selected={index === active}
                class={index === active ? 'combobox-option combobox-active' : 'combobox-option'}
                onClick={() => take(option)}
                onMouseMove={() => setActive(index)}
              >
                <span class="combobox-name">{option.label}</span>
                {option.note && <span class="combobox-note">{option.note}</span>}
              </li>
            ))}
          </ul>
          {now.state === 'loading' && options.length === 0 && (
            <p class="combobox-state">{text.t('common.searching')}</p>
          )}
          {now.state === 'done' && options.length === 0 && (
            <p class="combobox-state">{text.t(typed ? 'common.nothingFound' : 'common.typeToFind')}</p>
          )}
          {now.state === 'failed' && (
            <p class="combobox-state combobox-failed" role="alert">
              {failureLine(now.failure, text)}
            </p>
          )}
        </div>
      )}
      <span class="visually-hidden" role="status">
        {open && now.state === 'done' ? text.count('common.found', options.length) : ''}
      </span>
    </div>
  );
}
