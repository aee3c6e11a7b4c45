import type { ActionRow } from '../document/page-actions';
import type { RaisedIssue } from './ports/action-tracker';

/**
 * Which raised issue belongs to which row: by the Jira link in the row, else by the row's `localId`, else by the fingerprint of
 * level and measure. Rows that link to the same issue are the same action. Otherwise each issue belongs to at most one row, so
 * that one which somebody copied without the link and rewrote counts as new. A link to any other issue is a reference and says
 * nothing: people mention issues in a measure, and a moved issue has another key than its link.
 *
 * @returns raised issues by row id
 */
export function matchRaised(
  rows: readonly ActionRow[],
  raised: readonly RaisedIssue[],
): Map<string, RaisedIssue> {
  const matches = new Map<string, RaisedIssue>();
  const free = new Set(raised);
  const take = (belongs: (row: ActionRow, issue: RaisedIssue) => boolean) => {
    for (const row of rows) {
      if (matches.has(row.rowId)) continue;
      const issue = [...free].find((candidate) => belongs(row, candidate));
      if (!issue) continue;
      matches.set(row.rowId, issue);
      free.delete(issue);
    }
  };
  const sameRow = (row: ActionRow, issue: RaisedIssue) =>
    row.localId !== null && row.localId === issue.record.rowLocalId;
  const sameWords = (row: ActionRow, issue: RaisedIssue) => row.fingerprint === issue.record.fingerprint;

  const byKey = new Map(raised.map((issue) => [issue.key, issue]));
  for (const row of rows) {
    const linked = row.issueKey === null ? undefined : byKey.get(row.issueKey);
    if (!linked) continue;
    matches.set(row.rowId, linked);
    free.delete(linked);
  }
  take((row, issue) => sameRow(row, issue) && sameWords(row, issue));
  take(sameRow);
  take(sameWords);
  return matches;
}
