import * as z from 'zod';
import { actionLevels } from '../../domain/action-item';

const level = z.object({ priority: z.string(), days: z.number() });

/** Settings as they lie in storage. */
export const storedSettings = z.object({
  incidentTypes: z.array(z.string()),
  language: z.enum(['zh-CN', 'en-US']),
  levels: z.record(z.enum(actionLevels), level),
  spaceKey: z.string().nullable(),
  actionProjectKey: z.string().nullable(),
  actionIssueType: z.string().nullable(),
  remindOverdue: z.boolean(),
});
