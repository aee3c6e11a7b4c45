import type { Clock } from '../../../clock';
import type { StoredIssue } from '../model/issue';
import type { JiraStore } from '../model/jira-store';

/** The issues as JQL sees them: `lagMs` behind the store. */
export interface SearchIndex {
  /** @param reconcile ids of issues to see as they are now, lag or not. */
  listIssues(reconcile: ReadonlySet<string>): readonly StoredIssue[];
  /** Takes in an issue, or all of them, at once, as after a long quiet time. */
  catchUp(issueId?: string): void;
}

export function laggingIndex(store: JiraStore, clock: Clock, lagMs: number): SearchIndex {
  const seen = new Map<string, StoredIssue>();

  const take = (issueId: string, issue: StoredIssue | undefined) => {
    if (issue === undefined) seen.delete(issueId);
    else seen.set(issueId, issue);
  };

  store.onWrite((issueId) => {
    const issue = store.findIssue(issueId);
    if (lagMs === 0) take(issueId, issue);
    else clock.schedule(lagMs, () => take(issueId, issue));
  });

  return {
    listIssues(reconcile) {
      const fresh = store.listIssues().filter(({ id }) => reconcile.has(id));
      const indexed = [...seen.values()].filter(({ id }) => !reconcile.has(id));
      return [...indexed, ...fresh].filter(({ id }) => store.findIssue(id) !== undefined);
    },
    catchUp(issueId) {
      for (const issue of store.listIssues())
        if (issueId === undefined || issueId === issue.id) seen.set(issue.id, issue);
    },
  };
}
