import { route } from '@forge/api';
import * as z from 'zod';
import { PostmortemError } from '../../usecases/errors';
import type { NewAction } from '../../usecases/ports/action-tracker';
import type { ProductAnswer, ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';
import { actionPropertyKey } from './jira-property';

/** A link type that every Jira site has from the start. */
const linkType = { name: 'Relates' };

const created = z.object({ id: z.string(), key: z.string() });
const refusal = z.object({
  errorMessages: z.array(z.string()).nullish(),
  errors: z.record(z.string(), z.string()).nullish(),
});

/**
 * Creates the issue with its record and its link to the incident in one request: whoever finds the issue finds both. Where the
 * project's create screen takes no links, the link is made right after; the record is what the issue is found by then.
 *
 * @throws FIELD_REFUSED with Jira's own words, NOT_ALLOWED
 */
export async function createAction(
  request: ProductRequest,
  action: NewAction,
): Promise<{ id: string; key: string }> {
  const create = (withLink: boolean) =>
    request({
      product: 'jira',
      method: 'POST',
      path: route`/rest/api/3/issue`,
      body: {
        fields: {
          ...action.fields,
          project: { key: action.projectKey },
          issuetype: { id: action.issueTypeId },
          summary: action.summary,
          ...(action.description === null ? {} : { description: action.description }),
          ...(action.labels.length === 0 ? {} : { labels: action.labels }),
          ...(action.assigneeId === null ? {} : { assignee: { id: action.assigneeId } }),
          ...(action.priorityId === null ? {} : { priority: { id: action.priorityId } }),
          ...(action.due === null ? {} : { duedate: action.due }),
        },
        properties: [{ key: actionPropertyKey, value: action.record }],
        ...(withLink
          ? {
              update: {
                issuelinks: [{ add: { type: linkType, outwardIssue: { key: action.incidentKey } } }],
              },
            }
          : {}),
      },
      expect: [400, 403, 422],
    });

  const first = await create(true);
  if (first.status < 300) return readAnswer(created, first.body, 'create issue');
  if (!refusesLinks(first)) throw failureOf(first, action);

  const second = await create(false);
  if (second.status >= 300) throw failureOf(second, action);
  const issue = readAnswer(created, second.body, 'create issue');
  await linkAfterwards(request, issue.key, action.incidentKey);
  return issue;
}

/** True when the link is all that Jira objects to. */
function refusesLinks({ status, body }: ProductAnswer): boolean {
  const errors = refusal.safeParse(body).data?.errors ?? {};
  return status !== 403 && 'issuelinks' in errors && Object.keys(errors).length === 1;
}

/** The issue exists whatever happens here, so that a refusal is no failure of raising it. */
async function linkAfterwards(request: ProductRequest, key: string, incidentKey: string): Promise<void> {
  await request({
    product: 'jira',
    method: 'POST',
    path: route`/rest/api/3/issueLink`,
    body: { type: linkType, inwardIssue: { key }, outwardIssue: { key: incidentKey } },
    expect: [400, 401, 403, 404, 413],
  });
}

function failureOf({ status, body }: ProductAnswer, { projectKey }: NewAction): PostmortemError {
  if (status === 403)
    return new PostmortemError('NOT_ALLOWED', { permission: 'CREATE_ISSUES', project: projectKey });
  const { errors, errorMessages } = refusal.safeParse(body).data ?? {};
  const [field, reason] = Object.entries(errors ?? {})[0] ?? ['', errorMessages?.[0] ?? ''];
  return new PostmortemError(
    'FIELD_REFUSED',
    { field, reason },
    { message: `create issue in ${projectKey} → ${status}` },
  );
}
