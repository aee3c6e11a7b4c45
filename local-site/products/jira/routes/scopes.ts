/**
 * Scope sets of the operations, as Atlassian's OpenAPI documents list them (`x-atlassian-oauth2-scopes`): the classic
 * set first, the granular one second.
 */
export const readWork = [['read:jira-work']];
export const readUser = [['read:jira-user']];
export const writeWork = [['write:jira-work']];

const readIssueGranular = [
  'read:issue-meta:jira',
  'read:issue-security-level:jira',
  'read:issue.vote:jira',
  'read:issue.changelog:jira',
  'read:avatar:jira',
  'read:issue:jira',
  'read:status:jira',
  'read:user:jira',
  'read:field-configuration:jira',
];
export const readIssue = [...readWork, readIssueGranular];
export const createIssue = [
  ...writeWork,
  [
    'write:issue:jira',
    'write:comment:jira',
    'write:comment.property:jira',
    'write:attachment:jira',
    'read:issue:jira',
  ],
];
export const editIssue = [...writeWork, ['write:issue:jira']];
export const readTransitions = [
  ...readWork,
  ['read:issue.transition:jira', 'read:status:jira', 'read:field-configuration:jira'],
];
export const doTransition = [...writeWork, ['write:issue:jira', 'write:issue.property:jira']];

const commentReaders = [
  'read:group:jira',
  'read:project:jira',
  'read:project-role:jira',
  'read:user:jira',
  'read:avatar:jira',
];
export const readComment = [
  ...readWork,
  ['read:comment:jira', 'read:comment.property:jira', ...commentReaders],
];
/** The document lists the right to delete comment properties for this read. */
export const listComments = [
  ...readWork,
  ['read:comment:jira', 'read:comment.property:jira', 'delete:comment.property:jira', ...commentReaders],
];
export const writeComment = [
  ...writeWork,
  ['read:comment:jira', 'read:comment.property:jira', 'write:comment:jira', ...commentReaders],
];
export const deleteComment = [...writeWork, ['delete:comment:jira', 'delete:comment.property:jira']];
export const readChangelog = [
  ...readWork,
  ['read:issue-meta:jira', 'read:avatar:jira', 'read:issue.changelog:jira'],
];
export const writeLink = [...writeWork, ['write:comment:jira', 'write:issue:jira', 'write:issue-link:jira']];
export const readRemoteLink = [...readWork, ['read:issue.remote-link:jira', 'read:status:jira']];
export const writeRemoteLink = [
  ...writeWork,
  ['write:issue:jira', 'write:issue.remote-link:jira', 'read:issue.remote-link:jira'],
];
export const editRemoteLink = [...writeWork, ['write:issue:jira', 'write:issue.remote-link:jira']];
export const deleteRemoteLink = [...writeWork, ['delete:issue.remote-link:jira', 'write:issue:jira']];
export const readCreateMeta = [
  ...readWork,
  ['read:issue-meta:jira', 'read:avatar:jira', 'read:field-configuration:jira'],
];
export const readBoard = [['read:board-scope:jira-software', 'read:issue-details:jira']];
export const readBoardAdmin = [['read:board-scope.admin:jira-software', 'read:project:jira']];
