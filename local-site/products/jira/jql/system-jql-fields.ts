import { badRequest } from '../jira-error';
import { textOfAdf } from '../model/adf';
import type { StoredIssue } from '../model/issue';
import { jiraMillis } from '../model/jira-time';
import { canSeeIssue } from '../model/permissions';
import { getIssueType, getStatus } from '../model/site-lookup';
import { statusCategories } from '../model/site-settings';
import type { ExactField, JqlField, SearchScope } from './jql-field';
import { millisOfText } from './jql-time';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A field whose values are configured: an operand must be the id or the name of one of them. */
function choice(
  names: readonly string[],
  list: (scope: SearchScope) => readonly (Named & { readonly key?: string })[],
  read: (issue: StoredIssue, scope: SearchScope) => string | undefined,
): ExactField {
  const [label = ''] = names;
  return {
    kind: 'exact',
    names: names.map((name) => name.toLowerCase()),
    values: (issue, scope) => presentOnly(read(issue, scope)),
    sortKey: (issue, scope) => list(scope).findIndex(({ id }) => id === read(issue, scope)),
    resolve(text, scope) {
      const wanted = text.toLowerCase();
      const found = list(scope).filter(({ id, name, key }) =>
        [id, name, key].some((part) => part?.toLowerCase() === wanted),
      );
      if (found.length === 0)
        throw badRequest(`The value '${text}' does not exist for the field '${label}'.`);
      return found.map(({ id }) => id);
    },
  };
}

function person(name: string, read: (issue: StoredIssue) => string | undefined): ExactField {
  return {
    kind: 'exact',
    names: [name],
    values: (issue) => presentOnly(read(issue)),
    sortKey: (issue, { jira }) => jira.store.findUser(read(issue))?.displayName,
    functions: { currentuser: (_args, { user }) => [user.accountId] },
    resolve(text, { jira }) {
      const wanted = text.toLowerCase();
      const found = jira.store
        .listUsers()
        .filter((user) =>
          [user.accountId, user.displayName, user.emailAddress].some((part) => part.toLowerCase() === wanted),
        );
      if (found.length === 0) throw badRequest(`The value '${text}' does not exist for the field '${name}'.`);
      return found.map(({ accountId }) => accountId);
    },
  };
}

const presentOnly = (value: string | undefined) => (value === undefined ? [] : [value]);

const time = (names: readonly string[], read: (issue: StoredIssue) => string | undefined): JqlField => {
  const millis = (issue: StoredIssue) => {
    const text = read(issue);
    return text === undefined ? undefined : jiraMillis(text);
  };
  return { kind: 'date', names, millis, sortKey: millis };
};

const numberOf = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));

const key: ExactField = {
  kind: 'exact',
  names: ['key', 'issuekey', 'issue', 'id'],
  values: (issue) => [issue.id],
  sortKey: (issue) => issue.key.replace(/\d+$/, (number) => number.padStart(9, '0')),
  rank: (id, { jira }) => numberOf(jira.store.findIssue(id)?.key ?? ''),
  resolve(text, { jira, user }) {
    const issue = jira.store.findIssue(text);
    if (issue === undefined || !canSeeIssue(jira.store, user, issue))
      throw badRequest(`An issue with key '${text}' does not exist for field 'key'.`);
    return [issue.id];
  },
  functions: {
    linkedissues([target = ''], { jira }) {
      const issue = jira.store.findIssue(target);
      if (issue === undefined)
        throw badRequest(`Issue '${target}' could not be found in function 'linkedIssues'.`);
      const ends = jira.store.listLinks(issue.id).flatMap(({ inward, outward }) => [inward, outward]);
      return ends.flatMap((end) => ('issueId' in end && end.issueId !== issue.id ? [end.issueId] : []));
    },
  },
};

const priority: ExactField = {
  ...choice(
    ['priority'],
    ({ jira }) => jira.store.settings.priorities,
    ({ priorityId }) => priorityId,
  ),
  rank: (id, { jira }) => -jira.store.settings.priorities.findIndex((candidate) => candidate.id === id),
  sortKey: ({ priorityId }, { jira }) =>
    -jira.store.settings.priorities.findIndex(({ id }) => id === priorityId),
};

const commentText = (issue: StoredIssue) => issue.comments.map(({ body }) => textOfAdf(body)).join('\n');

export const systemJqlFields: readonly JqlField[] = [
  key,
  choice(
    ['project'],
    ({ jira }) => jira.store.settings.projects,
    (issue, { jira }) => {
      return jira.store.settings.projects.find((project) => project.key === issue.projectKey)?.id;
    },
  ),
  choice(
    ['issuetype', 'type'],
    ({ jira }) => jira.store.settings.issueTypes,
    (issue, { jira }) => getIssueType(jira.store, issue.issueTypeId).id,
  ),
  choice(
    ['status'],
    ({ jira }) => jira.store.settings.statuses,
    ({ statusId }) => statusId,
  ),
  choice(
    ['statusCategory'],
    () =>
      Object.entries(statusCategories).map(([category, { id, name }]) => ({
        id: String(id),
        name,
        key: category,
      })),
    ({ statusId }, { jira }) => String(statusCategories[getStatus(jira.store, statusId).category].id),
  ),
  priority,
  choice(
    ['resolution'],
    ({ jira }) => jira.store.settings.resolutions,
    ({ resolutionId }) => resolutionId,
  ),
  choice(
    ['level'],
    ({ jira }) => jira.store.settings.projects.flatMap(({ securityLevels }) => securityLevels),
    ({ securityLevelId }) => securityLevelId,
  ),
  person('assignee', ({ assigneeId }) => assigneeId),
  person('reporter', ({ reporterId }) => reporterId),
  person('creator', ({ creatorId }) => creatorId),
  {
    kind: 'exact',
    names: ['labels', 'label'],
    values: ({ labels }) => labels.map((label) => label.toLowerCase()),
    resolve: (text) => [text.toLowerCase()],
  },
  time(['created', 'createddate'], ({ created }) => created),
  time(['updated', 'updateddate'], ({ updated }) => updated),
  time(['resolved', 'resolutiondate'], ({ resolutionDate }) => resolutionDate),
  {
    kind: 'date',
    names: ['due', 'duedate'],
    millis: ({ dueDate }, { user }) =>
      dueDate === undefined ? undefined : millisOfText(dueDate, user.timeZone),
    sortKey: ({ dueDate }) => dueDate,
  },
  { kind: 'text', names: ['summary'], text: ({ summary }) => summary, sortKey: ({ summary }) => summary },
  { kind: 'text', names: ['description'], text: ({ description }) => textOfAdf(description) },
  { kind: 'text', names: ['comment'], text: commentText },
  {
    kind: 'text',
    names: ['text'],
    text: (issue) => [issue.summary, textOfAdf(issue.description), commentText(issue)].join('\n'),
  },
];
