import type { JiraContext } from '../jira-context';
import { findVisibility } from '../issue-comments';
import { documentFromText, isAdfDocument } from '../model/adf';
import type {
  HistoryEntry,
  HistoryItem,
  LinkEnd,
  StoredAttachment,
  StoredComment,
  StoredIssue,
} from '../model/issue';
import type { JiraStore } from '../model/jira-store';
import { findJiraTime, jiraMillis, jiraTime } from '../model/jira-time';
import type { Json } from '../model/json';
import { findText, isRecord, listOf, recordOf } from '../model/json';
import {
  admitToProject,
  ensureCustomField,
  ensureIssueType,
  ensureLinkType,
  ensurePriority,
  ensureProject,
  ensureResolution,
  ensureSecurityLevel,
  ensureStatus,
} from './import-settings';
import { importUser } from './import-user';

/** Fields that are kept in a shape of their own; every other one is kept as it came. */
const modelled = new Set(
  'summary description issuetype project priority status statusCategory resolution assignee reporter creator labels duedate created updated resolutiondate statuscategorychangedate security issuelinks attachment comment'.split(
    ' ',
  ),
);

export interface LoadedIncident {
  readonly key: string;
  /** How many comments and history entries the export counts but does not hold. */
  readonly missingComments: number;
  readonly missingHistory: number;
}

/**
 * Takes in the body of `GET /rest/api/3/issue/{key}?expand=changelog`. Words and times are kept as they are; people,
 * project, statuses and the like are added where the site lacks them. An issue with the same key is replaced, its links
 * included.
 * @throws Error with one clear sentence when the JSON is not such a body
 */
export function loadIncident(jira: JiraContext, json: unknown): LoadedIncident {
  const { key, fields, id, issueJson } = readHead(json);
  const { store } = jira;
  const replaced = store.findIssue(key);
  if (replaced) forget(store, replaced);
  const project = ensureProject(store, fields['project'], key.slice(0, key.lastIndexOf('-')));
  const status = ensureStatus(store, fields['status']);
  const issueTypeId = ensureIssueType(store, fields['issuetype']);
  const priorityId = ensurePriority(store, fields['priority']);
  admitToProject(store, project.key, { status, issueTypeId, priorityId });
  const created = findJiraTime(fields['created']) ?? jiraTime(jira.clock.now());
  const comments = listOf(recordOf(fields['comment'])['comments']).map((comment) =>
    importComment(store, comment, created),
  );
  const histories = listOf(recordOf(issueJson['changelog'])['histories']).map((entry) =>
    importHistory(store, entry, created),
  );

  const issue: StoredIssue = {
    id: store.ids.claim('issue', id),
    key,
    projectKey: project.key,
    issueTypeId,
    statusId: status.id,
    summary: findText(fields['summary']) ?? '',
    description: documentOf(fields['description']),
    priorityId,
    resolutionId: ensureResolution(store, fields['resolution']),
    securityLevelId: ensureSecurityLevel(store, project.key, fields['security']),
    assigneeId: importUser(store, fields['assignee']),
    reporterId: importUser(store, fields['reporter']),
    creatorId: importUser(store, fields['creator']),
    labels: listOf(fields['labels']).filter((label) => typeof label === 'string'),
    dueDate: findText(fields['duedate']),
    created,
    updated: findJiraTime(fields['updated']) ?? created,
    resolutionDate: findJiraTime(fields['resolutiondate']),
    statusCategoryChanged: findJiraTime(fields['statuscategorychangedate']) ?? created,
    customFields: importOtherFields(store, fields, recordOf(issueJson['names'])),
    comments: comments.toSorted((a, b) => jiraMillis(a.created) - jiraMillis(b.created)),
    history: histories.toSorted((a, b) => jiraMillis(a.created) - jiraMillis(b.created)),
    attachments: listOf(fields['attachment']).map((file) => importAttachment(store, file, created)),
    remoteLinks: [],
    properties: recordOf(issueJson['properties']),
  };
  store.saveIssue(issue);
  for (const link of listOf(fields['issuelinks'])) importLink(store, issue, recordOf(link));

  const missing = (total: unknown, held: number) =>
    Math.max(0, (typeof total === 'number' ? total : 0) - held);
  return {
    key,
    missingComments: missing(recordOf(fields['comment'])['total'], comments.length),
    missingHistory: missing(recordOf(issueJson['changelog'])['total'], histories.length),
  };
}

/** Removes the issue and frees its ids, so that the same export gives the same ids again. */
function forget(store: JiraStore, issue: StoredIssue): void {
  for (const link of store.listLinks(issue.id)) store.ids.release('link', link.id);
  for (const { id } of issue.comments) store.ids.release('comment', id);
  for (const { id } of issue.history) store.ids.release('history', id);
  for (const { id } of issue.attachments) store.ids.release('attachment', id);
  store.deleteIssue(issue);
  store.ids.release('issue', issue.id);
}

