import * as z from 'zod';
import { actionLevels } from '../domain/action-item';
import { milestoneNames } from '../domain/milestones';

/*
 * What the browser may send. It is checked although it is typed: whoever holds a session can send anything. No incident and no
 * page is named here, with one exception: the incident that a person picks for an empty page.
 */

const id = z.string().min(1).max(200);
const query = z.object({ query: z.string().max(500) });
const language = z.enum(['zh-CN', 'en-US']);
const projectKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,254}$/);
const numericId = z.string().regex(/^\d{1,19}$/);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const job = z.object({ jobId: id });
const sectionNumber = z.int().min(1).max(11);

const writer = z.enum(['rules', 'openai', 'forge-llm']);

const target = z.object({
  spaceId: numericId.nullable(),
  parentId: numericId.nullable(),
  title: z.string().max(1000),
  language,
  writer,
  restricted: z.boolean(),
});

/** A minute between 1970 and 2200. */
const minute = z.int().min(0).max(121_000_000);

const cellText = z.string().max(32_000);

const raiseRow = z.object({
  rowId: id,
  projectKey,
  issueTypeId: numericId,
  priorityId: id.nullable(),
  assigneeId: id.nullable(),
  due: day.nullable(),
  ownerWas: cellText.nullable(),
  dueWas: cellText.nullable(),
  acceptance: z.string().max(4000).nullable(),
  fields: z.record(
    z.string().max(200),
    z.union([z.string().max(32_000), z.array(z.string().max(1000)).max(200)]),
  ),
});

const levelSettings = z.object({ priority: z.string().min(1).max(100), days: z.int().min(1).max(3650) });

const provider = z.enum(['openai', 'azure-openai', 'deepseek', 'dashscope']);
const modelName = z
  .string()
  .max(200)
  .regex(/^[\w.:/@+-]*$/);

const modelSettings = z.object({
  provider,
  model: modelName,
  // It becomes part of a host name.
  azureResource: z.string().regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?)?$/),
  forgeModel: modelName.min(1).nullable(),
  tokenBudget: z.int().min(30_000).max(5_000_000),
  redaction: z.object({ names: z.boolean(), ipAddresses: z.boolean() }),
});

/** It becomes a header: anything else but these characters would be refused there, in a message that holds the key. */
const modelKey = z
  .string()
  .trim()
  .max(500)
  .regex(/^[!-~]{8,}$/);

const settings = z.object({
  incidentTypes: z.array(z.string().min(1).max(100)).max(100),
  language,
  levels: z.record(z.enum(actionLevels), levelSettings),
  spaceKey: z.string().max(255).nullable(),
  actionProjectKey: projectKey.nullable(),
  actionIssueType: z.string().max(100).nullable(),
  remindOverdue: z.boolean(),
  writer,
  model: modelSettings,
});

export const payloads = {
  nothing: z.unknown().transform(() => undefined),
  job,
  query,
  chooseMilestone: job.extend({
    milestone: z.enum(milestoneNames),
    choice: z
      .union([
        z.strictObject({ eventId: id }),
        z.strictObject({ at: minute }),
        z.strictObject({ unknown: z.literal(true) }),
      ])
      .nullable(),
  }),
  listParentPages: query.extend({ spaceId: numericId }),
  checkTitle: z.object({ spaceId: numericId, title: z.string().max(1000) }),
  suggestTitle: job.extend({ language }),
  startDraft: job.extend({ target }),
  acceptSections: z.object({ sections: z.array(sectionNumber).max(11), pageVersion: z.int().min(1) }),
  setPostmortemState: z.object({ state: z.enum(['draft', 'inReview', 'done']) }),
  startComparison: z.object({ writer }),
  pageJob: z.object({ purpose: z.enum(['compare', 'write']), jobId: id.nullable() }),
  startWriting: z.object({ incidentKey: z.string().regex(/^[A-Za-z][A-Za-z0-9_]*-\d{1,18}$/), writer }),
  getProjectFields: z.object({ projectKey, issueTypeId: numericId.nullable() }),
  listAssignable: query.extend({ projectKey }),
  raiseActions: z.object({ rows: z.array(raiseRow).min(1).max(5) }),
  showOverview: z.object({ cursor: z.string().max(4000).nullable() }),
  saveSettings: z.object({ settings, version: z.int().min(0) }),
  saveModelKey: z.object({ provider, key: modelKey }),
  removeModelKey: z.object({ provider }),
  testModel: z.object({
    writer: writer.exclude(['rules']),
    model: modelSettings,
    key: modelKey.nullable(),
  }),
} as const;
