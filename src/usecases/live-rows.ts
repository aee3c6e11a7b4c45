import type { ActionRow } from '../document/page-actions';
import type { LiveIssue } from './actions-view';
import { matchRaised } from './match-raised';
import type { RaisedIssue } from './ports/action-tracker';

/**
 * The issue of each row that has one: the one that was raised from it, else the issue that the row links to, whoever made the link.
 *
 * @returns issues by row id
 */
export function liveRows(
  rows: readonly ActionRow[],
  raised: readonly RaisedIssue[],
  linked: readonly LiveIssue[],
): Map<string, LiveIssue> {
  const live = new Map<string, LiveIssue>(matchRaised(rows, raised));
  const byKey = new Map(linked.map((issue) => [issue.key, issue]));
  for (const row of rows) {
    const issue = row.issueKey === null || live.has(row.rowId) ? undefined : byKey.get(row.issueKey);
    if (issue) live.set(row.rowId, issue);
  }
  return live;
}
