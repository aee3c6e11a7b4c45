import type { Account } from '../../../directory';
import type { JiraStore } from '../model/jira-store';
import { findText, isRecord } from '../model/json';

/** Groups that people of an imported incident are given, so that actions can be raised for them. */
const importedGroups = ['jira-users', 'engineers'];

/**
 * The account id of a user as an issue names them, adding people whom the site does not know. Older exports name users
 * by `key` or `name`; a removed author leaves nothing.
 */
export function importUser(store: JiraStore, json: unknown): string | undefined {
  if (!isRecord(json)) return undefined;
  const accountId = findText(json['accountId']) ?? findText(json['key']) ?? findText(json['name']);
  if (accountId === undefined || store.findUser(accountId) !== undefined) return accountId;
  const isApp = json['accountType'] === 'app';
  const user: Account = {
    accountId,
    displayName: findText(json['displayName']) ?? accountId,
    emailAddress: findText(json['emailAddress']) ?? '',
    timeZone: findText(json['timeZone']) ?? 'Etc/UTC',
    locale: 'zh-CN',
    accountType: isApp ? 'app' : 'atlassian',
    active: json['active'] !== false,
    groups: importedGroups,
  };
  store.addImportedUser(user);
  return accountId;
}
