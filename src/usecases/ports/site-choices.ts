/** What an administrator can choose from. */
export interface SiteChoices {
  /** Whether this person administers Jira. */
  isAdministrator(): Promise<boolean>;
  listChoices(): Promise<{ issueTypes: string[]; priorities: string[] }>;
}
