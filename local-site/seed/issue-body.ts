import type { Account } from '../directory';

/** Builders for the body of `GET /rest/api/3/issue/{key}?expand=changelog`, with which the sample issues are told. */

type Inline = string | object;

const inlineNode = (part: Inline) => (typeof part === 'string' ? { type: 'text', text: part } : part);

export const paragraph = (...parts: readonly Inline[]) => ({
  type: 'paragraph',
  content: parts.map(inlineNode),
});
export const heading = (text: string) => ({
  type: 'heading',
  attrs: { level: 3 },
  content: [inlineNode(text)],
});
export const code = (language: string, text: string) => ({
  type: 'codeBlock',
  attrs: { language },
  content: [inlineNode(text)],
});
export const bullets = (...items: readonly (Inline | readonly Inline[])[]) => ({
  type: 'bulletList',
  content: items.map(listItem),
});
export const numbered = (...items: readonly (Inline | readonly Inline[])[]) => ({
  type: 'orderedList',
  attrs: { order: 1 },
  content: items.map(listItem),
});
export const panel = (
  panelType: 'info' | 'warning' | 'error' | 'success',
  ...content: readonly object[]
) => ({ type: 'panel', attrs: { panelType }, content });
export const mention = ({ accountId, displayName }: Account) => ({
  type: 'mention',
  attrs: { id: accountId, text: `@${displayName}`, accessLevel: '' },
});
export const emoji = (shortName: string, text: string) => ({ type: 'emoji', attrs: { shortName, text } });
export const link = (text: string, href: string) => ({
  type: 'text',
  text,
  marks: [{ type: 'link', attrs: { href } }],
});
export const strong = (text: string) => ({ type: 'text', text, marks: [{ type: 'strong' }] });
export const document = (...content: readonly object[]) => ({ type: 'doc', version: 1, content });

function listItem(item: Inline | readonly Inline[]) {
  const parts: readonly Inline[] = item instanceof Array ? item : [item];
  return { type: 'listItem', content: [paragraph(...parts)] };
}

/** A table whose first row is the head. */
export function table(...rows: readonly (readonly string[])[]) {
  const cells = (row: readonly string[], type: string) =>
    row.map((text) => ({ type, attrs: {}, content: [paragraph(text)] }));
  const content = rows.map((row, at) => ({
    type: 'tableRow',
    content: cells(row, at === 0 ? 'tableHeader' : 'tableCell'),
  }));
  return { type: 'table', attrs: { isNumberColumnEnabled: false, layout: 'default' }, content };
}

export function userBody({ accountId, displayName, active, accountType, timeZone }: Account) {
  return { accountId, displayName, active, accountType, timeZone };
}

export interface CommentBody {
  readonly at: string;
  readonly author: Account;
  readonly content: readonly object[];
}

/** What a person did to the ticket at one moment: `[field, from, to]`. */
export interface ChangeBody {
  readonly at: string;
  readonly author: Account;
  readonly items: readonly (readonly [field: string, from: string | null, to: string | null])[];
}

export interface IssueStory {
  readonly id: number;
  readonly key: string;
  readonly project: { readonly id: string; readonly key: string; readonly name: string };
  readonly type: { readonly id: string; readonly name: string };
  readonly summary: string;
  readonly description: object | null;
  readonly priority: { readonly id: string; readonly name: string } | null;
  readonly status: {
    readonly id: string;
    readonly name: string;
    readonly category: 'new' | 'indeterminate' | 'done';
  };
  readonly reporter: Account;
  readonly assignee?: Account;
  readonly created: string;
  readonly updated: string;
  readonly resolved?: string;
  readonly labels?: readonly string[];
  readonly dueDate?: string;
  readonly security?: { readonly id: string; readonly name: string };
  readonly customFields?: Readonly<Record<string, unknown>>;
  readonly links?: readonly object[];
  readonly attachments?: readonly {
    readonly at: string;
    readonly author: Account;
    readonly filename: string;
    readonly size: number;
    readonly mimeType: string;
  }[];
  readonly comments?: readonly CommentBody[];
  readonly changes?: readonly ChangeBody[];
}

/** The story as Jira would export it: history newest first, ids derived from the issue's. */
export function issueBody(story: IssueStory) {
  const { id, key, comments = [], changes = [], attachments = [], status, assignee } = story;
  const self = `https://example.atlassian.net/rest/api/3/issue/${id}`;
  const histories = changes.map(({ at, author, items }, index) => ({
    id: String(id * 100 + index),
    author: userBody(author),
    created: at,
    items: items.map(changeItem),
  }));
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog',
    id: String(id),
    key,
    self,
    fields: {
      summary: story.summary,
      description: story.description,
      issuetype: story.type,
      project: story.project,
      priority: story.priority,
      status: { id: status.id, name: status.name, statusCategory: { key: status.category } },
      created: story.created,
      updated: story.updated,
      resolutiondate: story.resolved ?? null,
      resolution: story.resolved === undefined ? null : { id: '10000', name: 'Done' },
      reporter: userBody(story.reporter),
      creator: userBody(story.reporter),
      assignee: assignee === undefined ? null : userBody(assignee),
      labels: story.labels ?? [],
      duedate: story.dueDate ?? null,
      security: story.security ?? null,
      issuelinks: story.links ?? [],
      attachment: attachments.map(({ at, author, ...file }, index) => ({
        id: String(id * 100 + index),
        created: at,
        author: userBody(author),
        ...file,
      })),
      comment: {
        comments: comments.map(({ at, author, content }, index) => ({
          id: String(id * 10_000 + index),
          author: userBody(author),
          updateAuthor: userBody(author),
          body: document(...content),
          created: at,
          updated: at,
          jsdPublic: false,
        })),
        startAt: 0,
        maxResults: comments.length,
        total: comments.length,
      },
      ...story.customFields,
    },
    changelog: {
      startAt: 0,
      maxResults: histories.length,
      total: histories.length,
      histories: histories.toReversed(),
    },
  };
}

const customFieldIds: Readonly<Record<string, string>> = { Severity: 'customfield_10060' };

function changeItem([field, fromString, toString]: ChangeBody['items'][number]) {
  const customId = customFieldIds[field];
  const fieldtype = customId === undefined ? 'jira' : 'custom';
  return {
    field,
    fieldtype,
    fieldId: customId ?? field.toLowerCase(),
    from: null,
    fromString,
    to: null,
    toString,
  };
}
