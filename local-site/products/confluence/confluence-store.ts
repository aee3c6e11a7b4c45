import {
  latestVersion,
  type StoredComment,
  type StoredLabel,
  type StoredPage,
  type StoredSpace,
} from './stored';

/** Everything that the emulated Confluence keeps. Ids are sequential, so that two runs give the same ones. */
export class ConfluenceStore {
  readonly spaces = new Map<string, StoredSpace>();
  readonly pages = new Map<string, StoredPage>();
  readonly comments = new Map<string, StoredComment>();
  readonly #labels = new Map<string, StoredLabel>();
  #lastId = { space: 1000, content: 100000, property: 500000, label: 700000 };

  nextId(kind: 'space' | 'content' | 'property' | 'label'): string {
    this.#lastId[kind] += 1;
    return String(this.#lastId[kind]);
  }

  findSpaceByKey(key: string): StoredSpace | undefined {
    return [...this.spaces.values()].find((space) => space.key === key);
  }

  getSpace(id: string): StoredSpace {
    const space = this.spaces.get(id);
    if (!space) throw new Error(`no space ${id}`);
    return space;
  }

  /** The page of the space that holds the title. Archived pages hold theirs, trashed ones do not; case does not matter. */
  findPageByTitle(spaceId: string, title: string): StoredPage | undefined {
    return [...this.pages.values()].find(
      (page) =>
        page.spaceId === spaceId && page.status !== 'trashed' && sameTitle(latestVersion(page).title, title),
    );
  }

  /** Current children in the order in which they were made. */
  listChildren(pageId: string): StoredPage[] {
    return [...this.pages.values()].filter((page) => page.parentId === pageId && page.status === 'current');
  }

  /** From the top of the tree down to the parent. */
  listAncestors(page: StoredPage): StoredPage[] {
    const ancestors: StoredPage[] = [];
    let parent = page.parentId === undefined ? undefined : this.pages.get(page.parentId);
    while (parent) {
      ancestors.unshift(parent);
      parent = parent.parentId === undefined ? undefined : this.pages.get(parent.parentId);
    }
    return ancestors;
  }

  listComments(pageId: string): StoredComment[] {
    return [...this.comments.values()].filter((comment) => comment.pageId === pageId);
  }

  /** One label is one record across the site, whichever pages carry it. */
  ensureLabel(prefix: string, name: string): StoredLabel {
    const known = this.#labels.get(`${prefix}:${name}`);
    if (known) return known;
    const label = { id: this.nextId('label'), prefix, name };
    this.#labels.set(`${prefix}:${name}`, label);
    return label;
  }
}

export function sameTitle(left: string, right: string): boolean {
  return left.trim().toLowerCase() === right.trim().toLowerCase();
}
