import { route } from '@forge/api';
import * as z from 'zod';
import { isFailure } from '../../usecases/errors';
import type { ProductRequest } from '../forge/product-request';

/** Property on the incident; indexed for JQL in manifest.yml. */
export const incidentPropertyKey = 'postmortem';
/** Property on a raised action; likewise. */
export const actionPropertyKey = 'postmortem-action';

const property = z.object({ value: z.unknown() });

/** Value of an issue property; undefined when there is none, or no such issue that this person may see. */
export async function findIssueProperty(
  request: ProductRequest,
  issue: string,
  key: string,
): Promise<unknown> {
  const { status, body } = await request({
    product: 'jira',
    path: route`/rest/api/3/issue/${issue}/properties/${key}`,
    expect: [404],
  });
  const found = property.safeParse(body);
  return status < 300 && found.success ? found.data.value : undefined;
}

/** @throws NOT_ALLOWED without the permission to edit the issue */
export async function saveIssueProperty(
  request: ProductRequest,
  issue: string,
  key: string,
  value: unknown,
): Promise<void> {
  await request({
    product: 'jira',
    method: 'PUT',
    path: route`/rest/api/3/issue/${issue}/properties/${key}`,
    body: value,
  });
}

/** True for what a missing issue, a missing property and a missing permission have in common: nothing to be seen. */
export function isInvisible(error: unknown): boolean {
  return isFailure(error, 'ISSUE_NOT_FOUND', 'NOT_ALLOWED');
}
