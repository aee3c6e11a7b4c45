import type { Account } from '../directory';
import type { CommentBody, IssueStory } from './issue-body';
import { document, issueBody, paragraph } from './issue-body';
import { cast } from './people';

const authors: readonly Account[] = [
  cast.commander,
  cast.paymentEngineer,
  cast.databaseEngineer,
  cast.reliabilityEngineer,
];
const noise = [
  '还在看',
  '+1',
  '收到',
  '指标没有变化',
  'still looking',
  '刷新了一下大盘',
  '日志里暂时没有新东西',
  'ack',
];
const start = Date.parse('2026-11-20T12:12:00Z');
const stepMs = 20_000;

/**
 * An incident with `entries` comments, and a tenth as many changes, for tests of size. The same number gives the same
 * issue. Its few telling comments are at fixed shares of the whole, so that it has a known story at every size; the others
 * say what `chatter` says, in turn.
 */
export function bigIncident(entries: number, key = 'INC-900', chatter: readonly string[] = noise): unknown {
  const telling = new Map([
    [0, '20:15 监控告警：订单服务 5xx 比例 18%'],
    [Math.floor(entries * 0.3), '定位到原因：索引重建占满了主库 IO'],
    [Math.floor(entries * 0.6), '索引重建已停止，5xx 开始下降'],
    [Math.max(0, entries - 1), '业务全部恢复，观察十分钟没有反复'],
  ]);
  const comments = Array.from({ length: entries }, (_, index): CommentBody => {
    const words = telling.get(index) ?? `${pick(chatter, index * 7 + 3)}（第 ${index + 1} 条）`;
    return { at: time(index), author: pick(authors, index), content: [paragraph(words)] };
  });
  const changes = Array.from({ length: Math.floor(entries / 10) }, (_, index) => ({
    at: time(index * 10),
    author: pick(authors, index),
    items: [['labels', index === 0 ? null : `批次-${index}`, `批次-${index + 1}`] as const],
  }));
  const story: IssueStory = {
    id: 19_000 + Number(key.slice(key.lastIndexOf('-') + 1)),
    key,
    project: { id: '10000', key: 'INC', name: '线上事故' },
    type: { id: '10100', name: 'Incident' },
    summary: '订单服务长时间不可用',
    description: document(paragraph('订单服务 5xx 升高，多个团队参与处理。')),
    priority: { id: '1', name: 'Highest' },
    status: { id: '5', name: 'Resolved', category: 'done' },
    reporter: cast.alertBot,
    assignee: cast.commander,
    created: time(0),
    updated: time(entries),
    resolved: time(entries),
    comments,
    changes,
  };
  return issueBody(story);
}

/** Jira's form of the minute at which entry `index` was written, in Shanghai. */
function time(index: number): string {
  const shanghai = new Date(start + 3 * 60_000 + index * stepMs + 8 * 3_600_000);
  return `${shanghai.toISOString().slice(0, -1)}+0800`;
}

function pick<T>(list: readonly T[], index: number): T {
  const [first] = list;
  const picked = list[index % list.length] ?? first;
  if (picked === undefined) throw new Error('There is nothing to pick from.');
  return picked;
}
