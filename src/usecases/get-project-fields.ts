import type { ProjectFields, RequiredField } from '../contract/raise-view';
import type { Ports } from './ports';
import type { FieldOffer } from './ports/create-screen';
import { priorityOfLevel } from './priority-of-level';

/** Fields that the app fills by itself, so that a person is not asked for them. */
const filled = new Set([
  'summary',
  'description',
  'project',
  'issuetype',
  'reporter',
  'assignee',
  'priority',
  'duedate',
  'labels',
  'issuelinks',
]);

const kinds: Readonly<Record<string, RequiredField['kind']>> = {
  string: 'text',
  number: 'number',
  date: 'date',
  option: 'choice',
  priority: 'choice',
  version: 'choice',
  component: 'choice',
  user: 'person',
  'array:option': 'choices',
  'array:version': 'choices',
  'array:component': 'choices',
};

/** Custom fields of this type hold rich text: Jira takes ADF for them, not a string. */
const richText = 'com.atlassian.jira.plugin.system.customfieldtypes:textarea';

function requiredField(field: FieldOffer): RequiredField {
  const kind = field.custom === richText ? 'paragraph' : (kinds[field.type] ?? 'unsupported');
  const choice = kind === 'choice' || kind === 'choices';
  return {
    id: field.id,
    name: field.name,
    kind: choice && field.options.length === 0 ? 'unsupported' : kind,
    options: field.options,
  };
}

/**
 * What creating an action in that project needs, before anything is created.
 *
 * @throws NOT_ALLOWED when this person may not create issues there
 */
export async function getProjectFields(
  ports: Ports,
  input: { projectKey: string; issueTypeId: string | null },
): Promise<ProjectFields> {
  const { settings } = await ports.records.getSettings();
  const screen = await ports.actions.getCreateScreen(
    input.projectKey,
    input.issueTypeId,
    settings.actionIssueType,
  );
  const find = (id: string) => screen.fields.find((field) => field.id === id);
  const priorities = find('priority')?.options ?? [];
  return {
    project: screen.project,
    issueTypes: screen.issueTypes,
    issueTypeId: screen.issueTypeId,
    priorities,
    priorityOf: priorityOfLevel(priorities, settings.levels),
    hasDueDate: find('duedate') !== undefined,
    hasAssignee: find('assignee') !== undefined,
    hasDescription: find('description') !== undefined,
    hasLabels: find('labels') !== undefined,
    required: screen.fields
      .filter((field) => field.required && !field.hasDefault && !filled.has(field.id))
      .map(requiredField),
  };
}
