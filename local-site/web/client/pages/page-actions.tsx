import { useState } from 'preact/hooks';
import type { Page } from '../confluence/page';
import type { Restrictions } from '../confluence/restrictions';
import type { Space } from '../confluence/spaces';
import { goTo } from '../location';
import { Icon } from '../shell/icon';
import { PopupMenu } from '../shell/popup-menu';
import type { MenuItem } from '../shell/popup-menu';
import { useSite } from '../site-state';
import { DeletePageDialog } from './delete-page-dialog';
import { RestrictionsDialog } from './restrictions-dialog';
import { VersionsDialog } from './versions-dialog';

interface Props {
  readonly page: Page;
  readonly space: Space;
  readonly restrictions: Restrictions | undefined;
  readonly restricted: boolean;
  readonly restrictionsChanged: () => void;
}

/** Edit, restrictions, and what else can be done with a page. */
export function PageActions({ page, space, restrictions, restricted, restrictionsChanged }: Props) {
  const { words } = useSite();
  const texts = words.confluence;
  const [dialog, setDialog] = useState<'restrictions' | 'history' | 'delete'>();
  const address = `/wiki/spaces/${space.key}/pages/${page.id}`;
  const lockLabel = restricted ? texts.restrictedTo : texts.openToAll;
  const items: MenuItem[] = [
    { key: 'history', label: texts.history, run: () => setDialog('history') },
    { key: 'export', label: texts.exportPdf, run: () => goTo(`${address}?export=pdf`) },
    {
      key: 'child',
      label: texts.createChild,
      run: () => goTo(`/wiki/spaces/${space.key}?create=page&parent=${page.id}`),
    },
    ...(page.mayDelete ? [{ key: 'delete', label: texts.deletePage, run: () => setDialog('delete') }] : []),
  ];
  return (
    <div class="button-row content-actions">
      {page.mayEdit && (
        <a class="button" href={`${address}/edit`}>
          <Icon name="edit" />
          <span>{texts.edit}</span>
        </a>
      )}
      <button
        type="button"
        class={restricted ? 'icon-button icon-button-danger' : 'icon-button'}
        aria-label={`${texts.restrictions}: ${lockLabel}`}
        title={lockLabel}
        disabled={!restrictions}
        onClick={() => setDialog('restrictions')}
      >
        <Icon name="lock" />
      </button>
      <PopupMenu
        label={texts.moreActions}
        buttonClass="icon-button"
        align="end"
        button={<Icon name="more" />}
        items={items}
      />
      {dialog === 'restrictions' && restrictions && (
        <RestrictionsDialog
          page={page}
          restrictions={restrictions}
          saved={restrictionsChanged}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog === 'history' && (
        <VersionsDialog page={page} space={space} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'delete' && (
        <DeletePageDialog page={page} space={space} onClose={() => setDialog(undefined)} />
      )}
    </div>
  );
}
