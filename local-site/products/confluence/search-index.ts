import type { Clock } from '../../clock';
import { adfText } from './adf-text';
import type { ConfluenceStore } from './confluence-store';
import { latestVersion, type StoredPage } from './stored';

/** What search knows of a page: its state when it was last indexed. */
export interface IndexedPage {
  readonly id: string;
  readonly spaceKey: string;
  readonly title: string;
  readonly text: string;
  readonly labels: readonly string[];
  readonly parentId: string | undefined;
  readonly ancestorIds: readonly string[];
  readonly creator: string;
  readonly contributors: readonly string[];
  readonly created: string;
  readonly lastModified: string;
  readonly version: number;
}

/** CQL reads this index, which learns of a write only after a while, as the real one does. */
export class SearchIndex {
  readonly #pages = new Map<string, IndexedPage>();

  constructor(
    private readonly store: ConfluenceStore,
    private readonly clock: Clock,
    private readonly lagMs: number,
  ) {}

  list(): readonly IndexedPage[] {
    return [...this.#pages.values()];
  }

  /** Takes up the page as it will then be: archived, trashed and purged pages drop out. Call after every write. */
  noteWrite(pageId: string): void {
    if (this.lagMs === 0) this.#index(pageId);
    else this.clock.schedule(this.lagMs, () => this.#index(pageId));
  }

  /** Indexes everything at once: a site that starts has been searched before. */
  catchUp(): void {
    for (const id of this.store.pages.keys()) this.#index(id);
  }

  #index(pageId: string): void {
    const page = this.store.pages.get(pageId);
    if (page?.status === 'current') this.#pages.set(pageId, this.#snapshot(page));
    else this.#pages.delete(pageId);
  }

  #snapshot(page: StoredPage): IndexedPage {
    const version = latestVersion(page);
    return {
      id: page.id,
      spaceKey: this.store.getSpace(page.spaceId).key,
      title: version.title,
      text: adfText(version.body),
      labels: [...page.labels.values()].map((label) => label.name),
      parentId: page.parentId,
      ancestorIds: this.store.listAncestors(page).map((ancestor) => ancestor.id),
      creator: page.authorId,
      contributors: [...new Set(page.versions.map((one) => one.authorId))],
      created: page.createdAt,
      lastModified: version.createdAt,
      version: version.number,
    };
  }
}
