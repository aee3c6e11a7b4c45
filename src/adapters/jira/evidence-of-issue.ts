import { bodyText } from '../../document/adf-text';
import { epochMinuteOf } from '../../domain/epoch-minute';
import type { EpochMinute } from '../../domain/epoch-minute';
import type { Evidence } from '../../domain/evidence';
import type { LinkedIssue } from '../../domain/incident';
import { isoMinute, type Zone } from '../../domain/zone';
import type { CommentJson, HistoryJson, IssueJson } from './issue-json';
import type { People } from './people-of-issue';

type Unnumbered = Omit<Evidence, 'id'>;

/** Changes that say nothing of the incident: places on boards, and links, which are evidence of their own as they stand now. */
export const silentFields: ReadonlySet<string> = new Set([
  'Rank',
  'Link',
  'RemoteIssueLink',
  'RemoteWorkItemLink',
]);

/** Changes whose texts are whole documents: the document itself is evidence, its editing is only a fact. */
const documentFields = new Set(['description', 'environment']);

/** What the issue tells, in the order of posting: E1 is the description, links and attachments come last, F are the fields. */
export function evidenceOfIssue(source: {
  issue: IssueJson;
  comments: readonly CommentJson[];
  histories: readonly HistoryJson[];
  links: readonly LinkedIssue[];
  people: People;
  url: string;
  zone: Zone;
  updated: EpochMinute;
}): Evidence[] {
  const { issue, people, url } = source;
  const { fields } = issue;

  const description: Unnumbered = {
    kind: 'description',
    at: epochMinuteOf(fields.created),
    author: people.of(fields.reporter ?? fields.creator),
    // A ticket without a description says in its title what was posted.
    text: bodyText(fields.description).trim() || fields.summary,
    url,
  };

  const comments = source.comments.map((comment) => ({
    ms: Date.parse(isoOf(comment.created)),
    evidence: {
      kind: 'comment',
      at: epochMinuteOf(comment.created),
      author: people.of(comment.author),
      text: bodyText(comment.body).trim(),
      url: `${url}?focusedCommentId=${encodeURIComponent(comment.id)}`,
    } satisfies Unnumbered,
  }));

  const changes = source.histories.flatMap((history) =>
    history.items
      .filter((item) => !silentFields.has(item.field))
      .map((item) => {
        const from = item.from.text ?? item.from.id;
        const to = item.to.text ?? item.to.id;
        const whole = documentFields.has(item.fieldId);
        return {
          ms: Date.parse(isoOf(history.created)),
          evidence: {
            kind: 'history',
            at: epochMinuteOf(history.created),
            author: people.of(history.author),
            text: whole ? `${item.field}: edited` : `${item.field}: ${from || '–'} → ${to || '–'}`,
            url: `${url}?focusedHistoryId=${encodeURIComponent(history.id)}`,
            change: { field: item.field, from, to },
          } satisfies Unnumbered,
        };
      }),
  );

  const posted = [...comments, ...changes]
    .sort((a, b) => a.ms - b.ms)
    .map((entry): Unnumbered => entry.evidence);

  const links = source.links.map((link): Unnumbered => ({
    kind: 'link',
    at: null,
    author: null,
    text: `${link.relation} ${link.key}: ${link.title}`,
    url: link.url,
  }));
  const attachments = (fields.attachment ?? []).map((attachment): Unnumbered => ({
    kind: 'attachment',
    at: attachment.created ? epochMinuteOf(attachment.created) : null,
    author: people.of(attachment.author),
    text: attachment.filename,
    url,
  }));

  const numbered = [description, ...posted, ...links, ...attachments].map((evidence, index): Evidence => ({
    id: `E${index + 1}`,
    ...evidence,
  }));
  const ticket: Evidence = {
    id: 'F',
    kind: 'fields',
    at: null,
    author: null,
    text: fieldsText(issue, source),
    url,
  };
  return [...numbered, ticket];
}

function isoOf(timestamp: string): string {
  return timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

function fieldsText(issue: IssueJson, { zone, updated }: { zone: Zone; updated: EpochMinute }): string {
  const { fields } = issue;
  const minute = (at: EpochMinute) => isoMinute(at, zone).replace('T', ' ').slice(0, 16);
  const person = (user: typeof fields.assignee) => user?.displayName ?? user?.name ?? user?.accountId ?? null;
  const rows: readonly (readonly [string, string | null])[] = [
    ['Summary', fields.summary],
    ['Type', fields.issuetype?.name ?? null],
    ['Priority', fields.priority?.name ?? null],
    ['Status', fields.status?.name ?? null],
    ['Resolution', fields.resolution?.name ?? null],
    ['Assignee', person(fields.assignee)],
    ['Reporter', person(fields.reporter)],
    ['Created', minute(epochMinuteOf(fields.created))],
    ['Updated', minute(updated)],
    ['Resolved', fields.resolutiondate ? minute(epochMinuteOf(fields.resolutiondate)) : null],
    ['Labels', fields.labels?.join(', ') || null],
    ['Components', fields.components?.map((component) => component.name).join(', ') || null],
    ['Environment', bodyText(fields.environment).trim() || null],
    ...customRows(issue),
  ];
  return rows.map(([name, value]) => `${name}: ${value ?? '–'}`).join('\n');
}

/** Custom fields that have a name and a value of one short text: how a site keeps severity, start of impact, service. */
function customRows(issue: IssueJson): (readonly [string, string])[] {
  return Object.entries(issue.fields).flatMap(([id, value]) => {
    const name = issue.names?.[id];
    if (!id.startsWith('customfield_') || name === undefined || name === 'Rank') return [];
    const text = shortText(value);
    return text === '' || text.length > 300 ? [] : [[name, text] as const];
  });
}

function shortText(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(shortText).filter(Boolean).join(', ');
  if (typeof value !== 'object' || value === null) return '';
  const { value: option, name, displayName, type } = value as Readonly<Record<string, unknown>>;
  if (type === 'doc') return bodyText(value).trim();
  const text = option ?? name ?? displayName;
  return typeof text === 'string' ? text : '';
}
