import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { extensionsIn, withMacroConfig } from '../confluence/macro';
import type { MacroPlace } from '../confluence/macro';
import type { PageDraft } from '../confluence/page-writes';
import { goTo, guardLeaving } from '../location';
import { FailureNotice } from '../shell/failure-notice';
import { useSite } from '../site-state';
import { EditorHost } from './editor-host';
import type { EditorHandle } from './editor-host';
import { MacroSettings } from './macro-settings';

interface Props {
  readonly title: string;
  readonly doc: unknown;
  readonly place: MacroPlace | undefined;
  readonly cancelAddress: string;
  readonly saveText: string;
  /** Asks for a note on the version. */
  readonly withNote?: boolean;
  readonly notice?: ComponentChildren;
  /** Saves; false means that the page must stay as it is. @throws RestFailure, which is shown. */
  readonly save: (draft: PageDraft) => Promise<boolean>;
  readonly saved: () => void;
}

/** Title and text of a page, with what it takes to publish them. Nothing that was written is lost by a refusal. */
export function PageEditor(props: Props) {
  const { words } = useSite();
  const texts = words.confluence;
  const id = useId();
  const editor = useRef<EditorHandle>(undefined);
  const [title, setTitle] = useState(props.title);
  const [message, setMessage] = useState('');
  const [doc, setDoc] = useState(props.doc);
  // The macros that stand in the text now: some may have been inserted since it was opened.
  const [macros, setMacros] = useState(() => extensionsIn(props.doc));
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const [titleMissing, setTitleMissing] = useState(false);
  const leaving = useRef(false);
  const titleField = useRef<HTMLTextAreaElement>(null);
  const initial = useRef<string>(undefined);

  const lookForMacros = (): void => {
    const found = extensionsIn(editor.current?.getDocument() ?? doc);
    if (JSON.stringify(found) !== JSON.stringify(macros)) setMacros(found);
  };
  const isDirty = (): boolean => {
    const now = editor.current?.getDocument();
    return title !== props.title || (now !== undefined && JSON.stringify(now) !== initial.current);
  };
  const dirty = useRef(isDirty);
  dirty.current = isDirty;

  useEffect(() => {
    const release = guardLeaving(
      () => leaving.current || !dirty.current() || window.confirm(texts.leaveUnsaved),
    );
    const unload = (event: BeforeUnloadEvent): void => {
      if (!leaving.current && dirty.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', unload);
    return () => {
      release();
      window.removeEventListener('beforeunload', unload);
    };
  }, [texts]);

  const publish = async (): Promise<void> => {
    const now = editor.current?.getDocument();
    if (now === undefined) return;
    setTitleMissing(title.trim() === '');
    if (title.trim() === '') {
      titleField.current?.focus();
      return;
    }
    setBusy(true);
    setFailure(undefined);
    try {
      if (await props.save({ title: title.trim(), doc: now, message: message.trim() })) {
        leaving.current = true;
        props.saved();
      }
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      class="page content-page page-edit"
      onKeyUp={lookForMacros}
      onPointerUp={lookForMacros}
      onFocusIn={lookForMacros}
      onSubmit={(event) => {
        event.preventDefault();
        void publish();
      }}
    >
      <div class="edit-bar">
        {props.withNote === true && (
          <input
            type="text"
            class="text-field note-field"
            aria-label={texts.versionNote}
            placeholder={texts.versionNote}
            maxLength={200}
            value={message}
            onInput={(event) => setMessage(event.currentTarget.value)}
          />
        )}
        <div class="button-row">
          <button type="button" class="button button-subtle" onClick={() => goTo(props.cancelAddress)}>
            {words.frame.cancel}
          </button>
          <button type="submit" class="button button-primary" disabled={busy}>
            {busy ? texts.publishing : props.saveText}
          </button>
        </div>
      </div>
      {props.notice}
      {failure !== undefined && (
        <div>
          <p class="error-heading">{texts.refusedTitle}</p>
          <FailureNotice failure={failure} />
        </div>
      )}
      <h1 class="visually-hidden">{`${texts.edit}: ${props.title}`}</h1>
      <label class="visually-hidden" for={`${id}-title`}>
        {texts.titleLabel}
      </label>
      <textarea
        ref={titleField}
        id={`${id}-title`}
        class="title-field"
        rows={1}
        maxLength={255}
        placeholder={texts.titlePlaceholder}
        value={title}
        aria-invalid={titleMissing}
        {...(titleMissing ? { 'aria-describedby': `${id}-title-error` } : {})}
        onInput={(event) => setTitle(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          editor.current?.focus();
        }}
      />
      {titleMissing && (
        <p id={`${id}-title-error`} class="field-error" role="alert">
          {texts.titleMissing}
        </p>
      )}
      {props.place && (
        <MacroSettings
          nodes={macros}
          place={props.place}
          configured={(localId, config) => {
            const next = withMacroConfig(editor.current?.getDocument() ?? doc, localId, config);
            setDoc(next);
            setMacros(extensionsIn(next));
          }}
        />
      )}
      <EditorHost
        doc={doc}
        label={texts.bodyLabel}
        ready={(handle) => {
          editor.current = handle;
          // What the editor makes of the text before anybody typed is what "unchanged" means.
          initial.current ??= JSON.stringify(handle.getDocument());
        }}
      />
    </form>
  );
}
