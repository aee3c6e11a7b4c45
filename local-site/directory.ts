/** A user of the local site, known to Jira and Confluence alike. */
export interface Account {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  /** IANA zone of the account's profile. */
  readonly timeZone: string;
  readonly locale: 'zh-CN' | 'en-US';
  readonly accountType: 'atlassian' | 'app';
  readonly active: boolean;
  readonly groups: readonly string[];
}

/** The site's users. */
export interface Directory {
  list(): readonly Account[];
  find(accountId: string): Account | undefined;
}

export function directoryOf(accounts: readonly Account[]): Directory {
  const byId = new Map(accounts.map((account) => [account.accountId, account]));
  return { list: () => accounts, find: (accountId) => byId.get(accountId) };
}
