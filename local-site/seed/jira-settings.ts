import type { Project, SiteSettings } from '../products/jira/model/site-settings';
import { cast } from './people';

const users = ['jira-users'];
const responders = ['incident-responders'];
const engineers = ['engineers'];
const administrators = ['site-admins'];

/** Who may work in a project; everybody with Jira may look. */
const workedOnBy = (workers: readonly string[]): Project['permissions'] => ({
  BROWSE_PROJECTS: users,
  CREATE_ISSUES: workers,
  EDIT_ISSUES: workers,
  ASSIGN_ISSUES: workers,
  ASSIGNABLE_USER: workers,
  ADD_COMMENTS: workers,
  EDIT_OWN_COMMENTS: workers,
  DELETE_OWN_COMMENTS: workers,
  EDIT_ALL_COMMENTS: administrators,
  DELETE_ALL_COMMENTS: administrators,
  LINK_ISSUES: workers,
  SCHEDULE_ISSUES: workers,
  TRANSITION_ISSUES: workers,
  CREATE_ATTACHMENTS: workers,
  SET_ISSUE_SECURITY: responders,
  MODIFY_REPORTER: administrators,
  DELETE_ISSUES: administrators,
  ADMINISTER_PROJECTS: administrators,
});

const roles = {
  Administrators: administrators,
  Developers: engineers,
  'Service Desk Team': responders,
};

const softwareScreen = [
  { fieldId: 'summary', required: true },
  { fieldId: 'description' },
  { fieldId: 'priority' },
  { fieldId: 'assignee' },
  { fieldId: 'reporter', required: true },
  { fieldId: 'labels' },
  { fieldId: 'duedate' },
  { fieldId: 'issuelinks' },
] as const;

const incidents: Project = {
  id: '10000',
  key: 'INC',
  name: '线上事故',
  projectTypeKey: 'service_desk',
  leadAccountId: cast.commander.accountId,
  issueTypeIds: ['10100'],
  workflow: {
    initialStatusId: '1',
    statusIds: ['1', '10001', '10002', '5', '6'],
    transitions: [
      { id: '11', name: 'Investigate', from: ['1', '10002', '5', '6'], to: '10001' },
      { id: '21', name: 'Mitigate', from: ['1', '10001'], to: '10002' },
      { id: '31', name: 'Resolve', from: ['1', '10001', '10002'], to: '5' },
      { id: '41', name: 'Close', from: ['5'], to: '6' },
    ],
  },
  priorityIds: ['1', '2', '3', '4', '5'],
  defaultPriorityId: '3',
  screen: [
    { fieldId: 'summary', required: true },
    { fieldId: 'description' },
    { fieldId: 'priority' },
    { fieldId: 'customfield_10060' },
    { fieldId: 'assignee' },
    { fieldId: 'reporter', required: true },
    { fieldId: 'labels' },
    { fieldId: 'security' },
    { fieldId: 'issuelinks' },
  ],
  securityLevels: [
    {
      id: '10200',
      name: '仅处理人员',
      description: '只有事故处理人员、报告人和管理员可见',
      groups: [...responders, ...administrators],
      holders: ['reporter', 'assignee'],
    },
  ],
  permissions: workedOnBy(responders),
  roles,
};

const operations: Project = {
  id: '10001',
  key: 'OPS',
  name: '平台工程',
  projectTypeKey: 'software',
  leadAccountId: cast.reliabilityEngineer.accountId,
  issueTypeIds: ['10101', '10102', '10103'],
  workflow: {
    initialStatusId: '10010',
    statusIds: ['10010', '3', '10012', '10011'],
    transitions: [
      { id: '11', name: 'To Do', to: '10010' },
      { id: '21', name: 'In Progress', to: '3' },
      { id: '31', name: 'In Review', to: '10012' },
      { id: '41', name: 'Done', to: '10011' },
    ],
  },
  priorityIds: ['1', '2', '3', '4', '5'],
  defaultPriorityId: '3',
  screen: softwareScreen,
  securityLevels: [],
  permissions: workedOnBy(engineers),
  roles,
};

