import { childrenOf, readPageTree } from '../confluence/page-list';
import { findSpace } from '../confluence/spaces';
import type { Space } from '../confluence/spaces';
import { useAddress } from '../location';
import { RestFailure } from '../rest';
import { FailureNotice, FailurePage } from '../shell/failure-notice';
import { Icon } from '../shell/icon';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';
import { CreatePage } from './create-page';
import { PageRows } from './page-rows';

/** A space: its pages, or the form for a new one at `?create=page`. */
export function SpacePage({ spaceKey }: { spaceKey: string }) {
  const { searchParams } = useAddress();
  const space = useResource(`space ${spaceKey}`, async () => {
    const found = await findSpace(spaceKey);
    if (!found) throw new RestFailure(404, []);
    return found;
  });
  useDocumentTitle(space.value?.name);

  if (space.failure !== undefined) return <FailurePage failure={space.failure} retry={space.reload} />;
  if (!space.value) {
    return (
      <div class="page">
        <Skeleton lines={6} heading />
      </div>
    );
  }
  if (searchParams.get('create') !== null) {
    return <CreatePage space={space.value} parentId={searchParams.get('parent') ?? space.value.homepageId} />;
  }
  return <SpaceOverview space={space.value} />;
}

function SpaceOverview({ space }: { space: Space }) {
  const { words } = useSite();
  const pages = useResource(`tree ${space.id}`, () => readPageTree(space.id));
  const sorted = [...(pages.value ?? [])].sort((a, b) => b.updated.localeCompare(a.updated));
  const home = childrenOf(pages.value ?? [], undefined).find((page) => page.id === space.homepageId);
  return (
    <div class="page">
      <header class="page-header">
        <h1 tabIndex={-1}>{space.name}</h1>
        <div class="button-row">
          {home && (
            <a class="button" href={`/wiki/spaces/${space.key}/pages/${home.id}`}>
              {words.confluence.home}
            </a>
          )}
          <a class="button button-primary" href={`/wiki/spaces/${space.key}?create=page`}>
            <Icon name="plus" />
            <span>{words.confluence.createPage}</span>
          </a>
        </div>
      </header>
      {pages.failure !== undefined && <FailureNotice failure={pages.failure} retry={pages.reload} />}
      {!pages.value && pages.failure === undefined && <Skeleton lines={6} />}
      {pages.value?.length === 0 && <p class="subtle">{words.confluence.emptySpace}</p>}
      <PageRows pages={sorted} spaces={[space]} />
    </div>
  );
}
