import type { Settings } from '../contract/settings';

/** What holds until an administrator says otherwise. The windows are the template's: 1 week, 1 month, 3 months. */
export const defaultSettings: Settings = {
  incidentTypes: [],
  language: 'zh-CN',
  levels: {
    P0: { priority: 'Highest', days: 7 },
    P1: { priority: 'High', days: 30 },
    P2: { priority: 'Medium', days: 90 },
  },
  spaceKey: null,
  actionProjectKey: null,
  actionIssueType: null,
  remindOverdue: true,
  writer: 'rules',
  model: {
    provider: 'openai',
    model: '',
    azureResource: '',
    forgeModel: null,
    tokenBudget: 300_000,
    redaction: { names: true, ipAddresses: false },
  },
};
