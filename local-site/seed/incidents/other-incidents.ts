import { cast } from '../people';
import type { IssueStory } from '../issue-body';
import { document, mention, paragraph } from '../issue-body';

const { commander, databaseEngineer, administrator, supportLead } = cast;
const project = { id: '10000', key: 'INC', name: '线上事故' };
const type = { id: '10100', name: 'Incident' };
const at = (day: number, time: string) => `2026-11-${day}T${time}.000+0800`;

/** INC-3: restricted to those who handle it. */
export const exposedExport: IssueStory = {
  id: 10103,
  key: 'INC-3',
  project,
  type,
  summary: '商户对账导出文件可被未授权访问',
  description: document(
    paragraph(
      '11 月 17 日 10:05 安全扫描发现对账导出桶的一个前缀可以匿名读取。访问日志显示只有扫描器自己读过。',
    ),
  ),
  priority: { id: '1', name: 'Highest' },
  status: { id: '10002', name: 'Mitigated', category: 'indeterminate' },
  reporter: administrator,
  assignee: databaseEngineer,
  created: at(17, '10:12:00'),
  updated: at(17, '11:30:00'),
  labels: ['security'],
  security: { id: '10200', name: '仅处理人员' },
  customFields: { customfield_10060: { id: '10602', value: 'P1' } },
  changes: [
    { at: at(17, '10:14:00'), author: commander, items: [['status', 'Open', 'Investigating']] },
    { at: at(17, '10:41:00'), author: databaseEngineer, items: [['status', 'Investigating', 'Mitigated']] },
  ],
  comments: [
    {
      at: at(17, '10:20:00'),
      author: commander,
      content: [paragraph('先封住，再查原因。', mention(databaseEngineer), ' 请关掉匿名读。')],
    },
    {
      at: at(17, '10:38:00'),
      author: databaseEngineer,
      content: [paragraph('10:37 匿名读已关闭，用无凭证请求复测返回 403。')],
    },
    {
      at: at(17, '11:05:00'),
      author: databaseEngineer,
      content: [paragraph('原因：9 月迁移脚本给新前缀套用了公开策略。脚本里没有对策略的检查。')],
    },
    {
      at: at(17, '11:30:00'),
      author: administrator,
      content: [paragraph('访问日志核对完毕，除扫描器外没有其他读取，不需要对外通知。')],
    },
  ],
};

/** INC-4: nearly empty, as tickets often are. */
export const slowDashboard: IssueStory = {
  id: 10104,
  key: 'INC-4',
  project,
  type,
  summary: '运营后台打开很慢',
  description: null,
  priority: { id: '3', name: 'Medium' },
  status: { id: '1', name: 'Open', category: 'new' },
  reporter: supportLead,
  created: at(21, '09:40:00'),
  updated: at(21, '09:52:00'),
  comments: [{ at: at(21, '09:52:00'), author: supportLead, content: [paragraph('现在又好了？')] }],
};
