import type { ActionRow } from '../document/page-actions';
import type { Ports } from './ports';
import type { RaisedIssue } from './ports/action-tracker';

/** A link in a row to an issue that was not raised from it: one that this person can see, or one that is gone or hidden. */
export type ForeignLink = 'seen' | 'unseen';

/**
 * The rows without an issue of their own that link to another one. Behind a link that nobody can open may stand the very issue that
 * was raised from the row, so that such a row is not raised again.
 *
 * @param matches raised issues by row id
 * @returns links by row id
 */
export async function findForeignLinks(
  ports: Ports,
  rows: readonly ActionRow[],
  matches: ReadonlyMap<string, RaisedIssue>,
): Promise<Map<string, ForeignLink>> {
  const linked = rows.flatMap(({ rowId, issueKey }) =>
    issueKey === null || matches.has(rowId) ? [] : [{ rowId, key: issueKey }],
  );
  const keys = [...new Set(linked.map(({ key }) => key))];
  const seen = new Set((await ports.actions.listIssues(keys)).map(({ key }) => key));
  // A moved issue answers to its old key with the new one, so that it is missed in a list of many.
  const missed = keys.filter((key) => !seen.has(key));
  const found = await Promise.all(missed.map((key) => ports.actions.listIssues([key])));
  missed.forEach((key, index) => found[index]?.length && seen.add(key));
  return new Map(linked.map(({ rowId, key }) => [rowId, seen.has(key) ? 'seen' : 'unseen']));
}
