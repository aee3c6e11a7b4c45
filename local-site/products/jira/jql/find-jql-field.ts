import type { JiraContext } from '../jira-context';
import { badRequest, notEmulated } from '../jira-error';
import type { StoredIssue } from '../model/issue';
import { findText, isRecord, listOf, recordOf } from '../model/json';
import type { CustomField } from '../model/site-settings';
import type { JqlField, SearchScope } from './jql-field';
import { millisOfText } from './jql-time';
import type { PropertyAlias } from './property-alias';
import { systemJqlFields } from './system-jql-fields';

/** Fields that a real site has and this one does not model: refused, not called unknown. */
const realElsewhere = new Set(
  'affectedversion category component environment epic filter fixversion hierarchylevel parent project.type rank sprint timespent voter votes watcher watchers worklogauthor worklogdate workratio'.split(
    ' ',
  ),
);

/** @throws JiraError 400 in Jira's words when no field has the name */
export function getJqlField(jira: JiraContext, name: string): JqlField {
  const wanted = name.toLowerCase();
  const system = systemJqlFields.find(({ names }) => names.includes(wanted));
  if (system) return system;
  const alias = findAlias(jira, name);
  if (alias) return propertyField(alias);
  const custom = jira.store.settings.customFields.find(
    (field) =>
      field.name.toLowerCase() === wanted ||
      field.id === wanted ||
      field.id === wanted.replace(/^cf\[(\d+)\]$/, 'customfield_$1'),
  );
  if (custom) return customField(custom);
  if (realElsewhere.has(wanted)) throw notEmulated(`the JQL field ${name}`);
  throw badRequest(`Field '${name}' does not exist or you do not have permission to view it.`);
}

/** By the alias, or by the long form `issue.property[key].path`; only declared paths are indexed. */
function findAlias({ propertyAliases }: JiraContext, name: string): PropertyAlias | undefined {
  const [, key, path] = /^issue\.property\[["']?([^\]"']+)["']?\]\.(.+)$/i.exec(name) ?? [];
  if (key !== undefined)
    return propertyAliases.find((alias) => alias.propertyKey === key && alias.path === path);
  return propertyAliases.find(({ alias }) => alias.toLowerCase() === name.toLowerCase());
}

function propertyField(alias: PropertyAlias): JqlField {
  const names = [alias.alias.toLowerCase()];
  const texts = (issue: StoredIssue) =>
    listOf(valueAt(issue.properties[alias.propertyKey], alias.path)).flatMap(
      (value) => findText(value) ?? [],
    );
  if (alias.type === 'text') return { kind: 'text', names, text: (issue) => texts(issue).join('\n') };
  if (alias.type === 'date') {
    const millis = (issue: StoredIssue, { user }: SearchScope) => {
      const [first] = texts(issue);
      return first === undefined ? undefined : millisOfText(first, user.timeZone);
    };
    return { kind: 'date', names, millis, sortKey: millis };
  }
  return {
    kind: 'exact',
    names,
    values: texts,
    resolve: (text) => [text],
    sortKey: (issue) => (alias.type === 'number' ? Number(texts(issue)[0]) : texts(issue)[0]),
    ...(alias.type === 'number' && { rank: Number }),
  };
}

/** The value under a dotted path, always as a list: a property may hold several. */
function valueAt(value: unknown, path: string): readonly unknown[] {
  const found = path.split('.').reduce<unknown>((inner, step) => recordOf(inner)[step], value);
  return Array.isArray(found) ? found : [found];
}

function customField(custom: CustomField): JqlField {
  const read = (issue: StoredIssue) => {
    const value = issue.customFields[custom.id];
    return findText(isRecord(value) ? (value['value'] ?? value['name']) : value);
  };
  if (custom.kind === 'text')
    return { kind: 'text', names: [custom.name.toLowerCase()], text: (issue) => read(issue) ?? '' };
  return {
    kind: 'exact',
    names: [custom.name.toLowerCase()],
    values: (issue) => [read(issue)].filter((value) => value !== undefined),
    sortKey: read,
    resolve(text) {
      if (custom.kind === 'unknown') return [text];
      const options = custom.options.filter(
        ({ id, value }) => id === text || value.toLowerCase() === text.toLowerCase(),
      );
      if (options.length === 0)
        throw badRequest(`The option '${text}' for field '${custom.name}' does not exist.`);
      return options.map(({ value }) => value);
    },
  };
}
