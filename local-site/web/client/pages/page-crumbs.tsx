import type { PageEntry } from '../confluence/page-list';
import { readPageTree } from '../confluence/page-list';
import type { Space } from '../confluence/spaces';
import { useSite } from '../site-state';
import { useResource } from '../use-resource';

/** The space and the pages above a page. */
export function PageCrumbs({
  page,
  space,
}: {
  page: { readonly parentId: string | undefined };
  space: Space;
}) {
  const { words } = useSite();
  const tree = useResource(`tree ${space.id}`, () => readPageTree(space.id));
  // The homepage has the name of the space, which stands there already.
  const ancestors = ancestorsOf(tree.value ?? [], page.parentId).filter((one) => one.id !== space.homepageId);
  return (
    <nav class="breadcrumbs" aria-label={words.confluence.pages}>
      <ol>
        <li>
          <a href={`/wiki/spaces/${space.key}`}>{space.name}</a>
        </li>
        {ancestors.map((ancestor) => (
          <li key={ancestor.id}>
            <a href={`/wiki/spaces/${space.key}/pages/${ancestor.id}`}>{ancestor.title}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** From the top down; stops at a page that the reader cannot see. */
function ancestorsOf(all: readonly PageEntry[], parentId: string | undefined): readonly PageEntry[] {
  const path: PageEntry[] = [];
  let next = parentId;
  while (next !== undefined && path.length <= all.length) {
    const wanted = next;
    const parent = all.find((page) => page.id === wanted);
    if (!parent) break;
    path.unshift(parent);
    next = parent.parentId;
  }
  return path;
}
