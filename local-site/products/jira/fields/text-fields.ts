import { textOfAdf } from '../model/adf';
import { findRichTextFault } from '../model/rich-text';
import type { Field } from './field';
import { FieldError, isAbsent } from './field';

const longestSummary = 255;
const notADocument = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

export const summary: Field = {
  id: 'summary',
  name: 'Summary',
  schema: { type: 'string', system: 'summary' },
  clauseNames: ['summary'],
  navigable: true,
  read: ({ issue }) => issue.summary,
  record: ({ issue }) => ({ id: null, text: issue.summary }),
  write: {
    operations: ['set'],
    isEmpty: (value) => isAbsent(value) || (typeof value === 'string' && value.trim() === ''),
    set(value) {
      if (value === null || value === '') throw new FieldError('You must specify a summary of the issue.');
      if (typeof value !== 'string') throw new FieldError('Operation value must be a string');
      if (/[\r\n]/.test(value))
        throw new FieldError('The summary is invalid because it contains newline characters.');
      if (value.length > longestSummary) throw new FieldError("Summary can't exceed 255 characters.");
      return { summary: value };
    },
  },
};

export const description: Field = {
  id: 'description',
  name: 'Description',
  schema: { type: 'string', system: 'description' },
  clauseNames: ['description'],
  navigable: true,
  read: ({ issue }) => issue.description,
  record: ({ issue }) => ({
    id: null,
    text: issue.description === null ? null : textOfAdf(issue.description),
  }),
  write: {
    operations: ['set'],
    isEmpty: isAbsent,
    set(value) {
      if (value === null) return { description: null };
      const fault = findRichTextFault(value, notADocument);
      if (fault !== undefined) throw new FieldError(fault);
      return { description: value };
    },
  },
};

export const labels: Field = {
  id: 'labels',
  name: 'Labels',
  schema: { type: 'array', items: 'string', system: 'labels' },
  clauseNames: ['labels'],
  navigable: true,
  read: ({ issue }) => issue.labels,
  record: ({ issue }) => ({ id: null, text: issue.labels.join(' ') }),
  write: {
    operations: ['add', 'set', 'remove'],
    isEmpty: isAbsent,
    set(value) {
      if (value === null) return { labels: [] };
      if (!Array.isArray(value)) throw new FieldError('data was not an array');
      return { labels: [...new Set(value.map(labelOf))] };
    },
    add: (value, { issue }, { labels: current = issue?.labels ?? [] }) => ({
      labels: [...new Set([...current, labelOf(value)])],
    }),
    remove: (value, { issue }, { labels: current = issue?.labels ?? [] }) => ({
      labels: current.filter((label) => label !== value),
    }),
    autoCompleteUrl: ({ jira }) => `${jira.siteUrl}/rest/api/1.0/labels/suggest?query=`,
  },
};

function labelOf(value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new FieldError('The label is not a string.');
  if (/\s/.test(value)) throw new FieldError(`The label '${value}' contains spaces which is invalid.`);
  if (value.length > 255)
    throw new FieldError(`The label '${value}' exceeds the maximum length for a label.`);
  return value;
}
