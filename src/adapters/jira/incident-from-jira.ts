import { epochMinuteOf } from '../../domain/epoch-minute';
import type { EpochMinute } from '../../domain/epoch-minute';
import type { Incident, LinkedIssue } from '../../domain/incident';
import { evidenceOfIssue, silentFields } from './evidence-of-issue';
import { readComments, readHistories, readIssue } from './issue-json';
import type { CommentJson, HistoryJson, IssueJson } from './issue-json';
import { collectPeople, mentionsIn } from './people-of-issue';
import { severityOfIssue } from './severity-of-issue';
import { zoneOfTimestamp } from './zone-of-issue';

/**
 * An incident from Jira's JSON: the body of `GET /rest/api/3/issue/{key}?expand=changelog,names`. Comments and history that
 * were read page by page replace those inside the body. What the body says exists but does not hold is told in `missing`.
 *
 * @throws {IssueFormatError} when it is not an issue
 */
export function incidentFromJira(
  json: unknown,
  options: { comments?: readonly unknown[]; history?: readonly unknown[]; siteUrl?: string } = {},
): Incident {
  const issue = readIssue(json);
  const { fields } = issue;
  const comments = options.comments ? readComments(options.comments) : (fields.comment?.comments ?? []);
  const histories = options.history ? readHistories(options.history) : (issue.changelog?.histories ?? []);

  const site = options.siteUrl ?? siteOf(issue.self);
  const url = `${site}/browse/${issue.key}`;

  const people = collectPeople();
  const reporter = people.of(fields.reporter);
  const assignee = people.of(fields.assignee);
  people.of(fields.creator);
  for (const comment of comments) people.of(comment.author);
  for (const history of histories) {
    people.of(history.author);
    for (const item of history.items) {
      if (item.field !== 'assignee') continue;
      people.of({ accountId: item.from.id, displayName: item.from.text });
      people.of({ accountId: item.to.id, displayName: item.to.text });
    }
  }
  for (const body of [fields.description, ...comments.map((comment) => comment.body)]) {
    for (const { accountId, name } of mentionsIn(body)) people.mention(accountId, name);
  }

  const updated = lastUpdate(issue, comments, histories);
  const zone = zoneOfTimestamp(fields.created, [reporter, assignee]);
  const links = linksOf(issue, site);
  const missing = [
    { kind: 'comment' as const, count: (fields.comment?.total ?? 0) - comments.length },
    { kind: 'history' as const, count: (issue.changelog?.total ?? 0) - histories.length },
  ].filter(({ count }) => count > 0);

  return {
    id: issue.id ?? issue.key,
    key: issue.key,
    title: fields.summary,
    url,
    projectKey: fields.project?.key ?? issue.key.replace(/-\d+$/, ''),
    issueType: fields.issuetype?.name ?? '',
    status: { name: fields.status?.name ?? '', category: categoryOf(fields.status?.statusCategory?.key) },
    priority: fields.priority?.name ?? null,
    declaredSeverity: severityOfIssue(issue),
    labels: fields.labels ?? [],
    components: (fields.components ?? []).map((component) => component.name),
    reporter,
    assignee,
    created: epochMinuteOf(fields.created),
    updated,
    resolved: fields.resolutiondate ? epochMinuteOf(fields.resolutiondate) : null,
    zone,
    // A comment for a few is as confidential as an issue for a few: its text must not reach a page for all.
    restricted: isSet(fields.security) || comments.some((comment) => isSet(comment.visibility)),
    people: people.list(),
    links,
    evidence: evidenceOfIssue({ issue, comments, histories, links, people, url, zone, updated }),
    missing,
  };
}

const isSet = (value: unknown): boolean => value !== undefined && value !== null;

/** Jira's `self` names the site, except behind Atlassian's API gateway. */
function siteOf(self: string | null | undefined): string {
  const origin = self && URL.canParse(self) ? new URL(self).origin : '';
  return origin === 'https://api.atlassian.com' ? '' : origin;
}

/** Jira's keys of status categories; a site that hides or invents one gives `unknown`. */
export function categoryOf(key: string | null | undefined): Incident['status']['category'] {
  return key === 'new' || key === 'indeterminate' || key === 'done' ? key : 'unknown';
}

/**
 * When somebody last worked on the ticket. A link moves Jira's own `updated` too, and it is links that this app makes: with
 * them the ticket would seem to go on for ever.
 */
function lastUpdate(
  { fields }: IssueJson,
  comments: readonly CommentJson[],
  histories: readonly HistoryJson[],
): EpochMinute {
  const updated = epochMinuteOf(fields.updated ?? fields.created);
  const isSilent = ({ items }: HistoryJson) => items.every(({ field }) => silentFields.has(field));
  // The history's entry and the ticket's time are written one after the other: they may fall into two minutes.
  const byLink = histories.some(
    (history) => isSilent(history) && updated - epochMinuteOf(history.created) <= 1,
  );
  if (!byLink) return updated;
  const worked = [...comments, ...histories.filter((history) => !isSilent(history))];
  return Math.max(...[fields, ...worked].map(({ created }) => epochMinuteOf(created))) as EpochMinute;
}

function linksOf(issue: IssueJson, site: string): LinkedIssue[] {
  const { parent, subtasks, issuelinks } = issue.fields;
  const linked = (
    other: { key: string; fields?: { summary?: string | null | undefined } | null | undefined },
    relation: string,
  ): LinkedIssue => ({
    key: other.key,
    relation,
    title: other.fields?.summary ?? '',
    url: `${site}/browse/${other.key}`,
  });
  return [
    ...(parent ? [linked(parent, 'parent')] : []),
    ...(issuelinks ?? []).flatMap(({ type, inwardIssue, outwardIssue }) => [
      ...(inwardIssue ? [linked(inwardIssue, type?.inward ?? type?.name ?? 'linked')] : []),
      ...(outwardIssue ? [linked(outwardIssue, type?.outward ?? type?.name ?? 'linked')] : []),
    ]),
    ...(subtasks ?? []).map((subtask) => linked(subtask, 'subtask')),
  ];
}
