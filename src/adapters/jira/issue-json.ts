import * as z from 'zod';
import { epochMinuteOf } from '../../domain/epoch-minute';
import { excerptOf, IssueFormatError } from './issue-format-error';

/*
 * Wire shapes of Jira's REST API (v3, and v2 with wiki text) as far as the app reads them. Everything that a site may leave
 * out, hide or anonymise is nullish; what makes an issue an issue is required.
 */

const instant = z.string().refine((text) => {
  try {
    epochMinuteOf(text);
    return true;
  } catch {
    return false;
  }
}, 'an instant such as 2026-11-20T20:12:31.000+0800');

const id = z.union([z.string(), z.number()]).transform(String);

const user = z.object({
  accountId: z.string().nullish(),
  /** Jira Server and Data Center name people by these. */
  key: z.string().nullish(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  accountType: z.string().nullish(),
  timeZone: z.string().nullish(),
});

const comment = z.object({
  id,
  author: user.nullish(),
  body: z.unknown().optional(),
  created: instant,
  visibility: z.unknown().optional(),
});

const text = z.union([z.string(), z.number()]).transform(String).nullish();

const historyItem = z
  .object({
    field: z.string(),
    fieldId: z.string().nullish(),
    from: text,
    fromString: text,
    to: text,
    // Every object inherits a function of this name, so that an item without the text would seem to have one.
    toString: z.unknown(),
  })
  .transform((item) => ({
    field: item.field,
    fieldId: item.fieldId ?? item.field,
    from: { id: item.from ?? null, text: item.fromString ?? null },
    to: { id: item.to ?? null, text: typeof item.toString === 'string' ? item.toString : null },
  }));

const history = z.object({
  id,
  author: user.nullish(),
  created: instant,
  items: z.array(historyItem),
});

const named = z.object({ name: z.string() });

const relatedIssue = z.object({
  key: z.string(),
  fields: z.object({ summary: z.string().nullish() }).nullish(),
});

const issueLink = z.object({
  type: z
    .object({ inward: z.string().nullish(), outward: z.string().nullish(), name: z.string().nullish() })
    .nullish(),
  inwardIssue: relatedIssue.nullish(),
  outwardIssue: relatedIssue.nullish(),
});

const attachment = z.object({
  id,
  filename: z.string(),
  author: user.nullish(),
  created: z.union([instant, z.number().transform((ms) => new Date(ms).toISOString())]).nullish(),
});

const issue = z.object({
  id: id.nullish(),
  key: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*-\d+$/, 'an issue key such as INC-42'),
  self: z.string().nullish(),
  names: z.record(z.string(), z.string()).nullish(),
  fields: z.looseObject({
    summary: z.string(),
    created: instant,
    updated: instant.nullish(),
    resolutiondate: instant.nullish(),
    description: z.unknown().optional(),
    environment: z.unknown().optional(),
    issuetype: named.nullish(),
    project: z.object({ key: z.string().nullish() }).nullish(),
    priority: named.nullish(),
    resolution: named.nullish(),
    status: z
      .object({ name: z.string(), statusCategory: z.object({ key: z.string().nullish() }).nullish() })
      .nullish(),
    labels: z.array(z.string()).nullish(),
    components: z.array(named).nullish(),
    reporter: user.nullish(),
    creator: user.nullish(),
    assignee: user.nullish(),
    security: z.unknown().optional(),
    parent: relatedIssue.nullish(),
    subtasks: z.array(relatedIssue).nullish(),
    issuelinks: z.array(issueLink).nullish(),
    attachment: z.array(attachment).nullish(),
    comment: z.object({ comments: z.array(comment), total: z.number().nullish() }).nullish(),
  }),
  changelog: z.object({ histories: z.array(history), total: z.number().nullish() }).nullish(),
});

export type UserJson = z.output<typeof user>;
export type CommentJson = z.output<typeof comment>;
export type HistoryJson = z.output<typeof history>;
export type IssueJson = z.output<typeof issue>;

/** Follows `path` into foreign JSON. */
function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    json,
  );
}

function read<T extends z.ZodType>(schema: T, json: unknown, within: readonly PropertyKey[]): z.output<T> {
  const result = schema.safeParse(json);
  if (result.success) return result.data;
  const problem = result.error.issues[0];
  const path = problem?.path ?? [];
  const expected =
    problem?.code === 'invalid_type' ? `of type ${problem.expected}` : (problem?.message ?? 'something else');
  throw new IssueFormatError(
    [...within, ...path].map(String).join('.'),
    expected,
    excerptOf(valueAt(json, path)),
  );
}

/** @throws {IssueFormatError} when it is not the body of an issue */
export function readIssue(json: unknown): IssueJson {
  if (typeof json !== 'object' || json === null || Array.isArray(json) || !('fields' in json)) {
    throw new IssueFormatError(
      '',
      'the body of GET /rest/api/3/issue/{key}?expand=changelog',
      excerptOf(json),
    );
  }
  return read(issue, json, []);
}

/** @throws {IssueFormatError} */
export function readComments(json: readonly unknown[]): CommentJson[] {
  return read(z.array(comment), json, ['comments']);
}

/** @throws {IssueFormatError} */
export function readHistories(json: readonly unknown[]): HistoryJson[] {
  return read(z.array(history), json, ['histories']);
}