function readHead(json: unknown): { key: string; id: string | undefined; fields: Json; issueJson: Json } {
  const expected =
    'expected the body of GET /rest/api/3/issue/{key}?expand=changelog, an object with "key" and "fields"';
  if (!isRecord(json)) throw new Error(`This is not a Jira issue: ${expected}, but found ${nameOf(json)}.`);
  const { key, fields, id, errorMessages, issues } = json;
  const [refusal] = listOf(errorMessages);
  if (typeof refusal === 'string') throw new Error(`This is an error that Jira answered: ${refusal}`);
  if (key === undefined && Array.isArray(issues))
    throw new Error(`This is a search result: ${expected}, one file for each issue.`);
  if (typeof key !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*-\d+$/.test(key))
    throw new Error(
      `This is not a Jira issue: ${expected}, but "key" is ${key === undefined ? 'missing' : JSON.stringify(key)}.`,
    );
  if (!isRecord(fields) || findText(fields['summary']) === undefined)
    throw new Error(`This is not a Jira issue: ${expected}, but ${key} has no "fields.summary".`);
  return { key: key.toUpperCase(), id: findText(id), fields, issueJson: json };
}

function nameOf(json: unknown): string {
  if (Array.isArray(json)) return 'a list';
  return json === null || json === undefined ? 'nothing' : `a ${typeof json}`;
}

/** Bodies of the older API are text; they become a document with the same words. */
function documentOf(value: unknown): unknown {
  if (isAdfDocument(value)) return value;
  const text = findText(value);
  return text === undefined ? null : documentFromText(text);
}

function importComment(store: JiraStore, json: unknown, fallback: string): StoredComment {
  const { id, author, updateAuthor, body, created, updated, jsdPublic, visibility } = recordOf(json);
  const time = findJiraTime(created) ?? fallback;
  return {
    id: store.ids.claim('comment', findText(id)),
    authorId: importUser(store, author),
    updateAuthorId: importUser(store, updateAuthor ?? author),
    body: documentOf(body) ?? documentFromText(''),
    created: time,
    updated: findJiraTime(updated) ?? time,
    jsdPublic: jsdPublic !== false,
    visibility: findVisibility(visibility),
  };
}

function importHistory(store: JiraStore, json: unknown, fallback: string): HistoryEntry {
  const { id, author, created, items } = recordOf(json);
  return {
    id: store.ids.claim('history', findText(id)),
    authorId: importUser(store, author),
    created: findJiraTime(created) ?? fallback,
    items: listOf(items).filter(isRecord).map(importItem),
  };
}

/** `toString` is read as an own member: every object inherits a function of that name. */
function importItem(item: Json): HistoryItem {
  const own = (name: string) => (Object.hasOwn(item, name) ? (findText(item[name]) ?? null) : null);
  const fieldId = own('fieldId');
  return {
    field: own('field') ?? '',
    fieldtype: own('fieldtype') ?? 'jira',
    ...(fieldId !== null && { fieldId }),
    from: own('from'),
    fromString: own('fromString'),
    to: own('to'),
    toString: own('toString'),
  };
}

function importAttachment(store: JiraStore, json: unknown, fallback: string): StoredAttachment {
  const { id, filename, author, created, size, mimeType } = recordOf(json);
  return {
    id: store.ids.claim('attachment', findText(id)),
    filename: findText(filename) ?? '',
    authorId: importUser(store, author),
    created: findJiraTime(created) ?? fallback,
    size: typeof size === 'number' ? size : 0,
    mimeType: findText(mimeType) ?? 'application/octet-stream',
  };
}

function importOtherFields(store: JiraStore, fields: Json, names: Json): Json {
  const others = Object.entries(fields).filter(
    ([id, value]) => !modelled.has(id) && value !== null && value !== undefined,
  );
  for (const [id] of others) ensureCustomField(store, id, names);
  return Object.fromEntries(others);
}

/** The other end is an issue of this site when there is one with that key, else what the export says of it. */
function importLink(store: JiraStore, issue: StoredIssue, link: Json): void {
  const { id, type, inwardIssue, outwardIssue } = link;
  const other = recordOf(inwardIssue ?? outwardIssue);
  const otherKey = findText(other['key']);
  if (otherKey === undefined) return;
  const known = store.findIssue(otherKey);
  const far: LinkEnd = known ? { issueId: known.id } : { elsewhere: other };
  const near: LinkEnd = { issueId: issue.id };
  const [inward, outward] = isRecord(inwardIssue) ? [far, near] : [near, far];
  store.saveLink({
    id: store.ids.claim('link', findText(id)),
    typeId: ensureLinkType(store, type),
    inward,
    outward,
  });
}
