import type { ParentPage, SpaceChoice, SpaceList } from '../../contract/target-view';
import type { PageRecord } from '../records/page-record';

/** A page as it stands now. */
export interface StoredPage {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly spaceId: string;
  readonly version: number;
  /** ADF. */
  readonly doc: unknown;
}

/**
 * `archived` and `trashed` as this person or the app sees them; `hidden` when only the app sees the page; `unseen` when neither
 * does: a restriction shuts the app out like anybody who is not named, so a page for a few looks like one that never was.
 */
export type PageStanding = 'current' | 'archived' | 'trashed' | 'hidden' | 'unseen';

/** Confluence as the place where postmortems lie. */
export interface PageStore {
  /** False when the app is not connected to Confluence on this site. */
  isAvailable(): Promise<boolean>;
  /** Every space that this person can see, by name. */
  listSpaces(): Promise<SpaceChoice[]>;
  /** Spaces in which this person may create pages, by key or name; spaces of teams before personal ones. */
  listWritableSpaces(query: string): Promise<SpaceList>;
  findSpace(idOrKey: string): Promise<SpaceChoice | undefined>;
  listParentPages(spaceId: string, query: string): Promise<ParentPage[]>;
  findByTitle(
    spaceId: string,
    title: string,
  ): Promise<{ id: string; title: string; url: string } | undefined>;
  /** Pages of that title in any space that this person can see. */
  listByTitle(title: string): Promise<{ id: string; title: string; spaceId: string }[]>;
  mayCreateIn(spaceId: string): Promise<boolean>;
  /** @throws TITLE_TAKEN, SPACE_NOT_FOUND, PAGE_TOO_LARGE */
  createPage(page: {
    spaceId: string;
    parentId: string | null;
    title: string;
    doc: unknown;
  }): Promise<StoredPage>;
  /** Undefined for a page that is gone, in the trash, or not to be seen by this person. */
  findPage(pageId: string): Promise<StoredPage | undefined>;
  /** Documents (ADF) of pages by id; those that are gone or not to be seen by this person are left out. */
  listDocs(pageIds: readonly string[]): Promise<Map<string, unknown>>;
  /** What is with a page that `findPage` does not find. Who cannot see it learns no more of it than that. */
  findStanding(pageId: string): Promise<PageStanding>;
  /** Writes version + 1. @throws PAGE_CHANGED when somebody else wrote meanwhile */
  updatePage(page: StoredPage, doc: unknown, message: string): Promise<StoredPage>;
  findRecord(pageId: string): Promise<PageRecord | undefined>;
  saveRecord(pageId: string, record: PageRecord): Promise<void>;
  addLabel(pageId: string, label: string): Promise<void>;
  /** Only these accounts may read and edit the page from now on. */
  restrict(pageId: string, accountIds: readonly string[]): Promise<void>;
  mayEdit(pageId: string): Promise<boolean>;
}
