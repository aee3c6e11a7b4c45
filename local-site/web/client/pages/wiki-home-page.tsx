import { readRecentPages } from '../confluence/page-list';
import { readSpaces } from '../confluence/spaces';
import { FailureNotice } from '../shell/failure-notice';
import { Skeleton } from '../shell/skeleton';
import { useSite } from '../site-state';
import { useDocumentTitle } from '../use-document-title';
import { useResource } from '../use-resource';
import { PageRows } from './page-rows';

/** Confluence's start: spaces and the pages that changed last. */
export function WikiHomePage() {
  const { words } = useSite();
  useDocumentTitle('Confluence');
  const spaces = useResource('spaces', readSpaces);
  const pages = useResource('recent pages', () => readRecentPages(20));
  return (
    <div class="page">
      <h1 tabIndex={-1}>Confluence</h1>
      <section aria-labelledby="spaces-heading">
        <h2 id="spaces-heading" class="section-heading">
          {words.confluence.spaces}
        </h2>
        {spaces.failure !== undefined && <FailureNotice failure={spaces.failure} retry={spaces.reload} />}
        {!spaces.value && spaces.failure === undefined && <Skeleton lines={2} />}
        {spaces.value?.length === 0 && <p class="subtle">{words.frame.homePage.noSpaces}</p>}
        <ul class="tiles">
          {(spaces.value ?? []).map((space) => (
            <li key={space.key}>
              <a class="tile" href={`/wiki/spaces/${space.key}`}>
                <span class="project-mark" aria-hidden="true">
                  {space.name.slice(0, 1)}
                </span>
                <span class="tile-text">
                  <strong>{space.name}</strong>
                  <span class="subtle">{space.key}</span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="recent-heading">
        <h2 id="recent-heading" class="section-heading">
          {words.frame.homePage.recentPages}
        </h2>
        {pages.failure !== undefined && <FailureNotice failure={pages.failure} retry={pages.reload} />}
        {!pages.value && pages.failure === undefined && <Skeleton lines={5} />}
        {pages.value?.length === 0 && <p class="subtle">{words.frame.homePage.noPages}</p>}
        <PageRows pages={pages.value ?? []} spaces={spaces.value ?? []} />
      </section>
    </div>
  );
}
