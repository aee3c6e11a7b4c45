import type { JiraStore } from '../model/jira-store';
import type { Json } from '../model/json';
import { findText, recordOf } from '../model/json';
import { findProject } from '../model/site-lookup';
import type { CustomField, Project, SiteSettings, Status, StatusCategoryKey } from '../model/site-settings';

/** Each of these finds what the JSON names or adds it to the site, and returns its id or the thing itself. */

export function ensureStatus(store: JiraStore, json: unknown): Status {
  const { id, name = 'Open', statusCategory } = recordOf(json);
  const words = findText(name) ?? 'Open';
  const known = store.settings.statuses.find((status) => status.name.toLowerCase() === words.toLowerCase());
  if (known) return known;
  const key = recordOf(statusCategory)['key'];
  const category: StatusCategoryKey = key === 'done' || key === 'indeterminate' ? key : 'new';
  const status = { id: freeId(store, store.settings.statuses, findText(id)), name: words, category };
  change(store, { statuses: [...store.settings.statuses, status] });
  return status;
}

export function ensureIssueType(store: JiraStore, json: unknown): string {
  const { id, name = 'Incident', description = '' } = recordOf(json);
  const words = findText(name) ?? 'Incident';
  const known = store.settings.issueTypes.find((type) => type.name.toLowerCase() === words.toLowerCase());
  if (known) return known.id;
  const type = {
    id: freeId(store, store.settings.issueTypes, findText(id)),
    name: words,
    description: findText(description) ?? '',
  };
  change(store, { issueTypes: [...store.settings.issueTypes, type] });
  return type.id;
}

export function ensurePriority(store: JiraStore, json: unknown): string | undefined {
  const { id, name } = recordOf(json);
  const words = findText(name);
  if (words === undefined) return undefined;
  const known = store.settings.priorities.find(
    (priority) => priority.name.toLowerCase() === words.toLowerCase(),
  );
  if (known) return known.id;
  const priority = {
    id: freeId(store, store.settings.priorities, findText(id)),
    name: words,
    color: '#8590a2',
  };
  change(store, { priorities: [...store.settings.priorities, priority] });
  return priority.id;
}

export function ensureResolution(store: JiraStore, json: unknown): string | undefined {
  const { id, name } = recordOf(json);
  const words = findText(name);
  if (words === undefined) return undefined;
  const known = store.settings.resolutions.find((resolution) => resolution.name === words);
  if (known) return known.id;
  const resolution = { id: freeId(store, store.settings.resolutions, findText(id)), name: words };
  change(store, { resolutions: [...store.settings.resolutions, resolution] });
  return resolution.id;
}

export function ensureLinkType(store: JiraStore, json: unknown): string {
  const { id, name, inward, outward } = recordOf(json);
  const words = findText(name) ?? 'Relates';
  const known = store.settings.linkTypes.find((type) => type.name.toLowerCase() === words.toLowerCase());
  if (known) return known.id;
  const phrase = (value: unknown) => findText(value) ?? 'relates to';
  const type = {
    id: freeId(store, store.settings.linkTypes, findText(id)),
    name: words,
    inward: phrase(inward),
    outward: phrase(outward),
  };
  change(store, { linkTypes: [...store.settings.linkTypes, type] });
  return type.id;
}

/** A field that only imported issues fill; its name comes with `expand=names` or not at all. */
export function ensureCustomField(store: JiraStore, id: string, names: Json): void {
  if (store.settings.customFields.some((field) => field.id === id)) return;
  const field: CustomField = { id, name: findText(names[id]) ?? id, kind: 'unknown', options: [] };
  change(store, { customFields: [...store.settings.customFields, field] });
}

/** The project of an incident; one that the site lacks gets the rules of the site's first incident project. */
export function ensureProject(store: JiraStore, json: unknown, key: string): Project {
  const known = findProject(store, key);
  if (known) return known;
  const { id, name, projectTypeKey } = recordOf(json);
  const [pattern] = store.settings.projects;
  if (pattern === undefined) throw new Error('The local Jira has no project to model an imported one on.');
  const project: Project = {
    ...pattern,
    id: freeId(store, store.settings.projects, findText(id)),
    key,
    name: findText(name) ?? key,
    projectTypeKey:
      projectTypeKey === 'software' || projectTypeKey === 'business' ? projectTypeKey : 'service_desk',
  };
  change(store, { projects: [...store.settings.projects, project] });
  return project;
}

/** Makes the project know a status, type, priority or security level that an issue of it has. */
export function admitToProject(
  store: JiraStore,
  projectKey: string,
  found: { status: Status; issueTypeId: string; priorityId: string | undefined },
): void {
  const project = findProject(store, projectKey);
  if (project === undefined) return;
  const { workflow } = project;
  const { status, issueTypeId, priorityId } = found;
  const isKnownStatus = workflow.statusIds.includes(status.id);
  const transition = { id: String(1001 + workflow.transitions.length), name: status.name, to: status.id };
  const waysOut = workflow.statusIds.map((to, index) => ({
    id: String(1002 + workflow.transitions.length + index),
    name: store.settings.statuses.find(({ id }) => id === to)?.name ?? to,
    from: [status.id],
    to,
  }));
  replaceProject(store, {
    ...project,
    issueTypeIds: [...new Set([...project.issueTypeIds, issueTypeId])],
    priorityIds:
      priorityId === undefined ? project.priorityIds : [...new Set([...project.priorityIds, priorityId])],
    workflow: isKnownStatus
      ? workflow
      : {
          ...workflow,
          statusIds: [...workflow.statusIds, status.id],
          transitions: [...workflow.transitions, transition, ...waysOut],
        },
  });
}

/** A level that the project lacks is made for those who run incidents: what was restricted stays restricted. */
export function ensureSecurityLevel(store: JiraStore, projectKey: string, json: unknown): string | undefined {
  const { id, name, description } = recordOf(json);
  const words = findText(name);
  const project = findProject(store, projectKey);
  if (words === undefined || project === undefined) return undefined;
  const known = project.securityLevels.find((level) => level.name === words);
  if (known) return known.id;
  const all = store.settings.projects.flatMap(({ securityLevels }) => securityLevels);
  const level = {
    id: freeId(store, all, findText(id)),
    name: words,
    description: findText(description) ?? '',
    groups: ['incident-responders', 'site-admins'],
    holders: ['reporter', 'assignee'] as const,
  };
  replaceProject(store, { ...project, securityLevels: [...project.securityLevels, level] });
  return level.id;
}

function replaceProject(store: JiraStore, project: Project): void {
  change(store, {
    projects: store.settings.projects.map((other) => (other.key === project.key ? project : other)),
  });
}

function change(store: JiraStore, part: Partial<SiteSettings>): void {
  store.settings = { ...store.settings, ...part };
}

/** The id from the export, unless something else of the site has it. */
function freeId(
  store: JiraStore,
  others: readonly { readonly id: string }[],
  id: string | undefined,
): string {
  return id === undefined || others.some((other) => other.id === id) ? store.ids.allot('setting') : id;
}
