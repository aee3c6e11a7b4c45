import type { Account } from '../../../directory';
import type { JiraStore } from '../model/jira-store';
import { findText, isRecord } from '../model/json';
import { hasProjectPermission } from '../model/permissions';
import { userFieldJson, userJson } from '../wire/user-json';
import type { Field, IssueView, WriteTarget } from './field';
import { FieldError, isAbsent } from './field';

const userNamed = (store: JiraStore, id: string | undefined) => ({
  id: id ?? null,
  text: store.findUser(id)?.displayName ?? null,
});

/** A user given as `{accountId}`. `id` is accepted too, as Jira does. */
function findGivenUser(value: unknown, store: JiraStore): Account | undefined {
  if (!isRecord(value)) throw new FieldError('data was not an object');
  const accountId = value['accountId'] ?? value['id'];
  return typeof accountId === 'string' ? store.findUser(accountId) : undefined;
}

const nameOf = (value: unknown) =>
  isRecord(value) ? (findText(value['accountId'] ?? value['id']) ?? '') : '';

const peopleField = (id: string, name: string, read: (view: IssueView) => string | undefined) => ({
  id,
  name,
  schema: { type: 'user', system: id },
  clauseNames: [id],
  navigable: true,
  read: (view: IssueView) => userFieldJson(view.jira.store, read(view), view.jira.siteUrl),
});

export const assignee: Field = {
  ...peopleField('assignee', 'Assignee', ({ issue }) => issue.assigneeId),
  record: ({ jira, issue }) => userNamed(jira.store, issue.assigneeId),
  write: {
    operations: ['set'],
    permission: 'ASSIGN_ISSUES',
    isEmpty: isAbsent,
    set(value, { jira, project }) {
      if (isAbsent(value) || (isRecord(value) && value['accountId'] === null))
        return { assigneeId: undefined };
      const user = findGivenUser(value, jira.store);
      if (user === undefined || !hasProjectPermission(user, 'ASSIGNABLE_USER', project))
        throw new FieldError(`User '${user?.displayName ?? nameOf(value)}' cannot be assigned issues.`);
      return { assigneeId: user.accountId };
    },
    autoCompleteUrl: ({ jira, issue, project }: WriteTarget) =>
      `${jira.siteUrl}/rest/api/3/user/assignable/search?${issue ? `issueKey=${issue.key}` : `project=${project.key}`}&query=`,
  },
};

export const reporter: Field = {
  ...peopleField('reporter', 'Reporter', ({ issue }) => issue.reporterId),
  record: ({ jira, issue }) => userNamed(jira.store, issue.reporterId),
  write: {
    operations: ['set'],
    permission: 'MODIFY_REPORTER',
    isEmpty: isAbsent,
    set(value, { jira }) {
      if (isAbsent(value)) throw new FieldError('Reporter is required.');
      const user = findGivenUser(value, jira.store);
      if (user === undefined) throw new FieldError('The reporter specified is not a user.');
      return { reporterId: user.accountId };
    },
    defaultPatch: ({ user }) => ({ reporterId: user.accountId }),
    defaultValue: ({ jira, user }) => userJson(user, jira.siteUrl),
    autoCompleteUrl: ({ jira }) => `${jira.siteUrl}/rest/api/3/user/search?query=`,
  },
};

export const creator: Field = peopleField('creator', 'Creator', ({ issue }) => issue.creatorId);
