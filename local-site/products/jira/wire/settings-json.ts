import type {
  IssueType,
  LinkType,
  Priority,
  Project,
  Resolution,
  SecurityLevel,
  Status,
} from '../model/site-settings';
import { statusCategories } from '../model/site-settings';
import { discIcon } from './icon';

const categoryColors = { new: '#8590a2', indeterminate: '#1d7afc', done: '#22a06b' };

export function statusJson(status: Status, siteUrl: string) {
  return {
    self: `${siteUrl}/rest/api/3/status/${status.id}`,
    description: '',
    iconUrl: discIcon(categoryColors[status.category]),
    name: status.name,
    id: status.id,
    statusCategory: statusCategoryJson(status, siteUrl),
  };
}

export function statusCategoryJson({ category }: Status, siteUrl: string) {
  const { id, name, colorName } = statusCategories[category];
  return { self: `${siteUrl}/rest/api/3/statuscategory/${id}`, id, key: category, colorName, name };
}

export function priorityJson(priority: Priority, siteUrl: string) {
  const { id, name, color } = priority;
  return { self: `${siteUrl}/rest/api/3/priority/${id}`, iconUrl: discIcon(color), name, id };
}

export function issueTypeJson({ id, name, description }: IssueType, siteUrl: string) {
  return {
    self: `${siteUrl}/rest/api/3/issuetype/${id}`,
    id,
    description,
    iconUrl: discIcon('#1d7afc'),
    name,
    subtask: false,
    hierarchyLevel: 0,
  };
}

export function projectJson(project: Project, siteUrl: string) {
  const icon = discIcon('#579dff');
  return {
    self: `${siteUrl}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: project.projectTypeKey,
    simplified: false,
    avatarUrls: { '16x16': icon, '24x24': icon, '32x32': icon, '48x48': icon },
  };
}

export function resolutionJson({ id, name }: Resolution, siteUrl: string) {
  return { self: `${siteUrl}/rest/api/3/resolution/${id}`, id, description: '', name };
}

export function securityLevelJson({ id, name, description }: SecurityLevel, siteUrl: string) {
  return { self: `${siteUrl}/rest/api/3/securitylevel/${id}`, id, description, name };
}

export function linkTypeJson({ id, name, inward, outward }: LinkType, siteUrl: string) {
  return { id, name, inward, outward, self: `${siteUrl}/rest/api/3/issueLinkType/${id}` };
}
