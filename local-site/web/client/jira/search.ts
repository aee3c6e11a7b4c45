import { at, listOf, textOf } from '../read-json';
import { getJson, withQuery } from '../rest';
import { issueOf } from './issue';
import type { Issue } from './issue';

/** Fields that tables and cards show. */
export const rowFields =
  'summary,status,priority,issuetype,assignee,duedate,labels,project,updated,created,security';

export interface IssuePart {
  readonly issues: readonly Issue[];
  /** Token of the next part; undefined when this was the last. */
  readonly next: string | undefined;
}

/** Issues that match a JQL query, fifty at a time. @throws RestFailure with Jira's reasons for a query that it refuses. */
export async function searchIssues(jql: string, token?: string): Promise<IssuePart> {
  const json = await getJson(
    withQuery('/rest/api/3/search/jql', { jql, fields: rowFields, maxResults: 50, nextPageToken: token }),
  );
  return { issues: listOf(at(json, 'issues')).map(issueOf), next: textOf(at(json, 'nextPageToken')) };
}
