import { useState } from 'preact/hooks';
import type { Page } from '../confluence/page';
import { deletePage } from '../confluence/page-writes';
import type { Space } from '../confluence/spaces';
import { goTo } from '../location';
import { FailureNotice } from '../shell/failure-notice';
import { useFlags } from '../shell/flags';
import { ModalDialog } from '../shell/modal-dialog';
import { useSite } from '../site-state';

/** Asks before a page goes to the trash. */
export function DeletePageDialog({
  page,
  space,
  onClose,
}: {
  page: Page;
  space: Space;
  onClose: () => void;
}) {
  const { words } = useSite();
  const texts = words.confluence;
  const flags = useFlags();
  const [failure, setFailure] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await deletePage(page.id);
      onClose();
      flags.show({ kind: 'success', title: texts.deleted, autoDismiss: true });
      goTo(`/wiki/spaces/${space.key}`);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };
  return (
    <ModalDialog
      title={texts.deletePage}
      size="small"
      onClose={onClose}
      footer={
        <>
          <button type="button" class="button button-subtle" data-autofocus onClick={onClose}>
            {words.frame.cancel}
          </button>
          <button type="button" class="button button-danger" disabled={busy} onClick={() => void remove()}>
            {texts.deletePage}
          </button>
        </>
      }
    >
      <p>{texts.deleteAsk(page.title)}</p>
      {failure !== undefined && <FailureNotice failure={failure} />}
    </ModalDialog>
  );
}
