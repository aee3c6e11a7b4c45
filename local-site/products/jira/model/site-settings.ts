/** What an administrator of the emulated Jira would have configured. */
export interface SiteSettings {
  readonly projects: readonly Project[];
  readonly statuses: readonly Status[];
  readonly priorities: readonly Priority[];
  readonly issueTypes: readonly IssueType[];
  readonly linkTypes: readonly LinkType[];
  readonly resolutions: readonly Resolution[];
  readonly customFields: readonly CustomField[];
  readonly boards: readonly Board[];
  /** Groups that hold each global permission. */
  readonly globalPermissions: Readonly<Record<string, readonly string[]>>;
}

export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly projectTypeKey: 'software' | 'service_desk' | 'business';
  readonly leadAccountId: string;
  readonly issueTypeIds: readonly string[];
  readonly workflow: Workflow;
  readonly priorityIds: readonly string[];
  readonly defaultPriorityId: string;
  /** Fields of the create and edit screens besides project and issue type. */
  readonly screen: readonly ScreenField[];
  readonly securityLevels: readonly SecurityLevel[];
  /** Groups that hold each project permission. */
  readonly permissions: Readonly<Record<string, readonly string[]>>;
  /** Groups behind each project role that a comment's visibility can name. */
  readonly roles: Readonly<Record<string, readonly string[]>>;
}

export interface ScreenField {
  readonly fieldId: string;
  readonly required?: boolean;
  /** Issue types whose screen has the field; absent means every type of the project. */
  readonly issueTypeIds?: readonly string[];
}

export interface Workflow {
  readonly initialStatusId: string;
  readonly statusIds: readonly string[];
  readonly transitions: readonly WorkflowTransition[];
}

export interface WorkflowTransition {
  readonly id: string;
  readonly name: string;
  /** Absent means from every other status. */
  readonly from?: readonly string[];
  readonly to: string;
}

export type StatusCategoryKey = 'new' | 'indeterminate' | 'done';

export interface Status {
  readonly id: string;
  readonly name: string;
  readonly category: StatusCategoryKey;
}

export interface Priority {
  readonly id: string;
  readonly name: string;
  readonly color: string;
}

export interface IssueType {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

export interface LinkType {
  readonly id: string;
  readonly name: string;
  readonly inward: string;
  readonly outward: string;
}

export interface Resolution {
  readonly id: string;
  readonly name: string;
}

export interface CustomField {
  readonly id: string;
  readonly name: string;
  readonly kind: 'select' | 'text' | 'unknown';
  readonly options: readonly FieldOption[];
}

export interface FieldOption {
  readonly id: string;
  readonly value: string;
}

export interface SecurityLevel {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly groups: readonly string[];
  /** People who may see the issue because of what they are to it. */
  readonly holders: readonly ('reporter' | 'assignee')[];
}

export interface Board {
  readonly id: number;
  readonly name: string;
  readonly type: 'kanban' | 'simple';
  readonly projectKey: string;
  readonly columns: readonly { readonly name: string; readonly statusIds: readonly string[] }[];
}

/** The three status categories with the ids, names and colours that every Jira has. */
export const statusCategories: Readonly<
  Record<StatusCategoryKey, { id: number; name: string; colorName: string }>
> = {
  new: { id: 2, name: 'To Do', colorName: 'blue-gray' },
  indeterminate: { id: 4, name: 'In Progress', colorName: 'yellow' },
  done: { id: 3, name: 'Done', colorName: 'green' },
};
