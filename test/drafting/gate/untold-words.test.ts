import type { Language } from '../../../src/domain/incident';
import { ground } from '../../../src/drafting/ground';
import { aReport, linYue, zhouHang } from '../../support/builders';
import type { IncidentInput } from '../../support/builders';

const chinese: IncidentInput = {
  title: '会员登录失败',
  description: '登录接口报错，验证码收不到。',
  created: '23:40',
  comments: [
    { at: '23:42', by: linYue, text: '监控告警：登录失败率 87%，会话服务 session-17 内存打满' },
    {
      at: '23:50',
      by: zhouHang,
      text: '重启 session-17，失败率仍是 86%，没有好转。200 个线程里 187 个卡住，session-18 正常',
    },
    { at: '00:10', day: '2026-11-21', by: zhouHang, text: '根因：缓存过期时间被改成 0，会话服务内存耗尽' },
    { at: '00:15', day: '2026-11-21', by: linYue, text: '过期时间改回 1800 秒' },
    { at: '00:22', day: '2026-11-21', by: linYue, text: '全部用户登录恢复，核对过数据没有丢失' },
    {
      at: '09:30',
      day: '2026-11-21',
      by: zhouHang,
      text: '客服共收到 43 起反馈；这次配置变更没有经过评审，上个月也出现过一次。',
    },
  ],
};
const english: IncidentInput = {
  title: 'Invoices are not sent',
  description: 'Invoices are stuck since the evening.',
  created: '23:40',
  comments: [
    {
      at: '23:42',
      by: { name: 'Ann Lee', bot: false },
      text: 'Alert: 87% of invoices fail, the mailer on mail-03 is out of memory',
    },
    {
      at: '23:50',
      by: { name: 'Bo Chan', bot: false },
      text: 'Restarted mail-03, it still fails; 180 in the queue, usually 20',
    },
    {
      at: '00:10',
      day: '2026-11-21',
      by: { name: 'Bo Chan', bot: false },
      text: 'Root cause: the batch size was raised to 9000, so the mailer ran out of memory',
    },
    { at: '00:15', day: '2026-11-21', by: { name: 'Ann Lee', bot: false }, text: 'Batch size is 500 again' },
    {
      at: '00:22',
      day: '2026-11-21',
      by: { name: 'Ann Lee', bot: false },
      text: 'All customers get their invoices, nothing was lost',
    },
    {
      at: '09:30',
      day: '2026-11-21',
      by: { name: 'Bo Chan', bot: false },
      text: '43 people called. Nobody reviewed the change; the same happened last month.',
    },
  ],
};

function basisOf(text: string, evidence: readonly string[], language: Language) {
  const report = aReport(language === 'zh-CN' ? chinese : english, language);
  const basics = { ...report.draft.basics, business: [{ text, basis: 'evidence' as const, evidence }] };
  return ground({ ...report, draft: { ...report.draft, basics } }).draft.basics.business[0]?.basis;
}

