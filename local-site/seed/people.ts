import type { Account } from '../directory';

/** Keys under which the sample data names its people. */
export type Person =
  | 'commander'
  | 'paymentEngineer'
  | 'databaseEngineer'
  | 'reliabilityEngineer'
  | 'platformEngineer'
  | 'reader'
  | 'administrator'
  | 'supportLead'
  | 'alertBot';

/**
 * Groups and what they mean in the sample projects:
 * `jira-users` may browse; `incident-responders` run incidents and see restricted ones; `engineers` work in the software
 * projects and can be assigned there; `site-admins` administer.
 */
export const cast: Readonly<Record<Person, Account>> = {
  commander: {
    accountId: '712020:0d4f1c52-6b1e-4c0a-9a35-5e2f7c8b1a01',
    displayName: '林晓',
    emailAddress: 'lin.xiao@example.com',
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders', 'engineers'],
  },
  paymentEngineer: {
    accountId: '712020:1b7e90c4-2f63-4d8e-8c11-7a9d3e5f2b02',
    displayName: '陈博',
    emailAddress: 'chen.bo@example.com',
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders', 'engineers'],
  },
  databaseEngineer: {
    accountId: '712020:2c8fa1d5-3074-4e9f-9d22-8bae4f603c03',
    displayName: '周宁',
    emailAddress: 'zhou.ning@example.com',
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders', 'engineers'],
  },
  reliabilityEngineer: {
    accountId: '712020:3d90b2e6-4185-4fa0-8e33-9cbf50714d04',
    displayName: 'Lena Hoffmann',
    emailAddress: 'lena.hoffmann@example.com',
    timeZone: 'Europe/Berlin',
    locale: 'en-US',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders', 'engineers'],
  },
  platformEngineer: {
    accountId: '712020:4ea1c3f7-5296-40b1-9f44-adc061825e05',
    displayName: 'Marcus Reed',
    emailAddress: 'marcus.reed@example.com',
    timeZone: 'America/Los_Angeles',
    locale: 'en-US',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders', 'engineers'],
  },
  reader: {
    accountId: '712020:5fb2d408-63a7-41c2-8055-bed172936f06',
    displayName: '王蕾',
    emailAddress: 'wang.lei@example.com',
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users'],
  },
  administrator: {
    accountId: '712020:60c3e519-74b8-42d3-9166-cfe283a47007',
    displayName: '赵磊',
    emailAddress: 'zhao.lei@example.com',
    timeZone: 'Asia/Shanghai',
    locale: 'zh-CN',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders', 'engineers', 'site-admins'],
  },
  supportLead: {
    accountId: '712020:71d4f62a-85c9-43e4-8277-d0f394b58108',
    displayName: 'Priya Nair',
    emailAddress: 'priya.nair@example.com',
    timeZone: 'Asia/Kolkata',
    locale: 'en-US',
    accountType: 'atlassian',
    active: true,
    groups: ['jira-users', 'incident-responders'],
  },
  alertBot: {
    accountId: '712020:82e5073b-96da-44f5-9388-e104a5c69209',
    displayName: '告警机器人',
    emailAddress: 'alert-bot@example.com',
    timeZone: 'Etc/UTC',
    locale: 'zh-CN',
    accountType: 'app',
    active: true,
    groups: ['jira-users', 'incident-responders'],
  },
};

/** The users of the sample site; the first one, the incident commander, is signed in by default. */
export const people: readonly Account[] = Object.values(cast);
