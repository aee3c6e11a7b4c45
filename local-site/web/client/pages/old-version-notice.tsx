import { useState } from 'preact/hooks';
import { getPage } from '../confluence/page';
import type { Page } from '../confluence/page';
import { publishPage } from '../confluence/page-writes';
import type { Space } from '../confluence/spaces';
import { goTo } from '../location';
import { failureText } from '../shell/failure-notice';
import { useFlags } from '../shell/flags';
import { Icon } from '../shell/icon';
import { useSite } from '../site-state';

/** Says that this is an older version, with the ways back. Restoring publishes it as a new version. */
export function OldVersionNotice({ page, space }: { page: Page; space: Space }) {
  const { words } = useSite();
  const flags = useFlags();
  const [busy, setBusy] = useState(false);
  const current = `/wiki/spaces/${space.key}/pages/${page.id}`;

  const restore = async (): Promise<void> => {
    setBusy(true);
    try {
      const latest = await getPage(page.id);
      const message = words.confluence.restored(page.version.number);
      await publishPage(page.id, latest.version.number, { title: page.title, doc: page.doc, message });
      flags.show({ kind: 'success', title: message, autoDismiss: true });
      goTo(current);
    } catch (failure) {
      flags.show({ kind: 'error', title: failureText(failure, words) });
    } finally {
      setBusy(false);
    }
  };

  return (
    <div class="notice notice-info">
      <Icon name="clock" />
      <div>
        <p>{words.confluence.viewingOld(page.version.number)}</p>
        <p class="button-row">
          <a class="button" href={current}>
            {words.confluence.backToCurrent}
          </a>
          {page.mayEdit && (
            <button type="button" class="button" disabled={busy} onClick={() => void restore()}>
              {words.confluence.restore}
            </button>
          )}
        </p>
      </div>
    </div>
  );
}
