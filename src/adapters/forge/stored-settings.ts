import * as z from 'zod';
import { actionLevels } from '../../domain/action-item';
import { defaultSettings } from '../../usecases/default-settings';

const level = z.object({ priority: z.string(), days: z.number() });

const model = z.object({
  provider: z.enum(['openai', 'azure-openai', 'deepseek', 'dashscope']),
  model: z.string(),
  azureResource: z.string(),
  forgeModel: z.string().nullable(),
  tokenBudget: z.number(),
  redaction: z.object({ names: z.boolean(), ipAddresses: z.boolean() }),
});

/** Settings as they lie in storage. What a release before did not know of has its default. */
export const storedSettings = z.object({
  incidentTypes: z.array(z.string()),
  language: z.enum(['zh-CN', 'en-US']),
  levels: z.record(z.enum(actionLevels), level),
  spaceKey: z.string().nullable(),
  actionProjectKey: z.string().nullable(),
  actionIssueType: z.string().nullable(),
  remindOverdue: z.boolean(),
  writer: z.enum(['rules', 'openai', 'forge-llm']).default(defaultSettings.writer),
  model: model.default(defaultSettings.model),
});
