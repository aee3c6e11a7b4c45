import { useState } from 'preact/hooks';
import { getPage } from '../confluence/page';
import type { Page } from '../confluence/page';
import { isConflict, publishPage } from '../confluence/page-writes';
import type { PageDraft } from '../confluence/page-writes';
import type { Space } from '../confluence/spaces';
import { goTo } from '../location';
import { useFlags } from '../shell/flags';
import { Icon } from '../shell/icon';
import { useSite } from '../site-state';
import { PageEditor } from './page-editor';

/** Editing of a page that exists. A version that came in between is told, and the text stays. */
export function PageEdit({ page, space }: { page: Page; space: Space }) {
  const { words } = useSite();
  const flags = useFlags();
  const [conflict, setConflict] = useState(false);
  const address = `/wiki/spaces/${space.key}/pages/${page.id}`;

  const publish = async (draft: PageDraft, basedOn: number): Promise<boolean> => {
    try {
      await publishPage(page.id, basedOn, draft);
    } catch (failure) {
      if (!isConflict(failure)) throw failure;
      setConflict(true);
      return false;
    }
    flags.show({ kind: 'success', title: words.confluence.published, autoDismiss: true });
    return true;
  };
  const overwrite = async (draft: PageDraft): Promise<boolean> => {
    const latest = await getPage(page.id);
    return publish(draft, latest.version.number);
  };

  return (
    <PageEditor
      title={page.title}
      doc={page.doc}
      place={{ pageId: page.id, spaceId: space.id, spaceKey: space.key, isEditing: true }}
      cancelAddress={address}
      save={(draft) => (conflict ? overwrite(draft) : publish(draft, page.version.number))}
      saved={() => goTo(address)}
      saveText={conflict ? words.confluence.conflictOverwrite : words.confluence.publish}
      withNote
      notice={
        conflict && (
          <div class="notice notice-warning" role="alert">
            <Icon name="warning" />
            <div>
              <p>
                <strong>{words.confluence.conflictTitle}</strong>
              </p>
              <p>{words.confluence.conflictText}</p>
              <p>
                <a href={address} target="_blank" rel="noopener">
                  {words.confluence.conflictView}
                </a>
              </p>
            </div>
          </div>
        )
      }
    />
  );
}
