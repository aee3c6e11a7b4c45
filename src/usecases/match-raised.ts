import type { ActionRow } from '../document/page-actions';
import type { RaisedIssue } from './ports/action-tracker';

/**
 * Which raised issue belongs to which row: by the Jira link in the row, else by the row's `localId`, else by the fingerprint of
 * level and measure. Each issue belongs to at most one row, so a row that somebody copied and rewrote counts as new.
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

  take((row, issue) => row.issueKey === issue.key);
  take((row, issue) => row.issueKey === null && sameRow(row, issue) && sameWords(row, issue));
  take((row, issue) => row.issueKey === null && sameRow(row, issue));
  take((row, issue) => row.issueKey === null && sameWords(row, issue));
  return matches;
}
