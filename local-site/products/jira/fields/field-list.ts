import type { JiraStore } from '../model/jira-store';
import { issueType, priority, project, resolution, security, status, statusCategory } from './choice-fields';
import { attachment, comment, issueLinks } from './collection-fields';
import { fieldFromCustom } from './custom-field';
import { created, dueDate, resolutionDate, statusCategoryChanged, updated } from './date-fields';
import type { Field } from './field';
import { assignee, creator, reporter } from './people-fields';
import { description, labels, summary } from './text-fields';

const systemFields: readonly Field[] = [
  summary,
  issueType,
  project,
  description,
  priority,
  status,
  statusCategory,
  resolution,
  assignee,
  reporter,
  creator,
  labels,
  dueDate,
  created,
  updated,
  resolutionDate,
  statusCategoryChanged,
  security,
  issueLinks,
  attachment,
  comment,
];

/** Every field of the site: Jira's own, then those that were added. */
export function listFields(store: JiraStore): readonly Field[] {
  return [...systemFields, ...store.settings.customFields.map(fieldFromCustom)];
}

export function findField(store: JiraStore, id: string): Field | undefined {
  return listFields(store).find((field) => field.id === id);
}
