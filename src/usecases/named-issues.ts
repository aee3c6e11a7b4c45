import type { ActionRow } from '../document/page-actions';
import type { Ports } from './ports';

/** A key as people write it: "[NET-12] unmute the alert", "prerequisite checks (PLAT-4432)". Only Jira knows whether it is one. */
const issueKey = /(?<![\w-])[A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,6}(?![\w-])/g;
/** More keys than this in one measure are a list of something else. */
const mostKeys = 3;

/**
 * The rows without a link whose measure names an issue of this site that the person can see: perhaps the one that tracks the
 * action already.
 *
 * @param incidentKey the incident itself may be named by any of its actions
 * @returns the first such key by row id
 */
export async function findNamedIssues(
  ports: Ports,
  rows: readonly ActionRow[],
  incidentKey: string,
): Promise<Map<string, string>> {
  const named = rows.flatMap(({ rowId, issueKey: link, measure }) =>
    link === null
      ? (measure.match(issueKey) ?? [])
          .filter((key) => key !== incidentKey)
          .slice(0, mostKeys)
          .map((key) => ({ rowId, key }))
      : [],
  );
  const keys = [...new Set(named.map(({ key }) => key))];
  // What only looks like a key ("UTF-8") makes Jira refuse a whole list, so that each is asked for alone.
  const found = await Promise.all(keys.map((key) => ports.actions.listIssues([key]).catch(() => [])));
  const known = new Set(keys.filter((_, index) => (found[index] ?? []).length > 0));
  return new Map(
    named
      .filter(({ key }) => known.has(key))
      .reverse()
      .map(({ rowId, key }) => [rowId, key]),
  );
}
