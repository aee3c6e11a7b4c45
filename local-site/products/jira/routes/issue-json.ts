import type { Account } from '../../../directory';
import { listFields } from '../fields/field-list';
import type { Field } from '../fields/field';
import { listScreenJson } from '../fields/screen';
import type { JiraContext } from '../jira-context';
import { textOfAdf } from '../model/adf';
import type { StoredIssue } from '../model/issue';
import { getProject } from '../model/site-lookup';
import { embeddedHistoryJson } from '../wire/history-json';
import { listTransitionsJson } from './transition-routes';

export interface IssueReading {
  readonly fields: readonly string[];
  readonly expand: readonly string[];
  readonly properties: readonly string[];
  /** How many history entries `expand=changelog` brings at most. */
  readonly historyCap: number;
}

/** An issue as the reader asked for it. */
export function issueJson(jira: JiraContext, user: Account, issue: StoredIssue, reading: IssueReading) {
  const view = { jira, user, issue };
  const chosen = chooseFields(listFields(jira.store), reading.fields);
  const asks = (what: string) => reading.expand.includes(what);
  const target = {
    jira,
    user,
    issue,
    project: getProject(jira.store, issue.projectKey),
    issueTypeId: issue.issueTypeId,
  };
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${jira.siteUrl}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    fields: Object.fromEntries(chosen.map((field) => [field.id, field.read(view)])),
    ...(asks('changelog') && { changelog: embeddedHistoryJson(jira, issue, reading.historyCap) }),
    ...(asks('names') && { names: Object.fromEntries(chosen.map(({ id, name }) => [id, name])) }),
    ...(asks('schema') && { schema: Object.fromEntries(chosen.map(({ id, schema }) => [id, schema])) }),
    ...(asks('transitions') && { transitions: listTransitionsJson(jira, user, issue) }),
    ...(asks('editmeta') && { editmeta: { fields: editMetaOf(listScreenJson(target)) } }),
    ...(asks('renderedFields') && {
      renderedFields: { description: escapeHtml(textOfAdf(issue.description)) },
    }),
    ...(reading.properties.length > 0 && { properties: chooseProperties(issue, reading.properties) }),
  };
}

/** Edit metadata is keyed by field id instead of listing it, and has no project. */
function editMetaOf(rows: readonly { readonly fieldId: string }[]) {
  const editable = rows.filter(({ fieldId }) => fieldId !== 'project');
  return Object.fromEntries(editable.map(({ fieldId, ...row }) => [fieldId, row]));
}

const escapeHtml = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br/>');

/** `*all`, `*navigable`, ids, and ids after a minus. Names that no field has are passed over, as Jira does. */
function chooseFields(all: readonly Field[], asked: readonly string[]): readonly Field[] {
  const excluded = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const included = new Set(asked.filter((name) => !name.startsWith('-')));
  const byDefault = included.size === 0 || included.has('*all');
  return all.filter(({ id, navigable }) => {
    if (excluded.has(id)) return false;
    return byDefault || included.has(id) || (included.has('*navigable') && navigable);
  });
}

function chooseProperties(issue: StoredIssue, asked: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = Object.entries(issue.properties);
  return Object.fromEntries(
    asked.includes('*all') ? entries : entries.filter(([key]) => asked.includes(key)),
  );
}
