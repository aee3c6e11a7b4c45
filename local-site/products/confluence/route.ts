import type { z } from 'zod';

import type { Clock } from '../../clock';
import type { Account, Directory } from '../../directory';
import type { ProductResponse, ProductRoute } from '../product-http';
import type { ConfluenceStore } from './confluence-store';
import { badRequest, notEmulated } from './rest-error';
import type { SearchIndex } from './search-index';

/** What every route works with. */
export interface Site {
  readonly store: ConfluenceStore;
  readonly index: SearchIndex;
  readonly directory: Directory;
  readonly clock: Clock;
  readonly siteUrl: string;
}

export interface Call {
  readonly site: Site;
  readonly account: Account;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  /** The value of a placeholder of the template. */
  param(name: string): string;
}

export interface Route extends ProductRoute {
  /** Query parameters that are emulated; any other is refused, so that nothing is ignored in silence. */
  readonly query: readonly string[];
  serve(call: Call): ProductResponse;
}

const matchers = new Map<string, RegExp>();

/** The placeholders of the template as the path fills them, or undefined when the path is another one. */
export function matchTemplate(template: string, path: string): Record<string, string> | undefined {
  let matcher = matchers.get(template);
  if (!matcher) {
    const names = template
      .replace(/[.]/g, '\\.')
      .replace(/\{([\w-]+)\}/g, (_, name: string) => `(?<${groupName(name)}>[^/]+)`);
    matcher = new RegExp(`^${names}/?$`);
    matchers.set(template, matcher);
  }
  const match = matcher.exec(path);
  return match ? { ...match.groups } : undefined;
}

/** Confluence's placeholders hold hyphens (`page-id`), names of groups in expressions cannot. */
export function groupName(placeholder: string): string {
  return placeholder.replaceAll('-', '_');
}

/** Refuses query parameters that the route does not emulate. */
export function checkQuery(route: Route, query: URLSearchParams): void {
  for (const name of new Set(query.keys())) {
    if (!route.query.includes(name)) throw notEmulated(`the query parameter '${name}' of ${route.template}`);
  }
}

/** The body as the schema describes it; the first fault is named in the refusal. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.length ? `'${issue.path.join('.')}'` : 'the request body';
  throw badRequest('Invalid request body', `${where}: ${issue?.message ?? 'is not valid'}`);
}

/** A content id; the documents give it as int64. */
export function numericId(value: string, name: string): string {
  if (!/^\d{1,19}$/.test(value)) {
    throw badRequest(
      `Provided value {${value}} for '${name}' is not the correct type. Expected type is long`,
    );
  }
  return value;
}

/** `a=1,2&a=3` reads as 1, 2, 3. @throws RestError 400 for more values than the documents allow */
export function listParam(query: URLSearchParams, name: string, most = Infinity): string[] {
  const values = query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .filter((value) => value !== '');
  if (values.length > most) throw badRequest(`At most ${most} values can be provided for '${name}'`);
  return values;
}

/** A value that the documents enumerate, or null. @throws RestError 400 for another one */
export function choiceParam<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | null {
  const value = query.get(name);
  if (value === null) return null;
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw wrongType(value, name);
  return choice;
}

/** Values that the documents enumerate. @throws RestError 400 for another one */
export function choicesParam(query: URLSearchParams, name: string, choices: readonly string[]): string[] {
  const values = listParam(query, name);
  const wrong = values.find((value) => !choices.includes(value));
  if (wrong !== undefined) throw wrongType(wrong, name);
  return values;
}

const wrongType = (value: string, name: string) =>
  badRequest(`Provided value {${value}} for '${name}' is not the correct type`);

export function flagParam(query: URLSearchParams, name: string, byDefault: boolean): boolean {
  const value = query.get(name);
  if (value === null) return byDefault;
  if (value === 'true' || value === 'false') return value === 'true';
  throw badRequest(
    `Provided value {${value}} for '${name}' is not the correct type. Expected type is boolean`,
  );
}