describe('a fact without a figure, a time or a name', () => {
  it.each([
    ['more than half, with a share', '过半用户登录失败', ['E2']],
    ['most, with a share', '大部分登录请求失败', ['E2']],
    ['all, in other words', '所有用户都能登录了', ['E6']],
    ['a vague count, with a figure', '客服收到几十起反馈', ['E7']],
    ['a vague span, with the minutes', '几分钟后恢复登录', ['E5', 'E6']],
    ['a time of day, with the minute', '凌晨恢复登录', ['E6']],
    ['the next day, where it was', '次日客服统计反馈', ['E2', 'E7']],
    ['what happened before', '上个月曾出现同类问题', ['E7']],
    ['no effect, in other words', '重启没有效果', ['E3']],
    ['no data lost', '没有数据丢失', ['E6']],
    ['complaints as feedback', '有用户投诉', ['E7']],
    ['no review', '变更未经评审', ['E7']],
    ['a cause the right way round', '缓存过期时间被改成 0 导致会话服务内存耗尽', ['E4']],
    ['what the ticket does not record', '此前没有压测记录', ['E7']],
    ['a share that a part and its whole show', '绝大多数请求线程卡住', ['E3']],
    ['two that are named one by one', '两个会话节点的情况不同', ['E3']],
    ['a rounded figure with 多', '一百八十多个线程卡住', ['E3']],
    ['the day of the week', '周五晚上登录失败', ['E2']],
  ])('stays when its evidence bears it out: %s', (_what, text, evidence) => {
    expect(basisOf(text, evidence, 'zh-CN')).toBe('evidence');
  });

  it.each([
    ['half', '一半用户无法登录', ['E5']],
    ['most', '绝大多数请求失败', ['E4']],
    ['all', '所有用户都无法登录', ['E2']],
    ['a vague count', '数千名用户反馈', ['E7']],
    ['growth', '失败率成倍上升', ['E4']],
    ['a vague span', '大半天之后才恢复', ['E3']],
    ['a time of day', '中午开始报错', ['E2']],
    ['another day', '上周已出现同类问题', ['E2']],
    ['how often', '这是今年第三次同类故障', ['E2']],
    ['all, beside a word that only sounds like it', '全站不可用', ['E2']],
    ['another day of the week', '周三晚上登录失败', ['E2']],
    ['three where two are named', '三个会话节点的情况不同', ['E3']],
    ['a charge', '用户被重复扣款', ['E7']],
    ['lost data', '部分会话数据丢失', ['E2']],
    ['spoiled data', '缓存数据损坏', ['E2']],
    ['a full disk', '磁盘被打满', ['E2']],
    ['an attack', '登录接口遭到攻击', ['E2']],
    ['refunds', '已向用户退款', ['E7']],
    ['no effect of what worked', '改回过期时间没有效果', ['E5']],
    ['what was well all the time', '验证码一直正常', ['E5']],
    ['no load test', '上线前没有压测', ['E7']],
    ['no gradual release', '变更没有灰度', ['E2']],
    ['a product', '数据存放在青岛机房', ['E2']],
    ['a colleague by a nickname', '老赵重启了会话服务', ['E3']],
    ['a quotation in other marks', '用户说‘再也不用了’', ['E7']],
  ])('is unconfirmed when it is not told: %s', (_what, text, evidence) => {
    expect(basisOf(text, evidence, 'zh-CN')).toBe('unknown');
  });

  it.each([
    ['a cause the wrong way round', '会话服务内存耗尽导致缓存过期时间被改成 0', ['E4']],
    ['an everyday word of cause', '重启会话服务使失败率升高', ['E3']],
  ])('becomes a hypothesis: %s', (_what, text, evidence) => {
    expect(basisOf(text, evidence, 'zh-CN')).toBe('hypothesis');
  });

  it.each([
    ['most, with a share', 'Most of the requests failed', ['E2']],
    ['all, in other words', 'Every customer got the invoice in the end', ['E6']],
    ['a vague count, with a figure', 'Dozens of people called', ['E7']],
    ['a time of day, with the minute', 'The batch size was lowered shortly after midnight', ['E5']],
    ['a vague span, with the minutes', 'It recovered a few minutes later', ['E5', 'E6']],
    ['what happened before', 'It was the second time', ['E7']],
    ['no effect, in other words', 'The restart had no effect', ['E3']],
    ['no review', 'The change went out without a review', ['E7']],
    ['a multiple that two figures show', 'The queue was about nine times as long as usual', ['E3']],
    [
      'a cause with the words in the other order',
      'The mailer ran out of memory because the batch size was raised',
      ['E4'],
    ],
  ])('stays in English: %s', (_what, text, evidence) => {
    expect(basisOf(text, evidence, 'en-US')).toBe('evidence');
  });

  it.each([
    ['half', 'Half of the requests failed', ['E4'], 'unknown'],
    ['all', 'All customers were affected', ['E2'], 'unknown'],
    ['a vague count', 'Thousands of customers called', ['E7'], 'unknown'],
    ['growth', 'Failures tripled', ['E5'], 'unknown'],
    ['a multiple that no two figures show', 'The queue was four times as long as usual', ['E3'], 'unknown'],
    ['all, where nearly all', 'All messages of the fleet failed', ['E2'], 'unknown'],
    ['a time of day', 'It began around noon', ['E2'], 'unknown'],
    ['how often', 'It was the fifth such outage', ['E2'], 'unknown'],
    ['lost data', 'Some orders were lost', ['E2'], 'unknown'],
    ['no effect of what worked', 'Lowering the batch size had no effect', ['E5'], 'unknown'],
    ['no load test', 'It was released without a load test', ['E7'], 'unknown'],
    ['a product in small letters', 'The redis primary ran out of memory', ['E2'], 'unknown'],
    ['a place', 'Mail from frankfurt failed', ['E2'], 'unknown'],
    ['somebody’s change', "Mallory's change was live", ['E4'], 'unknown'],
    ['a quotation in single marks', "A customer said 'worst day ever'", ['E7'], 'unknown'],
    [
      'a cause the wrong way round',
      'The mailer ran out of memory, which caused the batch size to be raised',
      ['E4'],
      'hypothesis',
    ],
    ['an everyday word of cause', 'The restart contributed to the failures', ['E3'], 'hypothesis'],
    ['a thing that made another fail', 'The restart made the mailer crash', ['E3'], 'hypothesis'],
  ] as const)('is no fact in English: %s', (_what, text, evidence, basis) => {
    expect(basisOf(text, evidence, 'en-US')).toBe(basis);
  });
});
