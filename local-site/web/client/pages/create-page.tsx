import { useRef } from 'preact/hooks';
import { createPage } from '../confluence/page-writes';
import type { Space } from '../confluence/spaces';
import { goTo } from '../location';
import { useFlags } from '../shell/flags';
import { useSite } from '../site-state';
import { PageEditor } from './page-editor';

const emptyDocument = { type: 'doc', version: 1, content: [] };

/** A new page in a space. */
export function CreatePage({ space, parentId }: { space: Space; parentId: string | undefined }) {
  const { words } = useSite();
  const flags = useFlags();
  const made = useRef<string>(undefined);
  return (
    <PageEditor
      title=""
      doc={emptyDocument}
      place={undefined}
      cancelAddress={`/wiki/spaces/${space.key}`}
      saveText={words.confluence.publish}
      save={async (draft) => {
        made.current = (await createPage(space.id, parentId, draft)).id;
        return true;
      }}
      saved={() => {
        flags.show({ kind: 'success', title: words.confluence.published, autoDismiss: true });
        goTo(`/wiki/spaces/${space.key}/pages/${made.current ?? ''}`);
      }}
    />
  );
}
