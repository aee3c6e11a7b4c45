import { route, type Route } from '@forge/api';
import * as z from 'zod';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';

const answer = z.object({
  permissions: z.record(z.string(), z.object({ havePermission: z.boolean() })),
});

/** Whether the person who asks holds it there; false as well for a project or issue that they cannot see. */
async function isGranted(request: ProductRequest, path: Route, permission: string): Promise<boolean> {
  const { status, body } = await request({ product: 'jira', path, expect: [404] });
  if (status === 404) return false;
  return readAnswer(answer, body, 'mypermissions').permissions[permission]?.havePermission === true;
}

export function mayCreateIssues(request: ProductRequest, projectKey: string): Promise<boolean> {
  const path = route`/rest/api/3/mypermissions?permissions=CREATE_ISSUES&projectKey=${projectKey}`;
  return isGranted(request, path, 'CREATE_ISSUES');
}

export function mayEditIssue(request: ProductRequest, issueId: string): Promise<boolean> {
  const path = route`/rest/api/3/mypermissions?permissions=EDIT_ISSUES&issueId=${issueId}`;
  return isGranted(request, path, 'EDIT_ISSUES');
}
