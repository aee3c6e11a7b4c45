import { useEffect } from 'preact/hooks';
import { childrenOf, readPageTree } from '../confluence/page-list';
import type { PageEntry } from '../confluence/page-list';
import { onPagesChanged } from '../confluence/pages-changed';
import type { Space } from '../confluence/spaces';
import { useAddress } from '../location';
import { useSite } from '../site-state';
import { useResource } from '../use-resource';

/** The pages of a space as nested links, in the order in which they stand. */
export function PageTree({ space }: { space: Space }) {
  const { state, words } = useSite();
  const { pathname } = useAddress();
  const pages = useResource(`tree ${space.id} ${state.accountId}`, () => readPageTree(space.id));
  useEffect(() => onPagesChanged(pages.reload), [pages.reload]);
  const openId = /\/pages\/(\d+)/.exec(pathname)?.[1];
  if (!pages.value) return null;
  return (
    <nav class="page-tree" aria-label={words.confluence.pageTree}>
      <TreeLevel space={space} all={pages.value} parentId={undefined} openId={openId} depth={0} />
    </nav>
  );
}

interface LevelProps {
  readonly space: Space;
  readonly all: readonly PageEntry[];
  readonly parentId: string | undefined;
  readonly openId: string | undefined;
  readonly depth: number;
}

function TreeLevel({ space, all, parentId, openId, depth }: LevelProps) {
  const entries = childrenOf(all, parentId);
  if (entries.length === 0) return null;
  return (
    <ul class="nav-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <a
            class="nav-entry"
            style={{ paddingInlineStart: `${20 + Math.min(depth, 6) * 14}px` }}
            href={`/wiki/spaces/${space.key}/pages/${entry.id}`}
            {...(entry.id === openId ? { 'aria-current': 'page' } : {})}
          >
            <span class="tree-dot" aria-hidden="true" />
            <span>{entry.title}</span>
          </a>
          <TreeLevel space={space} all={all} parentId={entry.id} openId={openId} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}
