import { Plugin } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

import { element } from './dom';
import type { EditorWords } from './editor-words';
import { insertMention } from './inline-commands';
import { openPopover } from './popover';

export interface Person {
  readonly accountId: string;
  readonly displayName: string;
}

export type SearchPeople = (query: string) => Promise<readonly Person[]>;

/** Opens the picker when somebody types `@` where a name may begin; within a word, as in a mail address, it stays a letter. */
export function mentionOnAt(words: EditorWords, search: SearchPeople): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, from, _to, text) {
        if (text !== '@' && text !== '＠') return false;
        const { $from } = view.state.selection;
        if ($from.parent.type.spec.code === true) return false;
        const before = $from.parent.textBetween(
          Math.max(0, $from.parentOffset - 1),
          $from.parentOffset,
          undefined,
          ' ',
        );
        if (/[\w.@-]/.test(before) || from < 1) return false;
        openMentionPicker(view, words, search, text);
        return true;
      },
    },
  });
}

/**
 * A field that searches people as one types, with arrows and Enter to choose.
 *
 * @param typed what was typed to open it: dismissing the picker leaves it in the text together with the query
 */
export function openMentionPicker(
  view: EditorView,
  words: EditorWords,
  search: SearchPeople,
  typed = '',
): void {
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': words.searchPeople,
    'aria-expanded': 'true',
    'aria-controls': 'editor-people',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    placeholder: words.searchPeople,
  });
  const list = element('ul', { id: 'editor-people', role: 'listbox', 'aria-label': words.mention });
  const note = element('p', { class: 'editor-note', role: 'status' });
  const content = element('div', { class: 'editor-people' }, input, list, note);
  const popover = openPopover(view, words.mention, content, () => {
    const left = typed === '' ? '' : typed + input.value;
    if (left !== '') view.dispatch(view.state.tr.insertText(left));
  });

  let people: readonly Person[] = [];
  let active = 0;
  let asked = 0;

  const choose = (person: Person | undefined) => {
    if (!person) return;
    popover.close();
    insertMention(person)(view.state, view.dispatch);
  };

  const show = () => {
    const options = people.map((person, index) => {
      const option = element(
        'li',
        { role: 'option', id: `editor-person-${index}`, 'aria-selected': String(index === active) },
        person.displayName,
      );
      option.addEventListener('pointerdown', (event) => {
        event.preventDefault();
        choose(person);
      });
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = people.length === 0;
    if (people.length > 0) input.setAttribute('aria-activedescendant', `editor-person-${active}`);
    else input.removeAttribute('aria-activedescendant');
    options[active]?.scrollIntoView({ block: 'nearest' });
  };

  const find = async () => {
    const question = (asked += 1);
    note.textContent = words.searching;
    // An answer that a later question has overtaken is dropped.
    const found = await search(input.value.trim()).catch(() => undefined);
    if (question !== asked) return;
    people = found ?? [];
    active = 0;
    note.textContent = found === undefined ? words.searchFailed : people.length === 0 ? words.nobody : '';
    show();
  };

  input.addEventListener('input', () => void find());
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && people.length > 0) {
      event.preventDefault();
      active = (active + step + people.length) % people.length;
      show();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      choose(people[active]);
    }
  });
  void find();
}
