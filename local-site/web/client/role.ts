import type { SiteAccount } from './site-state';
import type { Words } from './words/words';

/** What a person may do here, in words. The first person of the directory is the incident commander. */
export function roleOf(account: SiteAccount, all: readonly SiteAccount[], words: Words): string {
  const roles = words.frame.roles;
  const groups = new Set(account.groups);
  if (account.accountType === 'app') return roles.app;
  if (groups.has('site-admins')) return roles.administrator;
  if (account.accountId === all[0]?.accountId) return roles.commander;
  if (groups.has('engineers')) return roles.engineer;
  if (groups.has('incident-responders')) return roles.responder;
  return groups.size === 0 ? roles.outsider : roles.reader;
}
