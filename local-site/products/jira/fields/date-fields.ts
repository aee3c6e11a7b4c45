import type { StoredIssue } from '../model/issue';
import type { Field } from './field';
import { FieldError, isAbsent } from './field';

export const dueDate: Field = {
  id: 'duedate',
  name: 'Due date',
  schema: { type: 'date', system: 'duedate' },
  clauseNames: ['due', 'duedate'],
  navigable: true,
  read: ({ issue }) => issue.dueDate ?? null,
  record: ({ issue }) => ({ id: issue.dueDate ?? null, text: issue.dueDate ?? null }),
  write: {
    operations: ['set'],
    permission: 'SCHEDULE_ISSUES',
    isEmpty: isAbsent,
    set(value) {
      if (isAbsent(value)) return { dueDate: undefined };
      if (typeof value !== 'string' || !isCalendarDate(value))
        throw new FieldError(`Error parsing date string: ${String(value)}`);
      return { dueDate: value };
    },
  },
};

function isCalendarDate(value: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const millis = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(millis) && new Date(millis).toISOString().startsWith(value);
}

const timeField = (
  id: string,
  name: string,
  clauseNames: readonly string[],
  read: (issue: StoredIssue) => string | undefined,
): Field => ({
  id,
  name,
  schema: { type: 'datetime', system: id },
  clauseNames,
  navigable: true,
  read: ({ issue }) => read(issue) ?? null,
});

export const created = timeField('created', 'Created', ['created', 'createdDate'], (issue) => issue.created);
export const updated = timeField('updated', 'Updated', ['updated', 'updatedDate'], (issue) => issue.updated);
export const resolutionDate = timeField(
  'resolutiondate',
  'Resolved',
  ['resolutiondate', 'resolved'],
  (issue) => issue.resolutionDate,
);
export const statusCategoryChanged = timeField(
  'statuscategorychangedate',
  'Status Category Changed',
  ['statusCategoryChangedDate'],
  (issue) => issue.statusCategoryChanged,
);
