import type { Account, Directory } from '../../../directory';
import { IdSequence } from './id-sequence';
import type { StoredIssue, StoredLink } from './issue';
import type { SiteSettings } from './site-settings';

/** Everything that the emulated Jira remembers. Reads here are strong; only search lags behind. */
export class JiraStore {
  readonly ids = new IdSequence();
  private readonly issues = new Map<string, StoredIssue>();
  private readonly idByKey = new Map<string, string>();
  private readonly links = new Map<string, StoredLink>();
  private readonly importedUsers = new Map<string, Account>();
  private readonly lastNumbers = new Map<string, number>();
  private readonly listeners: ((issueId: string) => void)[] = [];

  constructor(
    /** Replaced as a whole when an imported incident brings a status, a project or a field that the site lacks. */
    public settings: SiteSettings,
    private readonly directory: Directory,
  ) {}

  listIssues(): readonly StoredIssue[] {
    return [...this.issues.values()];
  }

  /** By id or by key in any case, as Jira looks issues up. */
  findIssue(idOrKey: string): StoredIssue | undefined {
    return this.issues.get(idOrKey) ?? this.issues.get(this.idByKey.get(idOrKey.toUpperCase()) ?? '');
  }

  saveIssue(issue: StoredIssue): void {
    this.issues.set(issue.id, issue);
    this.idByKey.set(issue.key.toUpperCase(), issue.id);
    const number = Number(issue.key.slice(issue.key.lastIndexOf('-') + 1));
    this.lastNumbers.set(issue.projectKey, Math.max(number, this.lastNumbers.get(issue.projectKey) ?? 0));
    this.tell(issue.id);
  }

  deleteIssue(issue: StoredIssue): void {
    for (const link of this.listLinks(issue.id)) this.links.delete(link.id);
    this.issues.delete(issue.id);
    this.idByKey.delete(issue.key.toUpperCase());
    this.tell(issue.id);
  }

  nextKey(projectKey: string): string {
    return `${projectKey}-${(this.lastNumbers.get(projectKey) ?? 0) + 1}`;
  }

  listLinks(issueId: string): readonly StoredLink[] {
    const touches = (end: StoredLink['inward']) => 'issueId' in end && end.issueId === issueId;
    return [...this.links.values()].filter((link) => touches(link.inward) || touches(link.outward));
  }

  findLink(linkId: string): StoredLink | undefined {
    return this.links.get(linkId);
  }

  saveLink(link: StoredLink): void {
    this.links.set(link.id, link);
  }

  deleteLink(linkId: string): void {
    this.links.delete(linkId);
  }

  /** The site's users, then those whom only imported incidents know. */
  listUsers(): readonly Account[] {
    const known = this.directory.list();
    return [
      ...known,
      ...[...this.importedUsers.values()].filter((user) => !this.directory.find(user.accountId)),
    ];
  }

  findUser(accountId: string | undefined): Account | undefined {
    if (accountId === undefined) return undefined;
    return this.directory.find(accountId) ?? this.importedUsers.get(accountId);
  }

  addImportedUser(user: Account): void {
    this.importedUsers.set(user.accountId, user);
  }

  /** Calls `listener` with the id of an issue after every write to it. */
  onWrite(listener: (issueId: string) => void): void {
    this.listeners.push(listener);
  }

  private tell(issueId: string): void {
    for (const listener of this.listeners) listener(issueId);
  }
}
