import type { SiteAccount } from './site-state';
import type { Words } from './words/words';

/** What a person may do here, in words; undefined where the directory says nothing. Its first person commands incidents. */
export function roleOf(account: SiteAccount, all: readonly SiteAccount[], words: Words): string | undefined {
  const roles = words.frame.roles;
  const groups = new Set(account.groups);
  if (groups.size === 0) return undefined;
  if (groups.has('site-admins')) return roles.administrator;
  if (account.accountId === all[0]?.accountId) return roles.commander;
  if (groups.has('engineers')) return roles.engineer;
  if (groups.has('incident-responders')) return roles.responder;
  return roles.reader;
}
