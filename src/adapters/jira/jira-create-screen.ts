import { route } from '@forge/api';
import * as z from 'zod';
import { PostmortemError } from '../../usecases/errors';
import type { CreateScreen, FieldOffer } from '../../usecases/ports/create-screen';
import type { ProductRequest } from '../forge/product-request';
import { readAnswer } from '../forge/read-answer';

const option = z.object({
  id: z.union([z.string(), z.number()]).transform(String).nullish(),
  name: z.string().nullish(),
  value: z.string().nullish(),
});
const field = z.object({
  fieldId: z.string(),
  name: z.string(),
  required: z.boolean(),
  hasDefaultValue: z.boolean().nullish(),
  schema: z.object({ type: z.string(), items: z.string().nullish(), custom: z.string().nullish() }).nullish(),
  allowedValues: z.array(z.unknown()).nullish(),
});
const issueType = z.object({
  id: z.string(),
  name: z.string(),
  subtask: z.boolean().nullish(),
  hierarchyLevel: z.number().nullish(),
});
const typePage = z.object({ issueTypes: z.array(issueType), total: z.number().nullish() });
const fieldPage = z.object({ fields: z.array(field), total: z.number().nullish() });
const project = z.object({ key: z.string(), name: z.string() });

/** Jira's largest page of create metadata. */
const pageSize = 200;

/**
 * Types and fields of creating an issue in a project: the type asked for by id, else that of the name, else the project's first
 * ordinary one.
 *
 * @throws NOT_ALLOWED when this person may not create issues there, or there is no such project
 */
export async function getCreateScreen(
  request: ProductRequest,
  projectKey: string,
  issueTypeId: string | null,
  typeName: string | null,
): Promise<CreateScreen> {
  const [shown, types] = await Promise.all([getProject(request, projectKey), listTypes(request, projectKey)]);
  const ordinary = types.filter(
    ({ subtask, hierarchyLevel }) => subtask !== true && (hierarchyLevel ?? 0) === 0,
  );
  const chosen =
    types.find(({ id }) => id === issueTypeId) ??
    ordinary.find(({ name }) => name === typeName) ??
    ordinary[0];
  if (!chosen) throw notAllowed(projectKey);
  return {
    project: shown,
    issueTypes: ordinary.map(({ id, name }) => ({ id, name })),
    issueTypeId: chosen.id,
    fields: await listFields(request, projectKey, chosen.id),
  };
}

async function getProject(request: ProductRequest, projectKey: string) {
  const { status, body } = await request({
    product: 'jira',
    path: route`/rest/api/3/project/${projectKey}`,
    expect: [404],
  });
  if (status === 404) throw notAllowed(projectKey);
  return readAnswer(project, body, 'project');
}

async function listTypes(request: ProductRequest, projectKey: string) {
  const { status, body } = await request({
    product: 'jira',
    path: route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes?maxResults=${pageSize}`,
    expect: [400, 404],
  });
  if (status >= 400) throw notAllowed(projectKey);
  return readAnswer(typePage, body, 'createmeta').issueTypes;
}

async function listFields(
  request: ProductRequest,
  projectKey: string,
  typeId: string,
): Promise<FieldOffer[]> {
  const fields: FieldOffer[] = [];
  for (let startAt = 0; ;) {
    const { body } = await request({
      product: 'jira',
      path: route`/rest/api/3/issue/createmeta/${projectKey}/issuetypes/${typeId}?startAt=${startAt}&maxResults=${pageSize}`,
    });
    const page = readAnswer(fieldPage, body, 'createmeta fields');
    fields.push(...page.fields.map(fieldOffer));
    startAt += page.fields.length;
    if (page.fields.length === 0 || startAt >= (page.total ?? 0)) return fields;
  }
}

function fieldOffer(from: z.output<typeof field>): FieldOffer {
  const { fieldId, name, required, hasDefaultValue, schema, allowedValues } = from;
  const items = schema?.items;
  return {
    id: fieldId,
    name,
    required,
    hasDefault: hasDefaultValue ?? false,
    type: schema ? (schema.type === 'array' && items ? `array:${items}` : schema.type) : 'any',
    custom: schema?.custom ?? null,
    options: (allowedValues ?? []).flatMap((value) => {
      const found = option.safeParse(value);
      const label = found.data?.name ?? found.data?.value;
      return found.success && found.data.id && label ? [{ id: found.data.id, name: label }] : [];
    }),
  };
}

function notAllowed(projectKey: string): PostmortemError {
  return new PostmortemError('NOT_ALLOWED', { permission: 'CREATE_ISSUES', project: projectKey });
}
