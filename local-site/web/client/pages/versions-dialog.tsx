import { readVersions } from '../confluence/page';
import type { Page } from '../confluence/page';
import type { Space } from '../confluence/spaces';
import { Person } from '../shell/avatar';
import { FailureNotice } from '../shell/failure-notice';
import { ModalDialog } from '../shell/modal-dialog';
import { Moment } from '../shell/moment';
import { Skeleton } from '../shell/skeleton';
import { nameOf, useSite } from '../site-state';
import { useResource } from '../use-resource';

/** The versions of a page, each with a link that shows it. */
export function VersionsDialog({ page, space, onClose }: { page: Page; space: Space; onClose: () => void }) {
  const site = useSite();
  const texts = site.words.confluence;
  const versions = useResource(`versions ${page.id}`, () => readVersions(page.id));
  const address = `/wiki/spaces/${space.key}/pages/${page.id}`;
  return (
    <ModalDialog title={texts.history} size="medium" onClose={onClose} closeOnOverlayClick>
      {versions.failure !== undefined && <FailureNotice failure={versions.failure} retry={versions.reload} />}
      {!versions.value && versions.failure === undefined && <Skeleton lines={5} />}
      <ol class="versions">
        {(versions.value ?? []).map((version, index) => (
          <li key={version.number}>
            <a href={index === 0 ? address : `${address}?version=${version.number}`} onClick={onClose}>
              {texts.version(version.number)}
            </a>
            {index === 0 && <span class="tag">{texts.historyCurrent}</span>}
            <span class="subtle">
              <Moment at={version.createdAt} />
            </span>
            <Person name={nameOf(site, version.authorId) ?? ''} size={20} />
            <span class="version-note">{version.message === '' ? texts.historyNoNote : version.message}</span>
          </li>
        ))}
      </ol>
    </ModalDialog>
  );
}
