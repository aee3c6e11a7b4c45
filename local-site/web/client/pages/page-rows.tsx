import type { PageEntry } from '../confluence/page-list';
import type { Space } from '../confluence/spaces';
import { Icon } from '../shell/icon';
import { Moment } from '../shell/moment';
import { nameOf, useSite } from '../site-state';

/** Pages as rows: title, space, who changed it and when. */
export function PageRows({ pages, spaces }: { pages: readonly PageEntry[]; spaces: readonly Space[] }) {
  const site = useSite();
  return (
    <ul class="rows">
      {pages.map((page) => {
        const space = spaces.find((candidate) => candidate.id === page.spaceId);
        return (
          <li key={page.id} class="row">
            <Icon name="page" />
            <a class="row-title" href={`/wiki/spaces/${space?.key ?? '-'}/pages/${page.id}`}>
              {page.title}
            </a>
            <span class="row-note">
              {[spaces.length > 1 ? space?.name : undefined, nameOf(site, page.authorId)]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <span class="row-note">{page.updated !== '' && <Moment at={page.updated} />}</span>
          </li>
        );
      })}
    </ul>
  );
}
