import { useState } from 'preact/hooks';
import { extensionOf } from '../jira/extension-context';
import type { Issue } from '../jira/issue';
import { Icon } from '../shell/icon';
import { ModalDialog } from '../shell/modal-dialog';
import { ModuleFrame, sizeOf } from '../shell/module-frame';
import { PopupMenu } from '../shell/popup-menu';
import { useSite } from '../site-state';
import type { AppModule } from '../site-state';

/** The apps that offer an action on this issue; each opens in a modal dialog of the size that its manifest asks for. */
export function AppsMenu({ issue, changed }: { issue: Issue; changed: () => void }) {
  const { state, words } = useSite();
  const [open, setOpen] = useState<AppModule>();
  const actions = state.modules.filter((module) => module.type === 'jira:issueAction');
  if (actions.length === 0) return null;
  const close = (): void => {
    setOpen(undefined);
    changed();
  };
  return (
    <>
      <PopupMenu
        buttonClass="button"
        button={
          <>
            <Icon name="app" />
            <span>{words.frame.apps}</span>
            <Icon name="down" size={12} />
          </>
        }
        items={actions.map((module) => ({
          key: module.key,
          label: module.title,
          run: () => setOpen(module),
        }))}
      />
      {open && (
        <ModalDialog title={open.title} size={sizeOf(open.viewportSize)} flush onClose={close}>
          <ModuleFrame
            moduleKey={open.key}
            extension={extensionOf('jira:issueAction', issue)}
            title={open.title}
            height="fill"
            onClose={close}
            onEscape={close}
            onRefresh={changed}
          />
        </ModalDialog>
      )}
    </>
  );
}
