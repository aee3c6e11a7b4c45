import { saveWithHistory } from '../issue-changes';
import { requireRoom } from '../issue-limits';
import { JiraError } from '../jira-error';
import type { StoredIssue, StoredRemoteLink } from '../model/issue';
import { findText, isRecord, recordOf } from '../model/json';
import type { JiraRoute, Visit } from './route';
import {
  created,
  get,
  getVisibleIssue,
  noContent,
  ok,
  param,
  post,
  put,
  remove,
  requirePermission,
} from './route';
import { deleteRemoteLink, editRemoteLink, readRemoteLink, writeRemoteLink } from './scopes';

const all = '/rest/api/3/issue/{issueIdOrKey}/remotelink';
const one = `${all}/{linkId}`;
const longestGlobalId = 255;

export const remoteLinkRoutes: readonly JiraRoute[] = [
  get(all, readRemoteLink, (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    const globalId = visit.query.get('globalId');
    if (globalId === null) return ok(issue.remoteLinks.map((link) => remoteLinkJson(visit, issue, link)));
    const found = issue.remoteLinks.find((link) => link.globalId === globalId);
    if (found === undefined)
      throw new JiraError(404, [`The remote link with global ID '${globalId}' does not exist.`]);
    return ok(remoteLinkJson(visit, issue, found));
  }),

  post(all, writeRemoteLink, (visit) => {
    const issue = getLinkableIssue(visit);
    const given = readRemoteLinkBody(visit.body);
    const known = issue.remoteLinks.find(
      (link) => given.globalId !== undefined && link.globalId === given.globalId,
    );
    if (known === undefined) requireRoom('remote links', issue.remoteLinks.length);
    const link = { ...given, id: known?.id ?? Number(visit.jira.store.ids.allot('remoteLink')) };
    const remoteLinks = known
      ? issue.remoteLinks.map((other) => (other === known ? link : other))
      : [...issue.remoteLinks, link];
    save(visit, { ...issue, remoteLinks }, known, link);
    const body = { id: link.id, self: selfOf(visit, issue, link) };
    return known === undefined ? created(body) : ok(body);
  }),

  remove(all, deleteRemoteLink, (visit) => {
    const issue = getLinkableIssue(visit);
    const globalId = visit.query.get('globalId');
    const link = issue.remoteLinks.find((candidate) => candidate.globalId === globalId);
    if (link === undefined)
      throw new JiraError(404, [`The remote link with global ID '${String(globalId)}' does not exist.`]);
    save(
      visit,
      { ...issue, remoteLinks: issue.remoteLinks.filter((other) => other !== link) },
      link,
      undefined,
    );
    return noContent;
  }),

  get(one, readRemoteLink, (visit) => {
    const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
    return ok(remoteLinkJson(visit, issue, getRemoteLink(visit, issue)));
  }),

  put(one, editRemoteLink, (visit) => {
    const issue = getLinkableIssue(visit);
    const known = getRemoteLink(visit, issue);
    const link = { ...readRemoteLinkBody(visit.body), id: known.id };
    save(
      visit,
      { ...issue, remoteLinks: issue.remoteLinks.map((other) => (other === known ? link : other)) },
      known,
      link,
    );
    return noContent;
  }),

  remove(one, deleteRemoteLink, (visit) => {
    const issue = getLinkableIssue(visit);
    const link = getRemoteLink(visit, issue);
    save(
      visit,
      { ...issue, remoteLinks: issue.remoteLinks.filter((other) => other !== link) },
      link,
      undefined,
    );
    return noContent;
  }),
];

function getLinkableIssue(visit: Visit): StoredIssue {
  const issue = getVisibleIssue(visit, param(visit, 'issueIdOrKey'));
  requirePermission(
    visit,
    'LINK_ISSUES',
    issue,
    403,
    'You do not have permission to link issues in this project.',
  );
  return issue;
}

function getRemoteLink(visit: Visit, issue: StoredIssue): StoredRemoteLink {
  const id = param(visit, 'linkId');
  const link = issue.remoteLinks.find((candidate) => String(candidate.id) === id);
  if (link === undefined) throw new JiraError(404, [`The remote link with id '${id}' does not exist.`]);
  return link;
}

/** What is not sent is emptied on update too: the whole link is written anew. */
function readRemoteLinkBody(body: unknown): Omit<StoredRemoteLink, 'id'> {
  const { globalId, application, relationship, object } = recordOf(body);
  const { title, url } = recordOf(object);
  const errors: Record<string, string> = {};
  if (findText(title) === undefined) errors['title'] = "'title' is required.";
  if (findText(url) === undefined) errors['url'] = "'url' is required.";
  if (typeof globalId === 'string' && globalId.length > longestGlobalId)
    errors['globalId'] = `'globalId' must be ${longestGlobalId} characters or fewer.`;
  if (Object.keys(errors).length > 0) throw new JiraError(400, [], errors);
  return {
    globalId: findText(globalId),
    application: isRecord(application) ? application : undefined,
    relationship: findText(relationship),
    object: recordOf(object),
  };
}

const selfOf = ({ jira }: Visit, issue: StoredIssue, link: StoredRemoteLink) =>
  `${jira.siteUrl}/rest/api/3/issue/${issue.id}/remotelink/${link.id}`;

function remoteLinkJson(visit: Visit, issue: StoredIssue, link: StoredRemoteLink) {
  return {
    id: link.id,
    self: selfOf(visit, issue, link),
    ...(link.globalId !== undefined && { globalId: link.globalId }),
    application: link.application ?? {},
    ...(link.relationship !== undefined && { relationship: link.relationship }),
    object: { icon: {}, status: { icon: {} }, ...link.object },
  };
}

function save(
  { jira, user }: Visit,
  issue: StoredIssue,
  old: StoredRemoteLink | undefined,
  now: StoredRemoteLink | undefined,
): void {
  const words = (link: StoredRemoteLink | undefined) =>
    link ? `This issue links to "${findText(link.object['title']) ?? ''}"` : null;
  const idOf = (link: StoredRemoteLink | undefined) => (link ? String(link.id) : null);
  const item = {
    field: 'RemoteIssueLink',
    fieldtype: 'jira',
    from: idOf(old),
    fromString: words(old),
    to: idOf(now),
    toString: words(now),
  };
  saveWithHistory(jira, user, issue, words(old) === words(now) ? [] : [item]);
}
