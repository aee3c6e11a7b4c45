import type { JiraContext } from '../jira-context';
import type { HistoryEntry, StoredIssue } from '../model/issue';
import { authorJson } from './user-json';

/** How many history entries come with an issue or on one page. */
export const historyPageCap = 100;

export function historyJson({ store, siteUrl }: JiraContext, entry: HistoryEntry) {
  return {
    id: entry.id,
    ...authorJson(store, 'author', entry.authorId, siteUrl),
    created: entry.created,
    items: entry.items,
  };
}

/** `expand=changelog`: the most recent entries first. */
export function embeddedHistoryJson(jira: JiraContext, issue: StoredIssue, cap: number) {
  const histories = issue.history
    .toReversed()
    .slice(0, cap)
    .map((entry) => historyJson(jira, entry));
  return { startAt: 0, maxResults: histories.length, total: issue.history.length, histories };
}
