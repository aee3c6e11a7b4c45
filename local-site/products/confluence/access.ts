import type { Account } from '../../directory';
import type { ConfluenceStore } from './confluence-store';
import type { Grant, SpacePermission, StoredPage, StoredRestriction, StoredSpace } from './stored';

export type PageOperation = 'read' | 'update' | 'delete';

/** True when the account holds the permission in the space. Without `view` nothing else counts. */
export function mayInSpace(account: Account, space: StoredSpace, permission: SpacePermission): boolean {
  if (!account.active || !holds(account, space.grants.view)) return false;
  return holds(account, space.grants[permission]);
}

/** A read restriction also hides what lies below the page; an update restriction holds for the page alone. */
export function mayOnPage(
  store: ConfluenceStore,
  account: Account,
  page: StoredPage,
  operation: PageOperation,
): boolean {
  const space = store.getSpace(page.spaceId);
  if (!mayInSpace(account, space, 'view')) return false;
  const hidden = [...store.listAncestors(page), page].some((one) => !admits(one.restrictions.read, account));
  if (hidden) return false;
  if (operation === 'read') return true;
  if (!admits(page.restrictions.update, account)) return false;
  return mayInSpace(account, space, operation === 'delete' ? 'delete' : 'add');
}

/** Changing restrictions asks for the space's `restrict` permission and for editing the page. */
export function mayRestrict(store: ConfluenceStore, account: Account, page: StoredPage): boolean {
  return (
    mayOnPage(store, account, page, 'update') && mayInSpace(account, store.getSpace(page.spaceId), 'restrict')
  );
}

function holds(account: Account, grant: Grant): boolean {
  if (grant === 'everyone') return true;
  return (
    grant.accountIds.includes(account.accountId) ||
    grant.groups.some((group) => account.groups.includes(group))
  );
}

function admits(restriction: StoredRestriction, account: Account): boolean {
  if (restriction.users.size === 0 && restriction.groups.size === 0) return true;
  return (
    restriction.users.has(account.accountId) || account.groups.some((group) => restriction.groups.has(group))
  );
}
