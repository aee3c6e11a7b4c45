import { cast } from '../people';
import type { IssueStory } from '../issue-body';
import { bullets, document, paragraph } from '../issue-body';

const { paymentEngineer, databaseEngineer, reliabilityEngineer, platformEngineer } = cast;
const operations = { id: '10001', key: 'OPS', name: '平台工程' };
const payments = { id: '10002', key: 'PAY', name: '支付结算' };
const task = { id: '10101', name: 'Task' };
const bug = { id: '10102', name: 'Bug' };
const medium = { id: '3', name: 'Medium' };

/** What was on the boards before any postmortem: the release behind INC-1 and some everyday work. */
export const workItems: readonly IssueStory[] = [
  {
    id: 10301,
    key: 'OPS-1',
    project: operations,
    type: task,
    summary: '发布 settlement-api v3.18.0',
    description: document(
      paragraph('变更内容：'),
      bullets('结算单查询分页', '迁移到新的公共配置模板', '升级 HikariCP'),
    ),
    priority: medium,
    status: { id: '10011', name: 'Done', category: 'done' },
    reporter: paymentEngineer,
    assignee: paymentEngineer,
    created: '2026-11-19T16:02:00.000+0800',
    updated: '2026-11-20T20:12:40.000+0800',
    resolved: '2026-11-20T20:12:40.000+0800',
    labels: ['release'],
    comments: [
      {
        at: '2026-11-20T20:12:38.000+0800',
        author: paymentEngineer,
        content: [paragraph('20:12 全量发布完成。')],
      },
    ],
  },
  {
    id: 10302,
    key: 'OPS-2',
    project: operations,
    type: task,
    summary: '给网关节点轮换证书',
    description: null,
    priority: { id: '2', name: 'High' },
    status: { id: '3', name: 'In Progress', category: 'indeterminate' },
    reporter: reliabilityEngineer,
    assignee: platformEngineer,
    created: '2026-11-10T10:00:00.000+0100',
    updated: '2026-11-18T09:30:00.000+0100',
    dueDate: '2026-11-27',
  },
  {
    id: 10303,
    key: 'OPS-3',
    project: operations,
    type: bug,
    summary: 'Log shipper drops the last line of a stack trace',
    description: document(paragraph('Seen with multi-line messages longer than 16 KB.')),
    priority: { id: '4', name: 'Low' },
    status: { id: '10010', name: 'To Do', category: 'new' },
    reporter: platformEngineer,
    created: '2026-11-12T08:15:00.000-0800',
    updated: '2026-11-12T08:15:00.000-0800',
  },
  {
    id: 10304,
    key: 'PAY-1',
    project: payments,
    type: task,
    summary: '对账文件按商户拆分',
    description: null,
    priority: { id: '10303', name: '中' },
    status: { id: '10021', name: '处理中', category: 'indeterminate' },
    reporter: paymentEngineer,
    assignee: databaseEngineer,
    created: '2026-11-09T11:20:00.000+0800',
    updated: '2026-11-16T18:05:00.000+0800',
    customFields: { customfield_10050: { id: '10501', value: '结算' } },
  },
];
