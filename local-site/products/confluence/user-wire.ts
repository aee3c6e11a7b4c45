import type { Account } from '../../directory';
import type { Site } from './route';

/** A user as v1 shows one; an account that is gone shows as unknown. */
export function userJson(site: Site, account: Account | undefined): Record<string, unknown> {
  if (!account) return { type: 'unknown', _expandable: {}, _links: {} };
  return {
    type: 'known',
    accountId: account.accountId,
    accountType: account.accountType,
    email: account.emailAddress,
    publicName: account.displayName,
    displayName: account.displayName,
    timeZone: account.timeZone,
    isExternalCollaborator: false,
    profilePicture: { path: '/wiki/aa-avatar/default', width: 48, height: 48, isDefault: true },
    _expandable: { operations: '', personalSpace: '' },
    _links: { self: `${site.siteUrl}/wiki/rest/api/user?accountId=${account.accountId}` },
  };
}
