import { badRequest } from '../jira-error';
import { getJqlField } from '../jql/find-jql-field';
import type { SearchScope } from '../jql/jql-field';
import { matcherOf } from '../jql/match-issue';
import { parseQuery } from '../jql/parse-query';
import type { SortTerm } from '../jql/query';
import type { StoredIssue } from '../model/issue';
import { jiraMillis } from '../model/jira-time';
import { canSeeIssue } from '../model/permissions';

const mostSortTerms = 7;
const nothing: ReadonlySet<string> = new Set();

/**
 * Ids of the issues that match and that the user may see, in order; newest first when no order is given.
 * @param reconcile ids of issues to judge as they are now instead of as the index last saw them
 * @throws JiraError 400 for a query that is wrong or that restricts nothing
 */
export function searchIssues(
  scope: SearchScope,
  jql: string,
  reconcile: ReadonlySet<string> = nothing,
): readonly string[] {
  const { where, orderBy } = parseQuery(jql);
  if (where === undefined)
    throw badRequest(
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  if (orderBy.length > mostSortTerms)
    throw badRequest(`The ORDER BY clause can contain at most ${mostSortTerms} fields.`);
  const matches = matcherOf(where, scope);
  const order = comparerOf(orderBy, scope);
  const { store, index } = scope.jira;
  const found = index.listIssues(reconcile).filter((issue) => isVisible(issue) && matches(issue));
  return found.sort(order).map(({ id }) => id);

  function isVisible({ id }: StoredIssue): boolean {
    const current = store.findIssue(id);
    return current !== undefined && canSeeIssue(store, scope.user, current);
  }
}

/** Whether an issue, as it is now, matches. @throws JiraError 400 */
export function matchIssue(scope: SearchScope, jql: string, issue: StoredIssue): boolean {
  const { where } = parseQuery(jql);
  return where === undefined || matcherOf(where, scope)(issue);
}

type Compare = (a: StoredIssue, b: StoredIssue) => number;

function comparerOf(terms: readonly SortTerm[], scope: SearchScope): Compare {
  const newestFirst: Compare = (a, b) =>
    jiraMillis(b.created) - jiraMillis(a.created) || Number(b.id) - Number(a.id);
  const comparers = terms.map((term): Compare => {
    const { sortKey } = getJqlField(scope.jira, term.field);
    if (sortKey === undefined) throw badRequest(`Field '${term.field}' does not support sorting.`);
    const sign = term.descending === true ? -1 : 1;
    return (a, b) => sign * compareKeys(sortKey(a, scope), sortKey(b, scope));
  });
  return (a, b) =>
    [...comparers, newestFirst].map((compare) => compare(a, b)).find((result) => result !== 0) ?? 0;
}

/** Issues without a value come last. */
function compareKeys(a: string | number | undefined, b: string | number | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a).localeCompare(String(b));
}
