import type { EditorView } from 'prosemirror-view';

import { isoDay } from '../adf/adf-date';
import { findText } from '../adf/adf-node';
import { findSafeUrl } from '../adf/safe-url';
import { element } from './dom';
import type { EditorWords } from './editor-words';
import { findLink, findSelectedAtom, removeLink, setDate, setLink, setStatus } from './inline-commands';
import { openPopover } from './popover';

const COLORS = ['neutral', 'purple', 'blue', 'red', 'yellow', 'green'];

/** Asks for the text and colour of a status; the selected one is changed, otherwise one is inserted. */
export function openStatusForm(view: EditorView, words: EditorWords): void {
  const selected = findSelectedAtom(view);
  const existing = selected?.name === 'status' ? selected : undefined;
  const text = element('input', { type: 'text', maxlength: '60', required: '' });
  text.value = findText(existing?.attrs ?? {}, 'text') ?? '';
  const chosen = findText(existing?.attrs ?? {}, 'color') ?? 'neutral';
  const colors = element('fieldset', { class: 'editor-colors' }, element('legend', {}, words.color));
  for (const color of COLORS) {
    const choice = element('input', { type: 'radio', name: 'editor-status-color', value: color });
    choice.checked = color === chosen;
    const sample = element(
      'span',
      { class: 'adf-status', 'data-color': color },
      words.colors[color] ?? color,
    );
    colors.append(element('label', {}, choice, sample));
  }
  const form = formOf(words, [field(words.statusText, text), colors]);
  const popover = openPopover(view, words.status, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (text.value.trim() === '') return;
    const color = form.querySelector<HTMLInputElement>('input:checked')?.value ?? 'neutral';
    popover.close();
    setStatus({ text: text.value.trim(), color }, existing?.position)(view.state, view.dispatch);
  });
}

/** Asks for a day with the browser's own field; today stands there at first. */
export function openDateForm(view: EditorView, words: EditorWords): void {
  const selected = findSelectedAtom(view);
  const existing = selected?.name === 'date' ? selected : undefined;
  const day = element('input', { type: 'date', required: '' });
  const now = new Date();
  const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  day.value = existing ? isoDay(findText(existing.attrs, 'timestamp')) : today;
  const form = formOf(words, [field(words.date, day)]);
  const popover = openPopover(view, words.date, form);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (day.value === '') return;
    popover.close();
    setDate(day.value, existing?.position)(view.state, view.dispatch);
  });
}

/** Asks for an address, and for the words when nothing is selected. An address that would run a script is refused. */
export function openLinkForm(view: EditorView, words: EditorWords): void {
  const existing = findLink(view.state);
  const address = element('input', {
    type: 'text',
    inputmode: 'url',
    required: '',
    'aria-describedby': 'editor-link-fault',
  });
  address.value = findText(existing?.mark.attrs ?? {}, 'href') ?? '';
  const text = element('input', { type: 'text' });
  const fault = element('p', { class: 'editor-fault', id: 'editor-link-fault', role: 'alert' });
  const needsText = view.state.selection.empty && !existing;
  const form = formOf(words, [
    field(words.address, address),
    fault,
    ...(needsText ? [field(words.linkText, text)] : []),
  ]);
  const popover = openPopover(view, words.link, form);
  if (existing) {
    const remove = element('button', { type: 'button', class: 'editor-quiet' }, words.removeLink);
    remove.addEventListener('click', () => {
      popover.close();
      removeLink(view.state, view.dispatch);
    });
    form.querySelector('.editor-form-buttons')?.append(remove);
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const href = findSafeUrl(address.value);
    if (href === undefined) {
      fault.textContent = words.badAddress;
      address.setAttribute('aria-invalid', 'true');
      address.focus();
      return;
    }
    popover.close();
    setLink(href, text.value.trim())(view.state, view.dispatch);
  });
}

/** Lets choose one of several, each with its own effect. */
export function openMenu(
  view: EditorView,
  label: string,
  choices: readonly { label: string; run(): void }[],
  empty = '',
): void {
  const list = element('div', { class: 'editor-menu' });
  if (choices.length === 0) list.append(element('p', {}, empty));
  const popover = openPopover(view, label, list);
  for (const choice of choices) {
    const button = element('button', { type: 'button' }, choice.label);
    button.addEventListener('click', () => {
      popover.close();
      choice.run();
    });
    list.append(button);
  }
  list.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const buttons = [...list.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    if (step === 0 || buttons.length === 0) return;
    event.preventDefault();
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  });
  list.querySelector('button')?.focus();
}

function field(label: string, input: HTMLInputElement): HTMLElement {
  return element('label', { class: 'editor-field' }, element('span', {}, label), input);
}

function formOf(words: EditorWords, fields: readonly HTMLElement[]): HTMLFormElement {
  const apply = element('button', { type: 'submit', class: 'editor-primary' }, words.apply);
  return element(
    'form',
    { class: 'editor-form', novalidate: '' },
    ...fields,
    element('div', { class: 'editor-form-buttons' }, apply),
  );
}
