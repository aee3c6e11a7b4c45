import { readFileSync } from 'node:fs';
import type { ValidateFunction } from 'ajv';
import Ajv from 'ajv-draft-04';
import { sampleSettings } from '../../../local-site/seed/jira-settings';
import { people } from '../../../local-site/seed/people';
import { sampleIncidents } from '../../../local-site/seed/sample-incidents';
import type { Loose } from './jira-site';
import { jiraSite, text } from './jira-site';

const issues = sampleIncidents as readonly Loose[];

function adfCheck(): ValidateFunction {
  const file = require.resolve('@atlaskit/adf-schema/dist/json-schema/v1/full.json');
  return new Ajv({ strict: false }).compile(JSON.parse(readFileSync(file, 'utf8')) as object);
}

describe('the sample site', () => {
  it('has an incident commander, engineers of several zones, a reader, an administrator and one who cannot be assigned', () => {
    const zones = new Set(people.map(({ timeZone }) => timeZone));

    expect(people[0]?.displayName).toBe('林晓');
    expect([...zones]).toEqual(
      expect.arrayContaining(['Asia/Shanghai', 'Europe/Berlin', 'America/Los_Angeles']),
    );
    expect(new Set(people.map(({ accountId }) => accountId)).size).toBe(people.length);
  });

  it('names only things that exist in its settings', () => {
    const { projects, statuses, priorities, issueTypes, customFields } = sampleSettings;
    const known = (list: readonly { readonly id: string }[], ids: readonly string[]) =>
      ids.every((id) => list.some((entry) => entry.id === id));

    for (const project of projects) {
      expect(known(statuses, project.workflow.statusIds)).toBe(true);
      expect(known(priorities, [...project.priorityIds, project.defaultPriorityId])).toBe(true);
      expect(known(issueTypes, project.issueTypeIds)).toBe(true);
      const custom = project.screen
        .map(({ fieldId }) => fieldId)
        .filter((id) => id.startsWith('customfield_'));
      expect(known(customFields, custom)).toBe(true);
      const reached = project.workflow.transitions.flatMap(({ from = [], to }) => [...from, to]);
      expect(reached.every((id) => project.workflow.statusIds.includes(id))).toBe(true);
    }
  });

  it('shows every status of a project on its board', () => {
    for (const board of sampleSettings.boards) {
      const project = sampleSettings.projects.find(({ key }) => key === board.projectKey);
      expect(board.columns.flatMap(({ statusIds }) => statusIds).toSorted()).toEqual(
        [...(project?.workflow.statusIds ?? [])].toSorted(),
      );
    }
  });

  it('writes valid ADF everywhere', () => {
    const isValid = adfCheck();
    const documents = issues.flatMap(({ fields }) => [
      fields?.['description'],
      ...(fields?.['comment']?.['comments']?.map(({ body }) => body) ?? []),
    ]);

    for (const document of documents.filter((value: unknown) => value !== null)) {
      isValid(document);
      expect(isValid.errors).toBeNull();
    }
  });

  it('tells each issue in order of time, within the life of the ticket', () => {
    for (const { fields, changelog } of issues) {
      const comments =
        fields?.['comment']?.['comments']?.map(({ created }) => Date.parse(text(created))) ?? [];
      const changes = changelog?.['histories']?.map(({ created }) => Date.parse(text(created))) ?? [];
      const end = Date.parse(text(fields?.['updated']));

      expect(comments).toEqual(comments.toSorted((a, b) => a - b));
      expect(changes).toEqual(changes.toSorted((a, b) => b - a));
      expect(Math.max(...comments, ...changes, 0)).toBeLessThanOrEqual(end);
    }
  });

  it('ends each history where the ticket stands', () => {
    for (const { fields, changelog } of issues) {
      const moves =
        changelog?.['histories']
          ?.flatMap(({ items }) => items ?? [])
          .filter(({ field }) => text(field) === 'status') ?? [];
      if (moves.length > 0)
        expect(Object.getOwnPropertyDescriptor(moves[0], 'toString')?.value).toBe(
          fields?.['status']?.['name'],
        );
    }
  });

  it('has thirty comments of several people in the rich incident, and nearly nothing in the empty one', async () => {
    const { call } = jiraSite();

    const rich = await call('GET', '/rest/api/3/issue/INC-1/comment');
    const poor = await call('GET', '/rest/api/3/issue/INC-4');

    const authors = new Set(rich.body['comments']?.map(({ author }) => text(author?.['displayName'])));
    expect(rich.body['total']).toBeGreaterThanOrEqual(30);
    expect(authors.size).toBeGreaterThanOrEqual(5);
    expect(poor.body['fields']).toMatchObject({ description: null, assignee: null, comment: { total: 1 } });
  });
});
