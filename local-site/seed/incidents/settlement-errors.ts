import { cast } from '../people';
import type { CommentBody, IssueStory } from '../issue-body';
import {
  bullets,
  code,
  document,
  emoji,
  heading,
  link,
  mention,
  numbered,
  panel,
  paragraph,
  strong,
  table,
} from '../issue-body';

const { commander, paymentEngineer, databaseEngineer, reliabilityEngineer, supportLead, alertBot } = cast;

/** Minutes of the evening of 20 November 2026 in Shanghai. */
const at = (time: string) => `2026-11-20T${time}.000+0800`;

const say = (
  time: string,
  author: CommentBody['author'],
  ...content: readonly (string | object)[]
): CommentBody => ({
  at: at(time),
  author,
  content: content.map((part) => (typeof part === 'string' ? paragraph(part) : part)),
});

/**
 * INC-1, in Chinese: a release shrinks a connection pool, a restart looks like the cure for two minutes, a rollback
 * is the cure. Triggered 20:12, detected 20:15, identified 20:31, rolled back 20:48, recovered 20:59.
 */
export const settlementErrors: IssueStory = {
  id: 10101,
  key: 'INC-1',
  project: { id: '10000', key: 'INC', name: '线上事故' },
  type: { id: '10100', name: 'Incident' },
  summary: '结算接口大面积 5xx',
  description: document(
    panel('error', paragraph('【告警】settlement-api 5xx 比例 > 5%，持续 2 分钟')),
    paragraph(
      '触发规则：settlement-api-5xx-ratio，首次越线 2026-11-20 20:13，告警发出 20:15（Asia/Shanghai）。',
    ),
    paragraph(
      '受影响接口：POST /v1/settle、GET /v1/settle/{id}。当前 5xx 比例 23.7%，p99 延迟 30.0s（超时上限）。',
    ),
    paragraph(link('大盘：settlement-api 总览', 'https://grafana.example.com/d/settlement')),
  ),
  priority: { id: '1', name: 'Highest' },
  status: { id: '6', name: 'Closed', category: 'done' },
  reporter: alertBot,
  assignee: paymentEngineer,
  created: at('20:15:20'),
  updated: at('21:32:10'),
  resolved: at('21:06:40'),
  labels: ['结算', 'settlement-api', '发布相关'],
  customFields: { customfield_10060: { id: '10602', value: 'P1' } },
  attachments: [
    {
      at: at('20:24:30'),
      author: databaseEngineer,
      filename: '数据库连接数-2010-2024.png',
      size: 184_320,
      mimeType: 'image/png',
    },
    {
      at: at('20:30:15'),
      author: paymentEngineer,
      filename: 'settlement-api-threaddump.txt',
      size: 902_114,
      mimeType: 'text/plain',
    },
    {
      at: at('21:04:00'),
      author: reliabilityEngineer,
      filename: 'rollback-v3.17.4.log',
      size: 21_764,
      mimeType: 'text/plain',
    },
  ],
  links: [
    {
      id: '10701',
      type: { id: '10404', name: 'Problem/Incident', inward: 'is caused by', outward: 'causes' },
      inwardIssue: { id: '10301', key: 'OPS-1', fields: { summary: '发布 settlement-api v3.18.0' } },
    },
  ],
  changes: [
    { at: at('20:17:05'), author: commander, items: [['status', 'Open', 'Investigating']] },
    { at: at('20:18:02'), author: commander, items: [['assignee', null, paymentEngineer.displayName]] },
    {
      at: at('20:19:40'),
      author: commander,
      items: [
        ['priority', 'High', 'Highest'],
        ['Severity', 'P2', 'P1'],
      ],
    },
    {
      at: at('20:24:30'),
      author: databaseEngineer,
      items: [['Attachment', null, '数据库连接数-2010-2024.png']],
    },
    { at: at('20:49:10'), author: commander, items: [['status', 'Investigating', 'Mitigated']] },
    {
      at: at('21:06:40'),
      author: commander,
      items: [
        ['status', 'Mitigated', 'Resolved'],
        ['resolution', null, 'Done'],
      ],
    },
    { at: at('21:32:10'), author: commander, items: [['status', 'Resolved', 'Closed']] },
  ],
  comments: [
    say(
      '20:16:10',
      alertBot,
      '【告警升级】已电话通知值班 @林晓（第 1 次呼叫接通），企业微信群「结算值班」已推送。',
    ),
    say('20:17:12', commander, '收到，我来指挥。先看大盘，陈博看应用，周宁看库。'),
    say('20:18:20', paymentEngineer, '在了，开始看 settlement-api 的日志'),
    say('20:18:45', databaseEngineer, paragraph('来了 ', emoji(':wave:', '👋'))),
    say(
      '20:19:30',
      supportLead,
      'Merchants are calling in: settlement requests time out since about 20:13. 14 tickets so far.',
    ),
    say('20:19:55', commander, '客服已有商户反馈，定级从 P2 升为 P1。'),
    say(
      '20:21:08',
      paymentEngineer,
      '日志里全是这个：',
      code(
        'text',
        'ERROR c.e.settle.BankChannel - call failed after 30000ms\njava.sql.SQLTransientConnectionException: HikariPool-1 - Connection is not available, request timed out after 30000ms.',
      ),
    ),
    say(
      '20:22:15',
      reliabilityEngineer,
      'Could it be the bank channel? Their status page had maintenance announced for tonight.',
    ),
    say('20:23:40', paymentEngineer, '问了银行那边，通道正常，维护是明晚的。排除。'),
    say(
      '20:24:35',
      databaseEngineer,
      '主库 CPU 12%，慢查询没有增加，连接数反而掉了：平时 1400 左右，现在 480。图贴上来了。',
    ),
    say('20:25:10', commander, '连接数掉了？那不是库的问题，是应用拿不到连接'),
    say('20:25:50', paymentEngineer, '先重启两台试试，没准是连接泄漏'),
    say('20:27:20', paymentEngineer, '20:26 重启了 24 台里的全部实例，5xx 掉到 1.1% 了，看起来恢复了'),
    say('20:27:41', supportLead, 'Great, telling the merchants.'),
    say(
      '20:29:15',
      reliabilityEngineer,
      'Not so fast: 5xx is climbing again since 20:28, 19% now. It was only the warm-up.',
    ),
    say('20:29:33', commander, '收回刚才的结论，没有恢复。客服先别对外说恢复。'),
    say('20:30:20', paymentEngineer, '线程栈抓了一份，附件里。200 个工作线程里 180 个卡在 getConnection。'),
    say(
      '20:31:25',
      paymentEngineer,
      paragraph(
        strong('定位到了：'),
        '20:12 发布完成的 v3.18.0 换了新的配置模板，maximumPoolSize 从 60 变成了模板默认的 20，24 台一共只剩 480 个连接，晚高峰不够用。',
      ),
      code(
        'diff',
        '-spring.datasource.hikari.maximum-pool-size: 60\n+spring.datasource.hikari.maximum-pool-size: ${POOL_SIZE:20}',
      ),
    ),
    say('20:32:02', databaseEngineer, '对得上，480 = 24 × 20'),
    say('20:33:10', commander, '两条路：热改配置，或者回滚到 v3.17.4。先试热改，快。'),
    say('20:36:30', paymentEngineer, '配置中心改成 60 推下去了，但连接池不支持热更新，没生效'),
    say('20:38:05', commander, '那就回滚，别再试了。Lena 操作，陈博盯指标。'),
    say('20:40:12', reliabilityEngineer, 'Rolling back to v3.17.4 now, 4 pods at a time.'),
    say('20:44:50', reliabilityEngineer, '12 of 24 pods are back on v3.17.4, 5xx is at 9%.'),
    say('20:46:20', supportLead, '现在一共 63 张工单，主要是结算超时，有 3 家问会不会重复扣款'),
    say('20:47:02', databaseEngineer, '连接数回到 1100 了，还在涨'),
    say('20:48:30', reliabilityEngineer, '20:48 rollback complete on all 24 pods.'),
    say(
      '20:52:15',
      paymentEngineer,
      '5xx 0.02%，回到日常水平。不过失败的结算还在队列里重试，积压 1.3 万笔，正在消化。',
    ),
    say('20:55:40', paymentEngineer, '积压还剩 6200'),
    say('20:59:45', paymentEngineer, '20:59 积压清零，延迟 p99 240ms，业务恢复。'),
    say(
      '21:05:30',
      databaseEngineer,
      '核对完了，没有重复扣款，也没有漏单：',
      table(
        ['项目', '事故窗口内', '异常'],
        ['结算请求', '41,872', '9,930 次返回 5xx'],
        ['重试后成功', '9,930', '0'],
        ['重复扣款', '—', '0'],
      ),
    ),
    say('21:06:30', commander, '确认恢复，观察 6 分钟无反复，事故解除。影响时长 47 分钟（20:12–20:59）。'),
    say(
      '21:15:00',
      commander,
      heading('过程小结'),
      bullets(
        '20:12 v3.18.0 发布完成，连接池上限 60 → 20',
        '20:15 监控告警，20:16 电话通知到值班',
        '20:27 全量重启，短暂好转，20:28 再次恶化（误判为恢复）',
        '20:31 定位到连接池配置',
        '20:36 热改配置未生效',
        '20:40 开始回滚，20:48 回滚完成',
        '20:59 积压清零，恢复',
      ),
    ),
    say(
      '21:24:20',
      commander,
      paragraph(strong('后续')),
      numbered(
        ['后续：', mention(databaseEngineer), ' 下周五前补充连接池告警（使用率 > 80% 持续 1 分钟就告警）'],
        [
          '后续：',
          mention(paymentEngineer),
          ' 12 月 4 日前给发布流水线加配置差异检查，模板默认值覆盖线上值时拦截发布',
        ],
        [
          '后续：',
          mention(reliabilityEngineer),
          ' 12 月底前把 settlement-api 的发布改成分批灰度，每批观察 5 分钟',
        ],
        '后续：连接池要支持热更新，负责人待定',
      ),
    ),
    say(
      '21:31:40',
      paymentEngineer,
      '补一条：老模板里 60 这个值没有写注释，为什么是 60 只有我记得，我明天补到文档里。',
    ),
  ],
};
