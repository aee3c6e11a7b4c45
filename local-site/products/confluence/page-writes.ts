import type { Account } from '../../directory';
import { mayInSpace, mayOnPage } from './access';
import { sameTitle } from './confluence-store';
import { badRequest, notFound, RestError } from './rest-error';
import type { Site } from './route';
import { latestVersion, type AdfDoc, type StoredPage, type StoredSpace } from './stored';

const MAX_TITLE = 255;

export interface NewPage {
  readonly spaceId: string;
  readonly title: string;
  /** Undefined puts the page under the space's homepage, or beside it with `atRoot`. */
  readonly parentId: string | undefined;
  readonly atRoot: boolean;
  readonly body: AdfDoc;
}

/**
 * Publishes version 1 of a new page.
 * @throws RestError 404 without the right to see the space or to create in it; 400 for a title that is taken or a parent that is none.
 */
export function createPage(site: Site, account: Account, input: NewPage): StoredPage {
  const space = site.store.spaces.get(input.spaceId);
  if (!space || !mayInSpace(account, space, 'add')) throw notFound();
  checkTitle(site, space.id, input.title, undefined);
  const parentId = input.atRoot ? undefined : (input.parentId ?? space.homepageId);
  if (parentId !== undefined) checkParent(site, account, space, parentId, undefined);

  const createdAt = site.clock.now().toISOString();
  const page: StoredPage = {
    id: site.store.nextId('content'),
    spaceId: space.id,
    authorId: account.accountId,
    ownerId: account.accountId,
    createdAt,
    status: 'current',
    parentId,
    versions: [
      {
        number: 1,
        createdAt,
        authorId: account.accountId,
        message: '',
        title: input.title.trim(),
        body: input.body,
      },
    ],
    restrictions: {
      read: { users: new Set(), groups: new Set() },
      update: { users: new Set(), groups: new Set() },
    },
    properties: new Map(),
    labels: new Map(),
  };
  site.store.pages.set(page.id, page);
  site.index.noteWrite(page.id);
  return page;
}

export interface PageChange {
  readonly title: string;
  readonly body: AdfDoc;
  readonly version: number;
  readonly message: string;
  readonly parentId: string | undefined;
  readonly ownerId: string | undefined;
}

/**
 * Publishes the next version. Compare and set happen in one step: of two writers with the same number one gets 409.
 * @throws RestError 404 when the page may not be edited or the new parent not seen; 409 unless the version is current + 1; 400 for
 * a title that is taken or a parent of another space.
 */
export function updatePage(site: Site, account: Account, page: StoredPage, change: PageChange): void {
  if (!mayOnPage(site.store, account, page, 'update')) throw notFound();
  const current = latestVersion(page);
  if (change.version !== current.number + 1) {
    throw new RestError(409, `Version must be incremented on update. Current version is: ${current.number}`);
  }
  checkTitle(site, page.spaceId, change.title, page);
  if (change.ownerId !== undefined && !site.directory.find(change.ownerId))
    throw badRequest('The owner of the page is not a known user');
  if (change.parentId !== undefined && change.parentId !== page.parentId) {
    const parent = site.store.pages.get(change.parentId);
    if (!parent || !mayOnPage(site.store, account, parent, 'read')) throw notFound();
    checkParent(site, account, site.store.getSpace(page.spaceId), change.parentId, page);
    page.parentId = change.parentId;
  }
  page.ownerId = change.ownerId ?? page.ownerId;
  publish(site, account, page, { title: change.title.trim(), body: change.body, message: change.message });
}

/** A new title is a new version with the same body. */
export function renamePage(site: Site, account: Account, page: StoredPage, title: string): void {
  if (!mayOnPage(site.store, account, page, 'update')) throw notFound();
  checkTitle(site, page.spaceId, title, page);
  publish(site, account, page, { title: title.trim(), body: latestVersion(page).body, message: '' });
}

/** Moves the page to the trash; its title is free again and its children move up. */
export function trashPage(site: Site, account: Account, page: StoredPage): void {
  if (page.status === 'trashed' || !mayOnPage(site.store, account, page, 'delete')) throw notFound();
  if (site.store.getSpace(page.spaceId).homepageId === page.id) {
    throw badRequest('The homepage of a space cannot be deleted');
  }
  for (const child of site.store.pages.values()) {
    if (child.parentId !== page.id) continue;
    child.parentId = page.parentId;
    site.index.noteWrite(child.id);
  }
  page.status = 'trashed';
  site.index.noteWrite(page.id);
}

/** Brings a page back from the trash as it was; it needs its title to be free. */
export function restorePage(site: Site, account: Account, page: StoredPage): void {
  if (!mayOnPage(site.store, account, page, 'update')) throw notFound();
  checkTitle(site, page.spaceId, latestVersion(page).title, page);
  const parent = page.parentId === undefined ? undefined : site.store.pages.get(page.parentId);
  if (parent?.status !== 'current') page.parentId = site.store.getSpace(page.spaceId).homepageId;
  page.status = 'current';
  site.index.noteWrite(page.id);
}

function publish(
  site: Site,
  account: Account,
  page: StoredPage,
  next: { title: string; body: AdfDoc; message: string },
): void {
  page.versions.push({
    number: latestVersion(page).number + 1,
    createdAt: site.clock.now().toISOString(),
    authorId: account.accountId,
    ...next,
  });
  site.index.noteWrite(page.id);
}

function checkTitle(site: Site, spaceId: string, title: string, self: StoredPage | undefined): void {
  if (title.trim() === '') throw badRequest('The title of a published page must not be empty');
  if (title.trim().length > MAX_TITLE) throw badRequest(`The title must not exceed ${MAX_TITLE} characters`);
  if (self && self.status !== 'trashed' && sameTitle(latestVersion(self).title, title)) return;
  if (!site.store.findPageByTitle(spaceId, title)) return;
  throw badRequest(
    'A page with this title already exists: A page already exists with the same TITLE in this space',
  );
}

function checkParent(
  site: Site,
  account: Account,
  space: StoredSpace,
  parentId: string,
  self: StoredPage | undefined,
): void {
  const parent = site.store.pages.get(parentId);
  const usable = parent?.status === 'current' && parent.spaceId === space.id;
  if (!usable || !mayOnPage(site.store, account, parent, 'read')) {
    throw badRequest('The parent content does not exist in this space', parentId);
  }
  const line = [...site.store.listAncestors(parent), parent];
  if (self && line.some((one) => one.id === self.id)) {
    throw badRequest('A page cannot be moved below itself');
  }
}
