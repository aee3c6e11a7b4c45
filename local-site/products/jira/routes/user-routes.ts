import type { Account } from '../../../directory';
import { badRequest, JiraError } from '../jira-error';
import { canSeeIssue, hasGlobalPermission, hasProjectPermission } from '../model/permissions';
import { findProject, getProject } from '../model/site-lookup';
import type { Project } from '../model/site-settings';
import { ownUserJson, userJson } from '../wire/user-json';
import type { JiraRoute, Visit } from './route';
import { get, getVisibleIssue, intQuery, listQuery, ok, pageOf } from './route';
import { readUser } from './scopes';

/** Searches look at no more users than this, whatever page is asked for. */
const scannedUsers = 1000;
const details = ['read:application-role:jira', 'read:group:jira', 'read:user:jira', 'read:avatar:jira'];

const searchScopes = [
  ...readUser,
  [
    'read:issue:jira',
    'read:project:jira',
    'read:user:jira',
    'read:application-role:jira',
    'read:avatar:jira',
    'read:group:jira',
  ],
];

export const userRoutes: readonly JiraRoute[] = [
  get('/rest/api/3/myself', [...readUser, details], ({ jira, user }) => ok(ownUserJson(user, jira.siteUrl))),

  get('/rest/api/3/user', [...readUser, details], ({ jira, user, query }) => {
    const accountId = query.get('accountId');
    if (accountId === null) throw badRequest('Either username, key or accountId must be provided.');
    const found = jira.store.findUser(accountId);
    if (found === undefined)
      throw new JiraError(404, [`Specified user does not exist or you do not have required permissions`]);
    return ok(
      found.accountId === user.accountId ? ownUserJson(found, jira.siteUrl) : userJson(found, jira.siteUrl),
    );
  }),

  get('/rest/api/3/user/bulk', [...readUser, details], ({ jira, query }) => {
    const ids = query.getAll('accountId');
    if (ids.length === 0) throw badRequest('The accountId query parameter is required.');
    const found = ids.map((id) => jira.store.findUser(id)).filter((user) => user !== undefined);
    const { values, ...page } = pageOf([...new Set(found)], query, 10, 200);
    const self = `${jira.siteUrl}/rest/api/3/user/bulk?${ids.map((id) => `accountId=${encodeURIComponent(id)}`).join('&')}`;
    return ok({ self, ...page, values: values.map((user) => userJson(user, jira.siteUrl)) });
  }),

  get('/rest/api/3/user/assignable/search', searchScopes, (visit) => {
    const { jira, query } = visit;
    requireOneTerm(query);
    const project = getSearchedProject(visit, 'project');
    const range = userRange(visit);
    const wanted = range.filter(
      (user) => matchesSearch(user, query) && hasProjectPermission(user, 'ASSIGNABLE_USER', project),
    );
    return ok(wanted.map((user) => userJson(user, jira.siteUrl)));
  }),

  // Who may browse the issue, or any issue of the project.
  get('/rest/api/3/user/viewissue/search', searchScopes, (visit) => {
    const { jira, user, query } = visit;
    requireOneTerm(query);
    const issueKey = query.get('issueKey');
    const project = getSearchedProject(visit, 'projectKey');
    const issue = issueKey === null ? undefined : getVisibleIssue(visit, issueKey);
    if (!hasGlobalPermission(jira.store, user, 'USER_PICKER')) return ok([]);
    const mayBrowse = (other: Account) =>
      issue ? canSeeIssue(jira.store, other, issue) : hasProjectPermission(other, 'BROWSE_PROJECTS', project);
    const viewers = userRange(visit).filter((other) => matchesSearch(other, query) && mayBrowse(other));
    return ok(viewers.map((other) => userJson(other, jira.siteUrl)));
  }),

  get(
    '/rest/api/3/user/search',
    [...readUser, ['read:user:jira', 'read:user.property:jira', ...details]],
    (visit) => {
      const { jira, query } = visit;
      if (!query.has('property')) requireOneTerm(query);
      if (!hasGlobalPermission(jira.store, visit.user, 'USER_PICKER')) return ok([]);
      const found = userRange(visit).filter((user) => matchesSearch(user, query));
      return ok(found.map((user) => userJson(user, jira.siteUrl)));
    },
  ),

  get('/rest/api/3/user/picker', [...readUser, ['read:user:jira']], ({ jira, user, query }) => {
    const words = query.get('query');
    if (words === null) throw badRequest('The query parameter is required.');
    const excluded = listQuery(query, 'excludeAccountIds');
    const mayBrowse = hasGlobalPermission(jira.store, user, 'USER_PICKER');
    const found = jira.store
      .listUsers()
      .slice(0, scannedUsers)
      .filter((other) => other.active && !excluded.includes(other.accountId))
      .filter((other) => (mayBrowse ? matchesWords(other, words) : other.displayName === words));
    const shown = found.slice(0, Math.min(intQuery(query, 'maxResults', 50), scannedUsers));
    const users = shown.map((other) => ({
      accountId: other.accountId,
      accountType: other.accountType,
      displayName: other.displayName,
      html: highlighted(other.displayName, words),
      ...(query.get('showAvatar') === 'true' && {
        avatarUrl: userJson(other, jira.siteUrl).avatarUrls['24x24'],
      }),
    }));
    return ok({
      users,
      total: found.length,
      header: `Showing ${users.length} of ${found.length} matching users`,
    });
  }),
];

