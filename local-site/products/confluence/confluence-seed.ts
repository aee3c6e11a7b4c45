import type { Clock } from '../../clock';
import { cast } from '../../seed/people';
import type { ConfluenceStore } from './confluence-store';
import { doc, paragraph } from './seed-adf';
import { seedPages, type SeedPage } from './seed-pages';
import type { AdfDoc, Grant, SpacePermission, StoredPage, StoredSpace } from './stored';

interface SeedSpace {
  readonly key: string;
  readonly name: string;
  readonly type: StoredSpace['type'];
  readonly intro: string;
  /** Who sees the space, and who writes in it. */
  readonly view: Grant;
  readonly write: Grant;
}

const admins: Grant = { groups: ['site-admins'], accountIds: [] };
const responders: Grant = { groups: ['incident-responders'], accountIds: [] };
const engineers: Grant = { groups: ['engineers'], accountIds: [] };
const ownerOnly: Grant = { groups: [], accountIds: [cast.commander.accountId] };

/**
 * SRE and ENG are open to read; responders and engineers write in them. POLICY is the space in which the incident
 * commander may only read, and the commander's personal space is one that the reader does not see.
 */
const seedSpaces: readonly SeedSpace[] = [
  {
    key: 'SRE',
    name: '稳定性工程',
    type: 'global',
    intro: '值班、变更与事故复盘都记在这里。',
    view: 'everyone',
    write: responders,
  },
  {
    key: 'ENG',
    name: 'Engineering',
    type: 'global',
    intro: 'How our services are built and released.',
    view: 'everyone',
    write: engineers,
  },
  {
    key: 'POLICY',
    name: '制度与流程',
    type: 'global',
    intro: '由管理员维护，其他人只读。',
    view: 'everyone',
    write: admins,
  },
  { key: '~linxiao', name: '林晓', type: 'personal', intro: '个人空间。', view: ownerOnly, write: ownerOnly },
];

/** Fills a new Confluence: always the spaces with their homepages, pages below them only in the `sample`. */
export function seedConfluence(store: ConfluenceStore, clock: Clock, seed: 'sample' | 'empty'): void {
  const createdAt = clock.now().toISOString();
  for (const one of seedSpaces) {
    const authorId = one.type === 'personal' ? cast.commander.accountId : cast.administrator.accountId;
    const space: StoredSpace = {
      id: store.nextId('space'),
      key: one.key,
      name: one.name,
      type: one.type,
      description: one.intro,
      authorId,
      createdAt,
      grants: grantsOf(one),
      homepageId: '',
    };
    store.spaces.set(space.id, space);
    const body = doc(paragraph(one.intro));
    const homepage = addPage(store, {
      space,
      authorId,
      createdAt,
      parentId: undefined,
      title: one.name,
      body,
    });
    space.homepageId = homepage.id;
    if (seed === 'sample') addTree(store, space, createdAt, homepage.id, seedPages[one.key] ?? []);
  }
}

function grantsOf({ view, write, type }: SeedSpace): Record<SpacePermission, Grant> {
  return {
    view,
    add: write,
    delete: write,
    comment: view,
    restrict: write,
    administer: type === 'personal' ? write : admins,
  };
}

function addTree(
  store: ConfluenceStore,
  space: StoredSpace,
  createdAt: string,
  parentId: string,
  pages: readonly SeedPage[],
): void {
  for (const { title, body, children = [] } of pages) {
    const page = addPage(store, {
      space,
      authorId: cast.commander.accountId,
      createdAt,
      parentId,
      title,
      body,
    });
    addTree(store, space, createdAt, page.id, children);
  }
}

interface NewSeedPage {
  readonly space: StoredSpace;
  readonly authorId: string;
  readonly createdAt: string;
  readonly parentId: string | undefined;
  readonly title: string;
  readonly body: AdfDoc;
}

function addPage(
  store: ConfluenceStore,
  { space, authorId, createdAt, parentId, title, body }: NewSeedPage,
): StoredPage {
  const page: StoredPage = {
    id: store.nextId('content'),
    spaceId: space.id,
    authorId,
    ownerId: authorId,
    createdAt,
    status: 'current',
    parentId,
    versions: [{ number: 1, createdAt, authorId, message: '', title, body }],
    restrictions: {
      read: { users: new Set(), groups: new Set() },
      update: { users: new Set(), groups: new Set() },
    },
    properties: new Map(),
    labels: new Map(),
  };
  store.pages.set(page.id, page);
  return page;
}
