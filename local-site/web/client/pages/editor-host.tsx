import { useEffect, useRef, useState } from 'preact/hooks';
import { newMacroNode } from '../confluence/macro';
import { resolveCard } from '../resolve-card';
import { FailureNotice } from '../shell/failure-notice';
import { useSite } from '../site-state';

export interface EditorHandle {
  readonly getDocument: () => unknown;
  readonly focus: () => void;
}

interface Props {
  readonly doc: unknown;
  readonly label: string;
  readonly ready: (handle: EditorHandle) => void;
}

/** The page editor, which is loaded when somebody edits. A new `doc` replaces what it holds. */
export function EditorHost({ doc, label, ready }: Props) {
  const { state, locale, words } = useSite();
  const host = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState(false);
  const [failure, setFailure] = useState<unknown>();

  useEffect(() => {
    let alive = true;
    let destroy: (() => void) | undefined;
    import('../editor/page-editor').then(
      ({ mountEditor }) => {
        if (!alive || !host.current) return;
        const editor = mountEditor(host.current, {
          doc,
          locale,
          label,
          resolveCard,
          searchPeople: (query) =>
            Promise.resolve(
              state.accounts
                .filter((account) => account.accountType === 'atlassian')
                .filter((account) => account.displayName.toLowerCase().includes(query.toLowerCase()))
                .map(({ accountId, displayName }) => ({ accountId, displayName })),
            ),
          macros: state.modules
            .filter((module) => module.type === 'macro')
            .map((module) => ({
              key: module.key,
              title: module.title,
              node: () => newMacroNode(module, state),
            })),
        });
        destroy = () => editor.destroy();
        setLoaded(true);
        ready(editor);
      },
      (error: unknown) => {
        if (alive) setFailure(error);
      },
    );
    return () => {
      alive = false;
      destroy?.();
    };
  }, [doc, locale]);

  return (
    <div class="editor-host">
      {!loaded && failure === undefined && <p role="status">{words.confluence.editorLoading}</p>}
      {failure !== undefined && <FailureNotice failure={failure} />}
      <div ref={host} />
    </div>
  );
}
