import type { Account } from '../../../directory';
import type { JiraContext } from '../jira-context';
import type { LinkEnd, StoredIssue, StoredLink } from '../model/issue';
import { canSeeIssue } from '../model/permissions';
import { getIssueType, getPriority, getStatus } from '../model/site-lookup';
import { issueTypeJson, linkTypeJson, priorityJson, statusJson } from './settings-json';

/** The links of an issue; a link to an issue that the user may not see is left out. */
export function listLinksJson(jira: JiraContext, user: Account, issue: StoredIssue) {
  const links = jira.store.listLinks(issue.id).map((link) => linkSeenFrom(jira, user, issue, link));
  return links.filter((link) => link !== undefined);
}

function linkSeenFrom(jira: JiraContext, user: Account, issue: StoredIssue, link: StoredLink) {
  const isOutward = 'issueId' in link.outward && link.outward.issueId === issue.id;
  const other = linkedIssueJson(jira, user, isOutward ? link.inward : link.outward);
  if (other === undefined) return undefined;
  return { ...linkHead(jira, link), [isOutward ? 'inwardIssue' : 'outwardIssue']: other };
}

/** A link with both ends, or undefined when the user may not see one of them. */
export function findLinkJson(jira: JiraContext, user: Account, link: StoredLink) {
  const inwardIssue = linkedIssueJson(jira, user, link.inward);
  const outwardIssue = linkedIssueJson(jira, user, link.outward);
  return inwardIssue && outwardIssue && { ...linkHead(jira, link), inwardIssue, outwardIssue };
}

function linkHead({ store, siteUrl }: JiraContext, link: StoredLink) {
  const type = store.settings.linkTypes.find(({ id }) => id === link.typeId);
  return {
    id: link.id,
    self: `${siteUrl}/rest/api/3/issueLink/${link.id}`,
    type: type && linkTypeJson(type, siteUrl),
  };
}

function linkedIssueJson(jira: JiraContext, user: Account, end: LinkEnd): object | undefined {
  if ('elsewhere' in end) return end.elsewhere;
  const issue = jira.store.findIssue(end.issueId);
  if (issue === undefined || !canSeeIssue(jira.store, user, issue)) return undefined;
  const { store, siteUrl } = jira;
  return {
    id: issue.id,
    key: issue.key,
    self: `${siteUrl}/rest/api/3/issue/${issue.id}`,
    fields: {
      summary: issue.summary,
      status: statusJson(getStatus(store, issue.statusId), siteUrl),
      ...(issue.priorityId !== undefined && {
        priority: priorityJson(getPriority(store, issue.priorityId), siteUrl),
      }),
      issuetype: issueTypeJson(getIssueType(store, issue.issueTypeId), siteUrl),
    },
  };
}
