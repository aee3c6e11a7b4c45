import { getPage } from '../confluence/page';
import type { Page } from '../confluence/page';
import { readSpaces } from '../confluence/spaces';
import type { Space } from '../confluence/spaces';
import { useAddress } from '../location';
import { RestFailure } from '../rest';
import { FailurePage } from '../shell/failure-notice';
import { Skeleton } from '../shell/skeleton';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';
import { ExportView } from './export-view';
import { PageEdit } from './page-edit';
import { PageView } from './page-view';

/** One Confluence page: read, edited, as an older version, or as an export shows it. */
export function ContentPage({ pageId, mode }: { pageId: string; mode: 'view' | 'edit' }) {
  const { searchParams } = useAddress();
  const version = searchParams.get('version') ?? undefined;
  const found = useResource(`page ${pageId} ${mode === 'edit' ? 'edit' : (version ?? '')}`, () =>
    readPageAndSpace(pageId, mode === 'edit' ? undefined : version),
  );
  useDocumentTitle(found.value ? `${found.value.page.title} - ${found.value.space.name}` : undefined);

  if (found.failure !== undefined) return <FailurePage failure={found.failure} retry={found.reload} />;
  if (!found.value) {
    return (
      <div class="page content-page">
        <Skeleton lines={10} heading />
      </div>
    );
  }
  const { page, space } = found.value;
  if (mode === 'edit') return <PageEdit page={page} space={space} />;
  if (searchParams.get('export') === 'pdf') return <ExportView page={page} space={space} />;
  return <PageView page={page} space={space} isOld={version !== undefined} reload={found.reload} />;
}

async function readPageAndSpace(
  id: string,
  version: string | undefined,
): Promise<{ page: Page; space: Space }> {
  const [page, spaces] = await Promise.all([getPage(id, version), readSpaces()]);
  const space = spaces.find((candidate) => candidate.id === page.spaceId);
  if (!space || page.status === 'trashed') throw new RestFailure(404, []);
  return { page, space };
}
