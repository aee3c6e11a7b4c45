import type { Account } from '../../../directory';
import type { ProductResponse, ProductRoute } from '../../product-http';
import type { JiraContext } from '../jira-context';
import { badRequest, issueNotFound, JiraError } from '../jira-error';
import type { StoredIssue } from '../model/issue';
import { canSeeIssue, hasIssuePermission } from '../model/permissions';

/** One REST call by a signed-in user. */
export interface Visit {
  readonly jira: JiraContext;
  readonly user: Account;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface JiraRoute extends ProductRoute {
  serve(visit: Visit): ProductResponse;
}

type Scopes = readonly (readonly string[])[];
type Serve = (visit: Visit) => ProductResponse;

/** A route named as the OpenAPI document names it; `scopes` are those of the operation, the classic set first. */
export const get = (template: string, scopes: Scopes, serve: Serve): JiraRoute => ({
  method: 'GET',
  template,
  scopes,
  serve,
});
export const post = (template: string, scopes: Scopes, serve: Serve): JiraRoute => ({
  method: 'POST',
  template,
  scopes,
  serve,
});
export const put = (template: string, scopes: Scopes, serve: Serve): JiraRoute => ({
  method: 'PUT',
  template,
  scopes,
  serve,
});
export const remove = (template: string, scopes: Scopes, serve: Serve): JiraRoute => ({
  method: 'DELETE',
  template,
  scopes,
  serve,
});

export const ok = (body: unknown): ProductResponse => ({ status: 200, body });
export const created = (body?: unknown): ProductResponse => ({ status: 201, body });
export const noContent: ProductResponse = { status: 204 };

export function param(visit: Visit, name: string): string {
  const value = visit.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}.`);
  return value;
}

/** The issue of the path. @throws JiraError 404 when it is missing or hidden from the user */
export function getVisibleIssue({ jira, user }: Visit, idOrKey: string): StoredIssue {
  const issue = jira.store.findIssue(idOrKey);
  if (issue === undefined || !canSeeIssue(jira.store, user, issue)) throw issueNotFound();
  return issue;
}

/** @throws JiraError with `status` and Jira's sentence when the user lacks the permission in the issue */
export function requirePermission(
  { jira, user }: Visit,
  permission: string,
  issue: StoredIssue,
  status: number,
  sentence: string,
): void {
  if (!hasIssuePermission(jira.store, user, permission, issue)) throw new JiraError(status, [sentence]);
}

/** A whole number of the query. @throws JiraError 400 when it is something else */
export function intQuery(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^-?\d+$/.test(text))
    throw badRequest(`The value '${text}' of the parameter '${name}' is not a whole number.`);
  return Number(text);
}

/** Values of a parameter that may be repeated or hold commas. */
export function listQuery(query: URLSearchParams, name: string): readonly string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

export interface Page<T> {
  readonly startAt: number;
  readonly maxResults: number;
  readonly total: number;
  readonly values: readonly T[];
  readonly isLast: boolean;
}

/** One page; `maxResults` above the cap is lowered to it, as Jira does without a word. */
export function pageOf<T>(all: readonly T[], query: URLSearchParams, fallback: number, cap: number): Page<T> {
  const startAt = Math.max(0, intQuery(query, 'startAt', 0));
  const maxResults = Math.min(cap, Math.max(0, intQuery(query, 'maxResults', fallback)));
  const values = all.slice(startAt, startAt + maxResults);
  return { startAt, maxResults, total: all.length, values, isLast: startAt + values.length >= all.length };
}
