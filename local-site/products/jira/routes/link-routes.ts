import { addComment, getCommentBody } from '../issue-comments';
import { ensureLink, getLinkedIssue, getLinkType, removeLink } from '../issue-links';
import { JiraError } from '../jira-error';
import type { StoredLink } from '../model/issue';
import { recordOf } from '../model/json';
import { hasIssuePermission } from '../model/permissions';
import { findLinkJson } from '../wire/link-json';
import { linkTypeJson } from '../wire/settings-json';
import type { JiraRoute, Visit } from './route';
import { created, get, noContent, ok, param, post, remove, requirePermission } from './route';
import { readWork, writeLink } from './scopes';

const one = '/rest/api/3/issueLink/{linkId}';
const readLink = [
  ...readWork,
  [
    'read:field:jira',
    'read:issue-link-type:jira',
    'read:issue:jira',
    'read:issue-type:jira',
    'read:priority:jira',
    'read:status:jira',
    'read:avatar:jira',
    'read:issue.time-tracking:jira',
    'read:project-category:jira',
    'read:project:jira',
    'read:user:jira',
  ],
];

export const linkRoutes: readonly JiraRoute[] = [
  post('/rest/api/3/issueLink', writeLink, (visit) => {
    const { jira, user } = visit;
    const body = recordOf(visit.body);
    const type = getLinkType(jira, body['type']);
    const inward = getLinkedIssue(jira, user, body['inwardIssue']);
    const outward = getLinkedIssue(jira, user, body['outwardIssue']);
    requirePermission(visit, 'LINK_ISSUES', outward, 404, 'No Link Issue Permission for issue.');
    if (body['comment'] !== undefined) getCommentBody(body['comment']);
    ensureLink(jira, user, type, inward, outward);
    if (body['comment'] !== undefined) addComment(jira, user, outward.id, body['comment']);
    return created();
  }),

  get(one, readLink, (visit) => ok(getVisibleLink(visit).json)),

  remove(one, [['write:jira-work'], ['delete:issue-link:jira']], (visit) => {
    const { link } = getVisibleLink(visit);
    const { jira, user } = visit;
    const ends = [link.inward, link.outward].flatMap((end) =>
      'issueId' in end ? [jira.store.findIssue(end.issueId)] : [],
    );
    const isAllowed = ends.some(
      (issue) => issue && hasIssuePermission(jira.store, user, 'LINK_ISSUES', issue),
    );
    if (!isAllowed) throw new JiraError(404, ['No Link Issue Permission for issue.']);
    removeLink(jira, user, link);
    return noContent;
  }),

  get('/rest/api/3/issueLinkType', [...readWork, ['read:issue-link-type:jira']], ({ jira }) =>
    ok({ issueLinkTypes: jira.store.settings.linkTypes.map((type) => linkTypeJson(type, jira.siteUrl)) }),
  ),
];

function getVisibleLink(visit: Visit): { link: StoredLink; json: object } {
  const { jira, user } = visit;
  const link = jira.store.findLink(param(visit, 'linkId'));
  const json = link && findLinkJson(jira, user, link);
  if (link === undefined || json === undefined)
    throw new JiraError(404, [`No issue link with id '${param(visit, 'linkId')}' exists.`]);
  return { link, json };
}
