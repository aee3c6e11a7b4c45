import * as z from 'zod';
import { actionLevels } from '../domain/action-item';
import { metricNames } from '../domain/metrics';
import { milestoneNames } from '../domain/milestones';
import type { ActionRecord } from '../usecases/records/action-record';
import type { IncidentRecord } from '../usecases/records/incident-record';
import type { PageRecord } from '../usecases/records/page-record';

/*
 * Shapes of the records that lie in Jira and Confluence, where other people and apps can write too. A record of another
 * shape counts as absent. What goes on into an address, a query or a comment of the app has a shape of its own: an id is
 * digits, a key is a key, an address is one of the web.
 */

const id = z.string().regex(/^\d{1,19}$/);
const issueKey = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,254}-\d{1,18}$/);
const webAddress = z.url({ protocol: /^https?$/ });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const severity = z.enum(['P0', 'P1', 'P2', 'P3']).nullable();
const language = z.enum(['zh-CN', 'en-US']);

const metric = z.object({
  minutes: z.number().nullable(),
  state: z.enum(['computed', 'estimated', 'missing']),
  from: z.enum(milestoneNames),
  to: z.enum(milestoneNames),
  gap: z.enum(['from', 'to', 'both', 'order']).nullable(),
});
const metrics = z.record(z.enum(metricNames), metric);

const milestone = z.object({
  state: z.enum(['recorded', 'estimated', 'missing']),
  at: z.number().nullable(),
  eventId: z.string().nullable(),
  evidence: z.array(z.string()),
  reason: z.string(),
  chosen: z.boolean(),
});

const incidentRecord = z.object({
  schema: z.literal(1),
  pageId: id,
  title: z.string(),
  url: webAddress,
  state: z.enum(['draft', 'inReview', 'done']),
  writer: z.enum(['rules', 'openai', 'forge-llm']),
  language,
  updatedAt: z.string(),
  severity,
  severityDeclared: z.boolean().optional(),
  metrics,
  counts: z.object({
    evidence: z.number(),
    supported: z.number(),
    unconfirmed: z.number(),
    wording: z.number(),
  }),
  restricted: z.boolean(),
});

const pageRecord = z.object({
  schema: z.literal(1),
  incidentId: id,
  incidentKey: issueKey,
  incidentTitle: z.string(),
  incidentUrl: webAddress,
  language,
  dueFrom: day,
  severity,
  severityDeclared: z.boolean().optional(),
  zone: z.string(),
  milestones: z.record(z.enum(milestoneNames), milestone),
  metrics,
  choices: z.partialRecord(
    z.enum(milestoneNames),
    z.union([
      z.object({ eventId: z.string() }),
      z.object({ at: z.number() }),
      z.object({ unknown: z.literal(true) }),
    ]),
  ),
  sectionHashes: z.record(z.string(), z.string()),
  latestEvidence: z.number(),
});

const actionRecord = z.object({
  schema: z.literal(1),
  incident: issueKey,
  incidentId: id,
  page: id,
  action: z.string().nullable(),
  rowLocalId: z.string().nullable(),
  fingerprint: z.string(),
  measure: z.string(),
  level: z.enum(actionLevels),
  due: day.nullable(),
  acceptance: z.string(),
  raised: day,
});

/** What has the shape; undefined for anything else. */
function find<S extends z.ZodType>(schema: S, value: unknown): z.output<S> | undefined {
  return schema.safeParse(value).data;
}

export const readIncidentRecord = (value: unknown): IncidentRecord | undefined => find(incidentRecord, value);
export const readPageRecord = (value: unknown): PageRecord | undefined =>
  find(pageRecord, value) as PageRecord | undefined;
export const readActionRecord = (value: unknown): ActionRecord | undefined => find(actionRecord, value);
