import { at, listOf, numberOf, objectOf, textOf } from '../read-json';
import { getJson, withQuery } from '../rest';
import { projectOf } from './projects';
import type { Project } from './projects';

export interface Status {
  readonly id: string;
  readonly name: string;
  /** `new`, `indeterminate`, `done`. */
  readonly category: string | undefined;
}

export interface IssueLink {
  readonly id: string;
  /** How this issue stands to the other, e.g. `blocks`. */
  readonly relation: string;
  readonly key: string;
  readonly summary: string;
  readonly status: Status;
}

export interface Attachment {
  readonly id: string;
  readonly name: string;
  readonly bytes: number | undefined;
  readonly author: string | undefined;
  readonly created: string | undefined;
}

export interface Issue {
  readonly id: string;
  readonly key: string;
  readonly summary: string;
  readonly project: Project;
  readonly type: { readonly id: string; readonly name: string };
  readonly status: Status;
  readonly priority: string | undefined;
  readonly assignee: string | undefined;
  readonly reporter: string | undefined;
  readonly due: string | undefined;
  readonly labels: readonly string[];
  readonly security: string | undefined;
  readonly resolution: string | undefined;
  readonly created: string | undefined;
  readonly updated: string | undefined;
  readonly resolved: string | undefined;
  /** ADF, or undefined when empty. */
  readonly description: unknown;
  readonly links: readonly IssueLink[];
  readonly attachments: readonly Attachment[];
  /** Fields of the site's own, by name, those with a value that can be shown in a line. */
  readonly ownFields: readonly { readonly name: string; readonly value: string }[];
}

/** Reads an issue with everything that its page shows. @throws RestFailure */
export async function getIssue(key: string): Promise<Issue> {
  return issueOf(
    await getJson(withQuery(`/rest/api/3/issue/${encodeURIComponent(key)}`, { expand: 'names' })),
  );
}

export function issueOf(json: unknown): Issue {
  const fields = objectOf(at(json, 'fields'));
  const key = textOf(at(json, 'key')) ?? '';
  return {
    id: textOf(at(json, 'id')) ?? '',
    key,
    summary: textOf(fields['summary']) ?? key,
    project: projectOf(fields['project']),
    type: {
      id: textOf(at(fields, 'issuetype', 'id')) ?? '',
      name: textOf(at(fields, 'issuetype', 'name')) ?? '',
    },
    status: statusOf(fields['status']),
    priority: textOf(at(fields, 'priority', 'name')),
    assignee: textOf(at(fields, 'assignee', 'displayName')),
    reporter: textOf(at(fields, 'reporter', 'displayName')),
    due: textOf(fields['duedate']),
    labels: listOf(fields['labels']).flatMap((label) => textOf(label) ?? []),
    security: textOf(at(fields, 'security', 'name')),
    resolution: textOf(at(fields, 'resolution', 'name')),
    created: textOf(fields['created']),
    updated: textOf(fields['updated']),
    resolved: textOf(fields['resolutiondate']),
    description: fields['description'] ?? undefined,
    links: listOf(fields['issuelinks']).flatMap((link) => linkOf(link) ?? []),
    attachments: listOf(fields['attachment']).map(attachmentOf),
    ownFields: ownFieldsOf(fields, objectOf(at(json, 'names'))),
  };
}

export function statusOf(json: unknown): Status {
  return {
    id: textOf(at(json, 'id')) ?? '',
    name: textOf(at(json, 'name')) ?? '',
    category: textOf(at(json, 'statusCategory', 'key')),
  };
}

function linkOf(json: unknown): IssueLink | undefined {
  const outward = at(json, 'outwardIssue');
  const other = outward ?? at(json, 'inwardIssue');
  const key = textOf(at(other, 'key'));
  if (key === undefined) return undefined;
  return {
    id: textOf(at(json, 'id')) ?? key,
    relation: textOf(at(json, 'type', outward === undefined ? 'inward' : 'outward')) ?? '',
    key,
    summary: textOf(at(other, 'fields', 'summary')) ?? key,
    status: statusOf(at(other, 'fields', 'status')),
  };
}

function attachmentOf(json: unknown): Attachment {
  return {
    id: textOf(at(json, 'id')) ?? '',
    name: textOf(at(json, 'filename')) ?? '',
    bytes: numberOf(at(json, 'size')),
    author: textOf(at(json, 'author', 'displayName')),
    created: textOf(at(json, 'created')),
  };
}

function ownFieldsOf(
  fields: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, unknown>>,
): Issue['ownFields'] {
  return Object.entries(fields).flatMap(([id, raw]) => {
    const name = textOf(names[id]);
    const value = lineOf(raw);
    return id.startsWith('customfield_') && name !== undefined && value !== undefined
      ? [{ name, value }]
      : [];
  });
}

/** A field's value in a line: text, number, an option, a person, or several of these. */
function lineOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const parts = value.flatMap((entry) => lineOf(entry) ?? []);
    return parts.length > 0 ? parts.join(', ') : undefined;
  }
  return (
    textOf(value) ??
    textOf(at(value, 'value')) ??
    textOf(at(value, 'displayName')) ??
    textOf(at(value, 'name'))
  );
}
