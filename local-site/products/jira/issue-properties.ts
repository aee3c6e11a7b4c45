import { badRequest } from './jira-error';
import type { Json } from './model/json';
import { findText, listOf, recordOf } from './model/json';

const longestKey = 255;
const longestValue = 32_768;

/** The key, when it and the value are within Jira's limits. @throws JiraError 400 */
export function checkProperty(key: string, value: unknown): string {
  if (key === '' || key.length > longestKey)
    throw badRequest(`The property key must be 1 to ${longestKey} characters long.`);
  if (value === undefined) throw badRequest('The property value must be a valid, non-empty JSON value.');
  if (JSON.stringify(value).length > longestValue)
    throw badRequest(`The property value is too long: the limit is ${longestValue} characters.`);
  return key;
}

/** The `properties` of a create or edit request, a list of `{key, value}`. @throws JiraError 400 */
export function readProperties(given: unknown): Json {
  const pairs = listOf(given).map((entry) => {
    const { key, value } = recordOf(entry);
    return [checkProperty(findText(key) ?? '', value), value] as const;
  });
  return Object.fromEntries(pairs);
}
