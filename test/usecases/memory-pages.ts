import { PostmortemError } from '../../src/usecases/errors';
import type { PageStore, StoredPage } from '../../src/usecases/ports/page-store';
import type { PageRecord } from '../../src/usecases/records/page-record';

export interface MemoryPage extends StoredPage {
  readonly record: PageRecord | undefined;
  /** Null while everybody may read it. */
  readonly viewers: readonly string[] | null;
  readonly labels: readonly string[];
  /** Everything that ever stood there, with the title and whether everybody could read it. */
  readonly versions: readonly { readonly title: string; readonly doc: unknown; readonly open: boolean }[];
}

export interface MemorySpace {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Who writes there; everybody reads. */
  readonly writers: readonly string[];
}

/** The pages of one site, and each person's sight of them. */
export interface MemoryConfluence {
  readonly pages: Map<string, MemoryPage>;
  storeFor(accountId: string): PageStore;
}

const choice = ({ id, key, name }: MemorySpace) => ({ id, key, name });
const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

export function memoryConfluence(spaces: readonly MemorySpace[]): MemoryConfluence {
  const pages = new Map<string, MemoryPage>();
  let made = 0;

  function storeFor(accountId: string): PageStore {
    const mayWriteIn = (spaceId: string) =>
      spaces.find(({ id }) => id === spaceId)?.writers.includes(accountId) ?? false;
    const findVisible = (pageId: string): MemoryPage | undefined => {
      const page = pages.get(pageId);
      return page && (page.viewers?.includes(accountId) ?? true) ? page : undefined;
    };
    const findWritable = (pageId: string) => {
      const page = findVisible(pageId);
      return page && mayWriteIn(page.spaceId) ? page : undefined;
    };
    const listVisible = () => [...pages.keys()].flatMap((id) => findVisible(id) ?? []);
    /** A moment passes before a write is there, as on every network. */
    const write = async <T>(work: () => T): Promise<T> => {
      await Promise.resolve();
      return work();
    };
    const change = (pageId: string, patch: Partial<MemoryPage>, permission: string) => {
      const page = findWritable(pageId);
      if (!page) throw new PostmortemError('NOT_ALLOWED', { permission });
      pages.set(pageId, { ...page, ...patch });
    };
    const refuseTaken = (spaceId: string, title: string, self?: string) => {
      if (
        [...pages.values()].some(
          (page) => page.id !== self && page.spaceId === spaceId && same(page.title, title),
        )
      )
        throw new PostmortemError('TITLE_TAKEN', { title });
    };

    return {
      isAvailable: () => Promise.resolve(true),
      listSpaces: () => Promise.resolve(spaces.map(choice)),
      listWritableSpaces(query) {
        const wanted = query.trim().toLowerCase();
        const found = spaces.filter(
          ({ id, key, name }) =>
            mayWriteIn(id) && (key.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(wanted)),
        );
        return Promise.resolve({ spaces: found.map(choice), complete: true });
      },
      findSpace(idOrKey) {
        const found = spaces.find(({ id, key }) => id === idOrKey || key === idOrKey);
        return Promise.resolve(found && choice(found));
      },
      listParentPages: (spaceId, query) =>
        Promise.resolve(
          listVisible()
            .filter(
              (page) =>
                page.spaceId === spaceId && page.title.toLowerCase().includes(query.trim().toLowerCase()),
            )
            .map(({ id, title }) => ({ id, title })),
        ),
      findByTitle(spaceId, title) {
        const page = listVisible().find((each) => each.spaceId === spaceId && same(each.title, title));
        return Promise.resolve(page && { id: page.id, title: page.title, url: page.url });
      },
      listByTitle: (title) =>
        Promise.resolve(
          listVisible()
            .filter((page) => same(page.title, title))
            .map(({ id, title: found, spaceId }) => ({ id, title: found, spaceId })),
        ),
      mayCreateIn: (spaceId) => Promise.resolve(mayWriteIn(spaceId)),
      createPage: ({ spaceId, title, doc }) =>
        write(() => {
          if (!mayWriteIn(spaceId)) throw new PostmortemError('SPACE_NOT_FOUND');
          refuseTaken(spaceId, title);
          const id = `p-${(made += 1)}`;
          const page: MemoryPage = {
            id,
            title,
            url: `https://site.example/wiki/${id}`,
            spaceId,
            version: 1,
            doc: structuredClone(doc),
            record: undefined,
            viewers: null,
            labels: [],
            versions: [{ title, doc: structuredClone(doc), open: true }],
          };
          pages.set(id, page);
          return stored(page);
        }),
      findPage(pageId) {
        const page = findVisible(pageId);
        return Promise.resolve(page && stored(page));
      },
      listDocs: (pageIds) =>
        Promise.resolve(
          new Map(
            pageIds.flatMap((id) => {
              const page = findVisible(id);
              return page ? [[id, structuredClone(page.doc)] as const] : [];
            }),
          ),
        ),
      findStanding: (pageId) =>
        Promise.resolve(
          findVisible(pageId) ? 'current' : pages.get(pageId)?.viewers === null ? 'hidden' : 'unseen',
        ),
      updatePage: ({ id, title, version }, doc) =>
        write(() => {
          const page = findWritable(id);
          if (!page) throw new PostmortemError('NOT_ALLOWED', { permission: 'edit' });
          if (page.version !== version) throw new PostmortemError('PAGE_CHANGED');
          refuseTaken(page.spaceId, title, id);
          const text = structuredClone(doc);
          const versions = [...page.versions, { title, doc: text, open: page.viewers === null }];
          const next = { ...page, title, doc: text, version: version + 1, versions };
          pages.set(id, next);
          return stored(next);
        }),
      findRecord: (pageId) => Promise.resolve(findVisible(pageId)?.record),
      saveRecord: (pageId, record) =>
        write(() => change(pageId, { record: structuredClone(record) }, 'edit')),
      addLabel: (pageId, label) =>
        write(() => {
          const labels = new Set(pages.get(pageId)?.labels).add(label);
          change(pageId, { labels: [...labels] }, 'edit');
        }),
      restrict: (pageId, viewers) => write(() => change(pageId, { viewers: [...viewers] }, 'restrict')),
      mayEdit: (pageId) => Promise.resolve(findWritable(pageId) !== undefined),
    };
  }

  return { pages, storeFor };
}

function stored({ id, title, url, spaceId, version, doc }: MemoryPage): StoredPage {
  return { id, title, url, spaceId, version, doc: structuredClone(doc) };
}
