import { jiraMillis } from '../model/jira-time';
import { findText, listOf, recordOf } from '../model/json';
import { canSeeIssue } from '../model/permissions';
import { historyJson, historyPageCap } from '../wire/history-json';
import type { JiraRoute } from './route';
import { get, getVisibleIssue, ok, pageOf, param, post } from './route';
import { readChangelog } from './scopes';

const path = '/rest/api/3/issue/{issueIdOrKey}/changelog';
const usualBulkPage = 1000;

export const changelogRoutes: readonly JiraRoute[] = [
  get(path, readChangelog, (visit) => {
    const { jira, query } = visit;
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const { values, ...page } = pageOf(issue.history, query, historyPageCap, historyPageCap);
    const self = (startAt: number) =>
      `${jira.siteUrl}/rest/api/3/issue/${issue.id}/changelog?maxResults=${page.maxResults}&startAt=${startAt}`;
    return ok({
      self: self(page.startAt),
      ...(!page.isLast && { nextPage: self(page.startAt + page.maxResults) }),
      ...page,
      values: values.map((entry) => historyJson(jira, entry)),
    });
  }),

  post('/rest/api/3/changelog/bulkfetch', readChangelog, ({ jira, user, body }) => {
    const { issueIdsOrKeys, fieldIds, maxResults, nextPageToken } = recordOf(body);
    const asked = listOf(issueIdsOrKeys);
    const fields = listOf(fieldIds);
    const startAt = Number(findText(nextPageToken) ?? 0);
    const size = typeof maxResults === 'number' ? maxResults : usualBulkPage;

    const issues = asked
      .map((idOrKey) => jira.store.findIssue(findText(idOrKey) ?? ''))
      .filter((issue) => issue !== undefined && canSeeIssue(jira.store, user, issue));
    const entries = [...new Set(issues)]
      .flatMap((issue) => (issue ? issue.history.map((entry) => ({ issueId: issue.id, entry })) : []))
      .filter(
        ({ entry }) => fields.length === 0 || entry.items.some(({ fieldId }) => fields.includes(fieldId)),
      )
      .sort(
        (a, b) =>
          jiraMillis(a.entry.created) - jiraMillis(b.entry.created) || Number(a.issueId) - Number(b.issueId),
      );
    const page = entries.slice(startAt, startAt + size);
    const ids = [...new Set(page.map(({ issueId }) => issueId))];
    const issueChangeLogs = ids.map((issueId) => ({
      issueId,
      changeHistories: page
        .filter((row) => row.issueId === issueId)
        .map(({ entry }) => historyJson(jira, entry)),
    }));
    const next = startAt + size < entries.length ? { nextPageToken: String(startAt + size) } : {};
    return ok({ issueChangeLogs, ...next });
  }),
];
