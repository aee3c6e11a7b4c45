import { badRequest } from './jira-error';
import type { Json } from './model/json';
import { findText, listOf, recordOf } from './model/json';

const longestKey = 255;
/** Of JSON in UTF-8: the document says 32,768 characters in one place and bytes in the other, and bytes run out first. */
const largestValue = 32_768;

/** The key, when it and the value are within Jira's limits. @throws JiraError 400 */
export function checkProperty(key: string, value: unknown): string {
  if (key === '' || key.length > longestKey)
    throw badRequest(`The property key must be 1 to ${longestKey} characters long.`);
  if (value === undefined) throw badRequest('The property value must be a valid, non-empty JSON value.');
  if (Buffer.byteLength(JSON.stringify(value)) > largestValue)
    throw badRequest(`The property value is too long: the limit is ${largestValue} bytes.`);
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
