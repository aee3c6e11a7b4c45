import { confluencePages } from './adapters/confluence/confluence-pages';
import { forgeQueue } from './adapters/forge/forge-queue';
import { kvsModelKeys } from './adapters/forge/kvs-model-keys';
import { kvsRecords } from './adapters/forge/kvs-records';
import { macroIdentity } from './adapters/forge/macro-identity';
import { productRequest } from './adapters/forge/product-request';
import { jiraActions } from './adapters/jira/jira-actions';
import { jiraIncidents } from './adapters/jira/jira-incidents';
import { jiraReminders } from './adapters/jira/jira-reminders';
import { jiraSite, siteAddress } from './adapters/jira/jira-site';
import { modelServices } from './adapters/models/model-services';
import en from './locales/en-US.json';
import zh from './locales/zh-CN.json';
import { listWriters } from './usecases/list-writers';
import type { Ports } from './usecases/ports';
import type { ReminderChannel } from './usecases/ports/reminder-channel';

const newId = (): string => crypto.randomUUID();
const macroTitles = { 'zh-CN': zh.module.macro.title, 'en-US': en.module.macro.title } as const;

/** Everything a use case needs, for one call: products as the person who calls, storage and queue as the app. */
export function portsOf(siteUrl: string | undefined): Ports {
  const asUser = productRequest('user');
  const address = siteAddress(asUser, siteUrl);
  const records = kvsRecords(newId);
  const models = modelServices();
  return {
    incidents: jiraIncidents(asUser, address),
    actions: jiraActions(asUser, address),
    pages: confluencePages(asUser, productRequest('app'), address),
    site: jiraSite(asUser),
    records,
    queue: forgeQueue(),
    models,
    modelKeys: kvsModelKeys,
    listWriters: () => listWriters({ records, models, modelKeys: kvsModelKeys }),
    macroIdentity: (language) => macroIdentity(macroTitles[language]),
    clock: () => new Date(),
    newId,
  };
}

/** What the app does by itself, on its schedule. */
export function reminders(): ReminderChannel {
  return jiraReminders(productRequest('app'));
}
