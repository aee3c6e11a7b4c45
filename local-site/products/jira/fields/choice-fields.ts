import { findText, isRecord } from '../model/json';
import {
  getIssueType,
  getPriority,
  getProject,
  getStatus,
  listProjectIssueTypes,
  listProjectPriorities,
} from '../model/site-lookup';
import {
  issueTypeJson,
  priorityJson,
  projectJson,
  resolutionJson,
  securityLevelJson,
  statusCategoryJson,
  statusJson,
} from '../wire/settings-json';
import type { Field } from './field';
import { FieldError, isAbsent } from './field';

/** Picks the choice that `{id}` or `{name}` means; names are compared without regard to case, as Jira does. */
export function findChoice<T extends { readonly id: string; readonly name: string }>(
  value: unknown,
  choices: readonly T[],
) {
  if (!isRecord(value)) throw new FieldError('data was not an object');
  const id = findText(value['id']);
  const name = findText(value['name'])?.toLowerCase();
  return choices.find((choice) => (id === undefined ? choice.name.toLowerCase() === name : choice.id === id));
}

export const project: Field = {
  id: 'project',
  name: 'Project',
  schema: { type: 'project', system: 'project' },
  clauseNames: ['project'],
  navigable: true,
  read: ({ jira, issue }) => projectJson(getProject(jira.store, issue.projectKey), jira.siteUrl),
};

export const issueType: Field = {
  id: 'issuetype',
  name: 'Issue Type',
  schema: { type: 'issuetype', system: 'issuetype' },
  clauseNames: ['issuetype', 'type'],
  navigable: true,
  read: ({ jira, issue }) => issueTypeJson(getIssueType(jira.store, issue.issueTypeId), jira.siteUrl),
  record: ({ jira, issue }) => ({
    id: issue.issueTypeId,
    text: getIssueType(jira.store, issue.issueTypeId).name,
  }),
  write: {
    operations: ['set'],
    isEmpty: isAbsent,
    set(value, { jira, project: target }) {
      const type = findChoice(value, listProjectIssueTypes(jira.store, target));
      if (type === undefined) throw new FieldError('The issue type selected is invalid.');
      return { issueTypeId: type.id };
    },
  },
};

export const status: Field = {
  id: 'status',
  name: 'Status',
  schema: { type: 'status', system: 'status' },
  clauseNames: ['status'],
  navigable: true,
  read: ({ jira, issue }) => statusJson(getStatus(jira.store, issue.statusId), jira.siteUrl),
  record: ({ jira, issue }) => ({ id: issue.statusId, text: getStatus(jira.store, issue.statusId).name }),
};

export const statusCategory: Field = {
  id: 'statusCategory',
  name: 'Status Category',
  schema: { type: 'statusCategory', system: 'statusCategory' },
  clauseNames: ['statusCategory'],
  navigable: true,
  read: ({ jira, issue }) => statusCategoryJson(getStatus(jira.store, issue.statusId), jira.siteUrl),
};

export const priority: Field = {
  id: 'priority',
  name: 'Priority',
  schema: { type: 'priority', system: 'priority' },
  clauseNames: ['priority'],
  navigable: true,
  read: ({ jira, issue }) =>
    issue.priorityId === undefined
      ? null
      : priorityJson(getPriority(jira.store, issue.priorityId), jira.siteUrl),
  record: ({ jira, issue }) => ({
    id: issue.priorityId ?? null,
    text: issue.priorityId === undefined ? null : getPriority(jira.store, issue.priorityId).name,
  }),
  write: {
    operations: ['set'],
    isEmpty: isAbsent,
    set(value, { jira, project: target }) {
      if (isAbsent(value)) return { priorityId: target.defaultPriorityId };
      const choice = findChoice(value, listProjectPriorities(jira.store, target));
      if (choice === undefined) throw new FieldError('The priority selected is invalid.');
      return { priorityId: choice.id };
    },
    defaultPatch: ({ project: target }) => ({ priorityId: target.defaultPriorityId }),
    defaultValue: ({ jira, project: target }) =>
      priorityJson(getPriority(jira.store, target.defaultPriorityId), jira.siteUrl),
    allowedValues: ({ jira, project: target }) =>
      listProjectPriorities(jira.store, target).map((choice) => priorityJson(choice, jira.siteUrl)),
  },
};

export const resolution: Field = {
  id: 'resolution',
  name: 'Resolution',
  schema: { type: 'resolution', system: 'resolution' },
  clauseNames: ['resolution'],
  navigable: true,
  read: ({ jira, issue }) => {
    const found = jira.store.settings.resolutions.find(({ id }) => id === issue.resolutionId);
    return found === undefined ? null : resolutionJson(found, jira.siteUrl);
  },
  record: ({ jira, issue }) => ({
    id: issue.resolutionId ?? null,
    text: jira.store.settings.resolutions.find(({ id }) => id === issue.resolutionId)?.name ?? null,
  }),
};

export const security: Field = {
  id: 'security',
  name: 'Security Level',
  schema: { type: 'securitylevel', system: 'security' },
  clauseNames: ['level'],
  navigable: true,
  read: ({ jira, issue }) => {
    const level = getProject(jira.store, issue.projectKey).securityLevels.find(
      ({ id }) => id === issue.securityLevelId,
    );
    return level === undefined ? null : securityLevelJson(level, jira.siteUrl);
  },
  record: ({ jira, issue }) => ({
    id: issue.securityLevelId ?? null,
    text:
      getProject(jira.store, issue.projectKey).securityLevels.find(({ id }) => id === issue.securityLevelId)
        ?.name ?? null,
  }),
  write: {
    operations: ['set'],
    permission: 'SET_ISSUE_SECURITY',
    isEmpty: isAbsent,
    set(value, { project: target }) {
      if (isAbsent(value)) return { securityLevelId: undefined };
      const level = findChoice(value, target.securityLevels);
      if (level === undefined) throw new FieldError('The security level is not valid for this project.');
      return { securityLevelId: level.id };
    },
    allowedValues: ({ jira, project: target }) =>
      target.securityLevels.map((level) => securityLevelJson(level, jira.siteUrl)),
  },
};
