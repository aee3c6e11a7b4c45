import type { Account } from '../../../directory';
import type { JiraStore } from '../model/jira-store';
import { discIcon } from './icon';

const avatar = discIcon('#8590a2');
const avatarUrls = { '16x16': avatar, '24x24': avatar, '32x32': avatar, '48x48': avatar };

/** A user as other users see them: the address is private, as it is by default on real sites. */
export function userJson(user: Account, siteUrl: string) {
  return {
    self: `${siteUrl}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    accountType: user.accountType,
    avatarUrls,
    displayName: user.displayName,
    active: user.active,
    timeZone: user.timeZone,
  };
}

/** A user as they see themselves. */
export function ownUserJson(user: Account, siteUrl: string) {
  const groups = user.groups.map((name) => ({
    name,
    groupId: name,
    self: `${siteUrl}/rest/api/3/group?groupname=${name}`,
  }));
  return {
    ...userJson(user, siteUrl),
    emailAddress: user.emailAddress,
    locale: user.locale.replace('-', '_'),
    groups: { size: groups.length, items: groups },
    applicationRoles: { size: 1, items: [] },
    expand: 'groups,applicationRoles',
  };
}

/** The user of an id, `null` where nobody is set: how an empty people field looks in an issue. */
export function userFieldJson(store: JiraStore, accountId: string | undefined, siteUrl: string) {
  const user = store.findUser(accountId);
  return user === undefined ? null : userJson(user, siteUrl);
}

/** `{ author: user }` or the like; nothing for an author whom Jira no longer knows. */
export function authorJson(
  store: JiraStore,
  name: 'author' | 'updateAuthor',
  accountId: string | undefined,
  siteUrl: string,
) {
  const user = userFieldJson(store, accountId, siteUrl);
  return user === null ? {} : { [name]: user };
}
