import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { documentOfText } from '../jira/document-of-text';
import { callRest } from '../rest';
import { Avatar } from '../shell/avatar';
import { FailureNotice } from '../shell/failure-notice';
import { useFlags } from '../shell/flags';
import { useSite } from '../site-state';
import type { SiteAccount } from '../site-state';

/** Writes a comment in plain text; `@` offers the people of the site. A refusal keeps the text. */
export function CommentForm({ issueKey, added }: { issueKey: string; added: () => void }) {
  const { state, me, words } = useSite();
  const flags = useFlags();
  const [text, setText] = useState('');
  const [sending, setSending] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(-1);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  // Where the caret goes on after a mention, once its name is in the field.
  const mentioned = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    if (mentioned.current === undefined) return;
    area.current?.focus();
    area.current?.setSelectionRange(mentioned.current, mentioned.current);
    mentioned.current = undefined;
  }, [text]);

  const people = state.accounts.filter((account) => account.accountType === 'atlassian');
  const typed = mentionAt(text, caret);
  const offered = typed === undefined || typed.start === dismissed ? [] : matching(people, typed.query);

  const mention = (person: SiteAccount | undefined): void => {
    if (!person || !typed) return;
    const before = `${text.slice(0, typed.start)}@${person.displayName} `;
    setText(before + text.slice(caret));
    setCaret(before.length);
    setDismissed(typed.start);
    mentioned.current = before.length;
  };
  const send = async (): Promise<void> => {
    if (text.trim() === '') return;
    setSending(true);
    setFailure(undefined);
    try {
      await callRest('POST', `/rest/api/3/issue/${issueKey}/comment`, { body: documentOfText(text, people) });
      setText('');
      flags.show({ kind: 'success', title: words.jira.commentAdded, autoDismiss: true });
      added();
    } catch (error) {
      setFailure(error);
    } finally {
      setSending(false);
    }
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (offered.length === 0) return;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setActive((active + (event.key === 'ArrowDown' ? 1 : -1) + offered.length) % offered.length);
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      mention(offered[active] ?? offered[0]);
    } else if (event.key === 'Escape' && typed) {
      event.stopPropagation();
      setDismissed(typed.start);
    }
  };
  const follow = (element: HTMLTextAreaElement): void => {
    setText(element.value);
    setCaret(element.selectionStart);
    setActive(0);
  };

  return (
    <form
      class="comment-form"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Avatar name={me?.displayName ?? '?'} size={32} />
      <div class="comment-content">
        <label class="field-label" for={`${id}-text`}>
          {words.jira.addComment}
        </label>
        <textarea
          ref={area}
          id={`${id}-text`}
          rows={3}
          value={text}
          aria-describedby={`${id}-hint`}
          aria-autocomplete="list"
          {...(offered.length > 0
            ? { 'aria-controls': `${id}-people`, 'aria-activedescendant': `${id}-person-${active}` }
            : {})}
          onInput={(event) => follow(event.currentTarget)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKey}
        />
        {offered.length > 0 && (
          <ul id={`${id}-people`} class="suggestions" role="listbox" aria-label={words.jira.mentionPeople}>
            {offered.map((person, index) => (
              <li
                key={person.accountId}
                id={`${id}-person-${index}`}
                role="option"
                aria-selected={index === active}
                onPointerDown={(event) => {
                  event.preventDefault();
                  mention(person);
                }}
              >
                <Avatar name={person.displayName} /> {person.displayName}
              </li>
            ))}
          </ul>
        )}
        <p id={`${id}-hint`} class="hint">
          {words.jira.commentHint}
        </p>
        {failure !== undefined && <FailureNotice failure={failure} />}
        <p class="button-row">
          <button type="submit" class="button button-primary" disabled={sending || text.trim() === ''}>
            {words.jira.commentAdd}
          </button>
        </p>
      </div>
    </form>
  );
}

/** The `@…` that stands before the caret, or undefined. */
function mentionAt(
  text: string,
  caret: number,
): { readonly start: number; readonly query: string } | undefined {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0) return undefined;
  const query = text.slice(start + 1, caret);
  return query.includes('\n') || query.length > 20 ? undefined : { start, query };
}

function matching(people: readonly SiteAccount[], query: string): readonly SiteAccount[] {
  const lower = query.toLowerCase();
  return people.filter((person) => person.displayName.toLowerCase().includes(lower)).slice(0, 6);
}