/** Has what a target project can surprise with: a required field of its own, other priorities, other status names. */
const payments: Project = {
  ...operations,
  id: '10002',
  key: 'PAY',
  name: '支付结算',
  leadAccountId: cast.paymentEngineer.accountId,
  issueTypeIds: ['10101', '10102'],
  workflow: {
    initialStatusId: '10020',
    statusIds: ['10020', '10021', '10022'],
    transitions: [
      { id: '11', name: '开始处理', from: ['10020'], to: '10021' },
      { id: '21', name: '完成', from: ['10021'], to: '10022' },
      { id: '31', name: '重新打开', from: ['10022'], to: '10020' },
    ],
  },
  priorityIds: ['10301', '10302', '10303', '10304'],
  defaultPriorityId: '10303',
  permissions: { ...operations.permissions, MODIFY_REPORTER: engineers },
  screen: [...softwareScreen, { fieldId: 'customfield_10050', required: true }],
};

/** The configuration of the sample site. The first project is the pattern for projects of imported incidents. */
export const sampleSettings: SiteSettings = {
  projects: [incidents, operations, payments],
  statuses: [
    { id: '1', name: 'Open', category: 'new' },
    { id: '10001', name: 'Investigating', category: 'indeterminate' },
    { id: '10002', name: 'Mitigated', category: 'indeterminate' },
    { id: '5', name: 'Resolved', category: 'done' },
    { id: '6', name: 'Closed', category: 'done' },
    { id: '10010', name: 'To Do', category: 'new' },
    { id: '3', name: 'In Progress', category: 'indeterminate' },
    { id: '10012', name: 'In Review', category: 'indeterminate' },
    { id: '10011', name: 'Done', category: 'done' },
    { id: '10020', name: '待处理', category: 'new' },
    { id: '10021', name: '处理中', category: 'indeterminate' },
    { id: '10022', name: '已完成', category: 'done' },
  ],
  priorities: [
    { id: '1', name: 'Highest', color: '#c9372c' },
    { id: '10301', name: '紧急', color: '#c9372c' },
    { id: '2', name: 'High', color: '#e56910' },
    { id: '10302', name: '高', color: '#e56910' },
    { id: '3', name: 'Medium', color: '#cf9f02' },
    { id: '10303', name: '中', color: '#cf9f02' },
    { id: '4', name: 'Low', color: '#1d7afc' },
    { id: '10304', name: '低', color: '#1d7afc' },
    { id: '5', name: 'Lowest', color: '#8590a2' },
  ],
  issueTypes: [
    { id: '10100', name: 'Incident', description: '影响用户的线上事故' },
    { id: '10101', name: 'Task', description: '一件要做的事' },
    { id: '10102', name: 'Bug', description: '一个要修的错误' },
    { id: '10103', name: 'Story', description: '一个用户目标' },
  ],
  linkTypes: [
    { id: '10400', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
    { id: '10401', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
    { id: '10402', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
    { id: '10403', name: 'Relates', inward: 'relates to', outward: 'relates to' },
    { id: '10404', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
  ],
  resolutions: [
    { id: '10000', name: 'Done' },
    { id: '10001', name: "Won't Do" },
    { id: '10002', name: 'Duplicate' },
  ],
  customFields: [
    {
      id: 'customfield_10050',
      name: 'Team',
      kind: 'select',
      options: [
        { id: '10501', value: '结算' },
        { id: '10502', value: '收单' },
        { id: '10503', value: '风控' },
      ],
    },
    {
      id: 'customfield_10060',
      name: 'Severity',
      kind: 'select',
      options: [
        { id: '10601', value: 'P0' },
        { id: '10602', value: 'P1' },
        { id: '10603', value: 'P2' },
        { id: '10604', value: 'P3' },
      ],
    },
  ],
  boards: [
    {
      id: 1,
      name: '平台工程看板',
      type: 'kanban',
      projectKey: 'OPS',
      columns: [
        { name: 'To Do', statusIds: ['10010'] },
        { name: 'In Progress', statusIds: ['3'] },
        { name: 'In Review', statusIds: ['10012'] },
        { name: 'Done', statusIds: ['10011'] },
      ],
    },
    {
      id: 2,
      name: '支付结算看板',
      type: 'kanban',
      projectKey: 'PAY',
      columns: [
        { name: '待处理', statusIds: ['10020'] },
        { name: '处理中', statusIds: ['10021'] },
        { name: '已完成', statusIds: ['10022'] },
      ],
    },
    {
      id: 3,
      name: '事故看板',
      type: 'kanban',
      projectKey: 'INC',
      columns: [
        { name: 'Open', statusIds: ['1'] },
        { name: 'Investigating', statusIds: ['10001'] },
        { name: 'Mitigated', statusIds: ['10002'] },
        { name: 'Resolved', statusIds: ['5', '6'] },
      ],
    },
  ],
  globalPermissions: { ADMINISTER: administrators, USER_PICKER: users, BULK_CHANGE: engineers },
};
