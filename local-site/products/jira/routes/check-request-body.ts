import { z } from 'zod';
import { invalidPayload } from '../jira-error';

/*
 * The bodies that Jira's OpenAPI document (2026-07-21) describes, keyed by operation. Members that the document knows and this
 * site does not act on are named too, so that the routes decide about them. Where the document leaves an object open, these are
 * closed: a member that nobody knows is a slip of the pen, which Jira would pass over in silence.
 */
const anything = z.unknown().optional();
const text = z.string().optional();
const texts = z.array(z.string());
const id = z.int();

const property = z.strictObject({ key: text, value: anything });

const issueUpdate = z.strictObject({
  fields: z.record(z.string(), z.unknown()).optional(),
  update: z
    .record(
      z.string(),
      z.array(
        z.strictObject({ add: anything, copy: anything, edit: anything, remove: anything, set: anything }),
      ),
    )
    .optional(),
  properties: z.array(property).optional(),
  transition: z.looseObject({ id: text, looped: z.boolean().optional() }).optional(),
  historyMetadata: z.record(z.string(), z.unknown()).optional(),
});

/** One that names nobody would leave the comment to everybody, so both members are wanted, which the document does not say. */
const visibility = z
  .strictObject({ type: z.enum(['group', 'role']), value: text, identifier: z.string().nullish() })
  .refine(({ value, identifier }) => value !== undefined || typeof identifier === 'string');

const comment = z.strictObject({
  body: anything,
  visibility: visibility.optional(),
  properties: z.array(property).optional(),
  // Read-only members, which a client may send back as it got them.
  author: anything,
  created: anything,
  id: anything,
  jsdAuthorCanSeeRequest: anything,
  jsdPublic: anything,
  renderedBody: anything,
  self: anything,
  updateAuthor: anything,
  updated: anything,
});

const linkedIssue = z.strictObject({ fields: anything, id: text, key: text, self: text });

const icon = z.strictObject({ link: text, title: text, url16x16: text }).optional();
const remoteLink = z.strictObject({
  globalId: text,
  relationship: text,
  application: z.strictObject({ name: text, type: text }).optional(),
  object: z.strictObject({
    // Their absence is told by name: see remote-link-routes.
    title: text,
    url: text,
    summary: text,
    icon,
    status: z.strictObject({ icon, resolved: z.boolean().optional() }).optional(),
  }),
});

const jqlText = z.string().optional();

/** By `METHOD template`; an operation that is missing here takes any JSON, or none. */
const requestBodies: Readonly<Record<string, z.ZodType>> = {
  'POST /rest/api/3/issue': issueUpdate,
  'POST /rest/api/3/issue/bulk': z.strictObject({ issueUpdates: z.array(issueUpdate).optional() }),
  'PUT /rest/api/3/issue/{issueIdOrKey}': issueUpdate,
  'POST /rest/api/3/issue/{issueIdOrKey}/transitions': issueUpdate,
  // A user is named by nothing else any more; null leaves the issue to nobody.
  'PUT /rest/api/3/issue/{issueIdOrKey}/assignee': z.strictObject({
    accountId: z.string().max(128).nullable(),
  }),
  'POST /rest/api/3/issue/{issueIdOrKey}/comment': comment,
  'PUT /rest/api/3/issue/{issueIdOrKey}/comment/{id}': comment,
  'POST /rest/api/3/comment/list': z.strictObject({ ids: z.array(id) }),
  'POST /rest/api/3/issueLink': z.strictObject({
    type: z.strictObject({ id: text, inward: text, name: text, outward: text, self: text }),
    inwardIssue: linkedIssue,
    outwardIssue: linkedIssue,
    comment: comment.optional(),
  }),
  'POST /rest/api/3/issue/{issueIdOrKey}/remotelink': remoteLink,
  'PUT /rest/api/3/issue/{issueIdOrKey}/remotelink/{linkId}': remoteLink,
  'POST /rest/api/3/search/jql': z.strictObject({
    jql: jqlText,
    fields: texts.optional(),
    properties: texts.optional(),
    expand: text,
    maxResults: id.optional(),
    nextPageToken: text,
    reconcileIssues: z.array(id).optional(),
    fieldsByKeys: z.boolean().optional(),
  }),
  'POST /rest/api/3/search/approximate-count': z.strictObject({ jql: jqlText }),
  'POST /rest/api/3/jql/match': z.strictObject({ issueIds: z.array(id), jqls: texts }),
  'POST /rest/api/3/issue/bulkfetch': z.strictObject({
    issueIdsOrKeys: texts,
    fields: texts.optional(),
    properties: texts.optional(),
    expand: texts.optional(),
    fieldsByKeys: z.boolean().optional(),
  }),
  'POST /rest/api/3/changelog/bulkfetch': z.strictObject({
    issueIdsOrKeys: texts.min(1).max(1000),
    fieldIds: texts.max(10).optional(),
    maxResults: id.min(1).max(10_000).optional(),
    nextPageToken: text,
  }),
  'POST /rest/api/3/permissions/check': z.strictObject({
    accountId: text,
    globalPermissions: texts.optional(),
    projectPermissions: z
      .array(
        z.strictObject({
          permissions: texts,
          projects: z.array(id).optional(),
          issues: z.array(id).optional(),
        }),
      )
      .optional(),
  }),
};

/** @throws JiraError 400 when the body is not of the shape that the operation takes */
export function checkRequestBody(method: string, template: string, body: unknown): void {
  const shape = requestBodies[`${method} ${template}`];
  if (shape !== undefined && !shape.safeParse(body).success) throw invalidPayload();
}
