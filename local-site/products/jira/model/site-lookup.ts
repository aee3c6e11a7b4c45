import type { JiraStore } from './jira-store';
import type { IssueType, Priority, Project, Status } from './site-settings';

/** By id or key. Jira documents keys as case-sensitive in some places and not in others; here they are not. */
export function findProject(store: JiraStore, idOrKey: string): Project | undefined {
  return store.settings.projects.find(({ id, key }) => id === idOrKey || key === idOrKey.toUpperCase());
}

/** @throws Error when the store is inconsistent: an issue always has its project. */
export function getProject(store: JiraStore, idOrKey: string): Project {
  return known(findProject(store, idOrKey), `project ${idOrKey}`);
}

export function getStatus(store: JiraStore, id: string): Status {
  return known(
    store.settings.statuses.find((status) => status.id === id),
    `status ${id}`,
  );
}

export function getIssueType(store: JiraStore, id: string): IssueType {
  return known(
    store.settings.issueTypes.find((type) => type.id === id),
    `issue type ${id}`,
  );
}

export function getPriority(store: JiraStore, id: string): Priority {
  return known(
    store.settings.priorities.find((priority) => priority.id === id),
    `priority ${id}`,
  );
}

export function listProjectIssueTypes(store: JiraStore, project: Project): readonly IssueType[] {
  return project.issueTypeIds.map((id) => getIssueType(store, id));
}

export function listProjectPriorities(store: JiraStore, project: Project): readonly Priority[] {
  return project.priorityIds.map((id) => getPriority(store, id));
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The local Jira has no ${what}.`);
  return value;
}
