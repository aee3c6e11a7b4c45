import type { Account } from '../../../directory';
import type { StoredComment, StoredIssue } from './issue';
import type { JiraStore } from './jira-store';
import { findProject, getProject } from './site-lookup';
import type { Project } from './site-settings';

export interface PermissionKind {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'GLOBAL' | 'PROJECT';
}

/** The permissions that this site knows; Jira has more, and asking for an unknown one is an error there too. */
export const permissionKinds: readonly PermissionKind[] = [
  { id: '0', key: 'ADMINISTER', name: 'Administer Jira', type: 'GLOBAL' },
  { id: '27', key: 'USER_PICKER', name: 'Browse users and groups', type: 'GLOBAL' },
  { id: '33', key: 'BULK_CHANGE', name: 'Make bulk changes', type: 'GLOBAL' },
  { id: '23', key: 'ADMINISTER_PROJECTS', name: 'Administer projects', type: 'PROJECT' },
  { id: '10', key: 'BROWSE_PROJECTS', name: 'Browse projects', type: 'PROJECT' },
  { id: '11', key: 'CREATE_ISSUES', name: 'Create issues', type: 'PROJECT' },
  { id: '12', key: 'EDIT_ISSUES', name: 'Edit issues', type: 'PROJECT' },
  { id: '13', key: 'ASSIGN_ISSUES', name: 'Assign issues', type: 'PROJECT' },
  { id: '17', key: 'ASSIGNABLE_USER', name: 'Assignable user', type: 'PROJECT' },
  { id: '15', key: 'ADD_COMMENTS', name: 'Add comments', type: 'PROJECT' },
  { id: '34', key: 'EDIT_ALL_COMMENTS', name: 'Edit all comments', type: 'PROJECT' },
  { id: '35', key: 'EDIT_OWN_COMMENTS', name: 'Edit own comments', type: 'PROJECT' },
  { id: '36', key: 'DELETE_ALL_COMMENTS', name: 'Delete all comments', type: 'PROJECT' },
  { id: '37', key: 'DELETE_OWN_COMMENTS', name: 'Delete own comments', type: 'PROJECT' },
  { id: '16', key: 'DELETE_ISSUES', name: 'Delete issues', type: 'PROJECT' },
  { id: '21', key: 'LINK_ISSUES', name: 'Link issues', type: 'PROJECT' },
  { id: '28', key: 'SCHEDULE_ISSUES', name: 'Schedule issues', type: 'PROJECT' },
  { id: '26', key: 'SET_ISSUE_SECURITY', name: 'Set issue security', type: 'PROJECT' },
  { id: '46', key: 'TRANSITION_ISSUES', name: 'Transition issues', type: 'PROJECT' },
  { id: '30', key: 'MODIFY_REPORTER', name: 'Modify reporter', type: 'PROJECT' },
  { id: '19', key: 'CREATE_ATTACHMENTS', name: 'Create attachments', type: 'PROJECT' },
];

const inAnyOf = (user: Account, groups: readonly string[] = []) =>
  groups.some((group) => user.groups.includes(group));

/** Apps may look users up, as their scope says; administering is for people. */
export function hasGlobalPermission(store: JiraStore, user: Account, permission: string): boolean {
  if (user.accountType === 'app' && permission === 'USER_PICKER') return true;
  return inAnyOf(user, store.settings.globalPermissions[permission]);
}

/**
 * Apps hold every project permission, as the project role that Jira gives to apps does by default; being assignable is
 * for people.
 */
export function hasProjectPermission(user: Account, permission: string, project: Project): boolean {
  if (!user.active) return false;
  if (user.accountType === 'app' && permission !== 'ASSIGNABLE_USER') return true;
  return inAnyOf(user, project.permissions[permission]);
}

/** Security levels bind apps as well: a restricted incident stays restricted. */
export function canSeeIssue(store: JiraStore, user: Account, issue: StoredIssue): boolean {
  const project = getProject(store, issue.projectKey);
  if (!hasProjectPermission(user, 'BROWSE_PROJECTS', project)) return false;
  if (issue.securityLevelId === undefined) return true;
  const level = project.securityLevels.find(({ id }) => id === issue.securityLevelId);
  if (level === undefined) return false;
  const holds = { reporter: issue.reporterId, assignee: issue.assigneeId };
  return inAnyOf(user, level.groups) || level.holders.some((holder) => holds[holder] === user.accountId);
}

/** Project permission in an issue: nobody may do anything to an issue that they cannot see. */
export function hasIssuePermission(
  store: JiraStore,
  user: Account,
  permission: string,
  issue: StoredIssue,
): boolean {
  return (
    canSeeIssue(store, user, issue) &&
    hasProjectPermission(user, permission, getProject(store, issue.projectKey))
  );
}

/** A comment for a role that the project does not know is shown: hiding it would lose imported words. */
export function canSeeComment(
  store: JiraStore,
  user: Account,
  issue: StoredIssue,
  comment: StoredComment,
): boolean {
  if (comment.visibility === undefined) return true;
  const { type, value } = comment.visibility;
  if (type === 'group') return user.groups.includes(value);
  const groups = findProject(store, issue.projectKey)?.roles[value];
  return groups === undefined || inAnyOf(user, groups);
}