/** People are searched by words or by id: the contract has 400 for neither and for both. Empty words are words. */
function requireOneTerm(query: URLSearchParams): void {
  if (query.has('query') === query.has('accountId'))
    throw badRequest('Either query or accountId must be provided, and not both.');
}

/** The users that a search looks at: a slice of the first thousand, so that a page can be short or empty before the end. */
function userRange({ jira, query }: Visit): readonly Account[] {
  const startAt = Math.max(0, intQuery(query, 'startAt', 0));
  const maxResults = Math.min(scannedUsers, Math.max(0, intQuery(query, 'maxResults', 50)));
  return jira.store
    .listUsers()
    .slice(0, scannedUsers)
    .slice(startAt, startAt + maxResults);
}

function getSearchedProject(visit: Visit, name: 'project' | 'projectKey'): Project {
  const { jira, user, query } = visit;
  const issueKey = query.get('issueKey') ?? query.get('issueId');
  if (issueKey !== null) return getProject(jira.store, getVisibleIssue(visit, issueKey).projectKey);
  const given = query.get(name);
  if (given === null) throw badRequest(`Either the ${name}, issueKey or issueId parameter must be provided.`);
  const project = findProject(jira.store, given);
  if (project === undefined || !hasProjectPermission(user, 'BROWSE_PROJECTS', project))
    throw new JiraError(404, [`No project could be found with key '${given}'.`]);
  return project;
}

function matchesSearch(user: Account, query: URLSearchParams): boolean {
  const accountId = query.get('accountId');
  if (accountId !== null) return user.accountId === accountId;
  return user.active && matchesWords(user, query.get('query') ?? '');
}

/** The beginning of any word of the name, or of the address; Chinese has no gaps between words, so there any part counts. */
function matchesWords(user: Account, query: string): boolean {
  const words = query.trim().toLowerCase();
  const name = user.displayName.toLowerCase();
  if (words === '' || /\p{Script=Han}/u.test(words)) return name.includes(words);
  const beginnings = [name, ...name.split(/\s+/), user.emailAddress.toLowerCase()];
  return beginnings.some((text) => text.startsWith(words));
}

function highlighted(name: string, words: string): string {
  const at = name.toLowerCase().indexOf(words.toLowerCase());
  if (words === '' || at < 0) return name;
  return `${name.slice(0, at)}<strong>${name.slice(at, at + words.length)}</strong>${name.slice(at + words.length)}`;
}
