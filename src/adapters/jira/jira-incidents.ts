import { route } from '@forge/api';
import * as z from 'zod';
import type { IncidentChoice } from '../../contract/macro-view';
import type { Incident } from '../../domain/incident';
import type { IncidentSource, IncidentSummary, ReadingProgress } from '../../usecases/ports/incident-source';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { readIncidentRecord } from '../record-shapes';
import { incidentFromJira } from './incident-from-jira';
import { findIssueProperty, incidentPropertyKey, isInvisible, saveIssueProperty } from './jira-property';
import { mayEditIssue } from './jira-permission';
import { countEvidenceAfter } from './new-evidence';
import { jqlList, jqlText, jqlWords } from './jql';
import { readAllPages } from './read-all-pages';
import { findIssues, type FoundIssue } from './search-issues';

const commentPage = z.object({ comments: z.array(z.unknown()), total: z.number() });
const historyPage = z.object({ values: z.array(z.unknown()), total: z.number() });
const users = z.array(
  z.object({ accountId: z.string(), accountType: z.string().nullish(), active: z.boolean().nullish() }),
);
const choiceFields = z.object({
  summary: z.string(),
  created: z.string(),
  status: z.object({ name: z.string() }).nullish(),
});

/** What Jira and Confluence take as one page of a list. */
const pageSize = 100;
const mostViewers = 200;

/** Incidents in Jira, as the person who asks sees them. */
export function jiraIncidents(request: ProductRequest, siteUrl: () => Promise<string>): IncidentSource {
  async function getIssue(idOrKey: string): Promise<Incident> {
    const { body } = await request({
      product: 'jira',
      // Comments come page by page: inside the issue Jira may cut them off.
      path: route`/rest/api/3/issue/${idOrKey}?fields=*all,-comment,-worklog&expand=names`,
    });
    return incidentFromJira(body, { siteUrl: await siteUrl() });
  }

  async function readComments(idOrKey: string, startAt: number) {
    const { body } = await request({
      product: 'jira',
      path: route`/rest/api/3/issue/${idOrKey}/comment?startAt=${startAt}&maxResults=${pageSize}&orderBy=created`,
    });
    const { comments, total } = readAnswer(commentPage, body, 'comments');
    return { values: comments, total };
  }

  async function readHistory(idOrKey: string, startAt: number) {
    const { body } = await request({
      product: 'jira',
      path: route`/rest/api/3/issue/${idOrKey}/changelog?startAt=${startAt}&maxResults=${pageSize}`,
    });
    const { values, total } = readAnswer(historyPage, body, 'changelog');
    return { values, total };
  }

  return {
    async getSummary(idOrKey): Promise<IncidentSummary> {
      const { id, key, title, url, projectKey, issueType, status, declaredSeverity, zone, restricted } =
        await getIssue(idOrKey);
      return {
        id,
        key,
        title,
        url,
        projectKey,
        issueType,
        status,
        severity: declaredSeverity?.severity ?? null,
        severityDeclared: declaredSeverity !== null,
        zone,
        restricted,
      };
    },

    countEvidenceAfter: (issueId, minute) => countEvidenceAfter(request, issueId, minute),

    async collect(idOrKey, onProgress) {
      const progress: { -readonly [K in keyof ReadingProgress]: ReadingProgress[K] } = {
        comments: { done: 0, total: null },
        history: { done: 0, total: null },
      };
      const tell = (kind: keyof ReadingProgress) => (now: ReadingProgress[typeof kind]) => {
        progress[kind] = now;
        onProgress({ ...progress });
      };
      const [{ body }, comments, history, site] = await Promise.all([
        request({
          product: 'jira',
          path: route`/rest/api/3/issue/${idOrKey}?fields=*all,-comment,-worklog&expand=names`,
        }),
        readAllPages((startAt) => readComments(idOrKey, startAt), tell('comments')),
        readAllPages((startAt) => readHistory(idOrKey, startAt), tell('history')),
        siteUrl(),
      ]);
      return incidentFromJira(body, { comments, history, siteUrl: site });
    },

    async listIncidents(query, issueTypes) {
      const types = issueTypes.length > 0 ? `issuetype in ${jqlList(issueTypes)} AND ` : '';
      const words = jqlWords(query);
      const what = words === null ? 'created >= -365d' : `summary ~ ${words}`;
      const search = (jql: string) =>
        findIssues(request, {
          jql: `${jql} ORDER BY created DESC`,
          fields: ['summary', 'status', 'created'],
          maxResults: 20,
        });
      const [byKey, byWords] = await Promise.all([
        /^[a-z][a-z0-9_]*-\d+$/i.test(query.trim()) ? search(`key = ${jqlText(query.trim())}`) : undefined,
        // A type that the settings name may be gone; the incidents are not.
        search(types + what).then((found) => found ?? search(what)),
      ]);
      const found = [...(byKey?.issues ?? []), ...(byWords?.issues ?? [])];
      return [...new Map(found.map((issue) => [issue.key, issue])).values()].flatMap(choiceOf);
    },

    mayEdit: (issueId) => mayEditIssue(request, issueId),

    async findRecord(issueId) {
      return readIncidentRecord(await findIssueProperty(request, issueId, incidentPropertyKey));
    },

    saveRecord: (issueId, record) => saveIssueProperty(request, issueId, incidentPropertyKey, record),

    async linkPage(issueId, { title, url, language }) {
      await request({
        product: 'jira',
        method: 'POST',
        path: route`/rest/api/3/issue/${issueId}/remotelink`,
        body: {
          // An incident has one page, and so one link: a new page takes the place of one that was deleted.
          globalId: 'postmortem-page',
          application: { type: 'com.atlassian.confluence', name: 'Confluence' },
          relationship: language === 'zh-CN' ? '复盘' : 'postmortem',
          object: { url, title },
        },
      });
    },

    async listRecords(cursor) {
      const found = await findIssues(
        request,
        {
          jql: 'postmortemState in ("draft", "inReview", "done") ORDER BY created DESC',
          fields: ['summary'],
          properties: [incidentPropertyKey],
          // Each row asks for its page: as many as are read within a moment.
          maxResults: 25,
        },
        cursor,
      );
      const site = await siteUrl();
      const rows = (found?.issues ?? []).flatMap(({ id, key, fields, properties }) => {
        const record = readIncidentRecord(properties[incidentPropertyKey]);
        if (!record) return [];
        return [
          {
            issueId: id,
            key,
            title: typeof fields.summary === 'string' ? fields.summary : '',
            url: `${site}/browse/${key}`,
            record,
          },
        ];
      });
      return { rows, cursor: found?.token ?? null };
    },

    async listViewers(issueId, asker) {
      try {
        const { key } = await getIssue(issueId);
        const { body } = await request({
          product: 'jira',
          path: route`/rest/api/3/user/viewissue/search?issueKey=${key}&query=&maxResults=${mostViewers}`,
        });
        const viewers = readAnswer(users, body, 'viewissue/search')
          .filter(
            ({ accountType, active }) => active !== false && (accountType ?? 'atlassian') === 'atlassian',
          )
          .map(({ accountId }) => accountId);
        return [...new Set([asker.accountId, ...viewers])];
      } catch (error) {
        // Without the permission to look people up nobody else is let in; the author can widen the restriction.
        if (isInvisible(error)) return [asker.accountId];
        throw error;
      }
    },
  };
}

function choiceOf({ key, fields }: FoundIssue): IncidentChoice[] {
  const found = choiceFields.safeParse(fields);
  if (!found.success) return [];
  const { summary, created, status } = found.data;
  return [{ key, title: summary, status: status?.name ?? '', created }];
}
