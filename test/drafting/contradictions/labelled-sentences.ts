import type { Language } from '../../../src/domain/incident';

export type ConflictKind = 'duration' | 'count' | 'order';

/** Sentences that a draft about the base incident of their language holds, and what a careful reader would say of them. */
export interface LabelledSentences {
  readonly language: Language;
  /** Section and what is added there. */
  readonly told: readonly (readonly [section: number, text: string])[];
  readonly conflict: ConflictKind | null;
  /** Words that a finding has to hold: both values. */
  readonly values: readonly string[];
}

type Told = string | readonly (readonly [number, string])[];

const pairs = (told: Told, section: number): LabelledSentences['told'] =>
  typeof told === 'string' ? [[section, told]] : told;

/** Builders of labelled sentences in a language. */
export const conflictSet = (language: Language) => ({
  duration: (section: number, text: string, ...values: readonly string[]): LabelledSentences => {
    return { language, told: [[section, text]], conflict: 'duration', values };
  },
  count: (told: Told, ...values: readonly string[]): LabelledSentences => {
    return { language, told: pairs(told, 5), conflict: 'count', values };
  },
  order: (section: number, text: string, ...values: readonly string[]): LabelledSentences => {
    return { language, told: [[section, text]], conflict: 'order', values };
  },
  fine: (told: Told, section = 5): LabelledSentences => {
    return { language, told: pairs(told, section), conflict: null, values: [] };
  },
});

const zh = conflictSet('zh-CN');
const en = conflictSet('en-US');

/** The rules were made with these in view. */
export const labelledSentences: readonly LabelledSentences[] = [
  zh.duration(1, '故障持续 57 分钟', '57 分钟', '1 小时 20 分钟'),
  zh.duration(4, '中断共两小时十分钟', '2 小时 10 分钟', '1 小时 20 分钟'),
  zh.duration(4, '结算接口不可用时长约 2 小时', '2 小时', '1 小时 20 分钟'),
  zh.duration(5, '事故发生于 20:12，持续了近三个小时', '3 小时', '1 小时 20 分钟'),
  zh.duration(11, '一场 45 分钟的故障', '45 分钟', '1 小时 20 分钟'),
  zh.duration(5, 'MTTD 只有 8 分钟', '8 分钟', '3 分钟'),
  zh.duration(5, 'MTTI 为 30 分钟', '30 分钟', '16 分钟'),
  zh.duration(5, '平台统计的 MTTR 是 95 分钟', '95 分钟', '1 小时 20 分钟'),
  zh.duration(5, '从发现到定位用了 25 分钟', '25 分钟', '16 分钟'),
  zh.duration(6, '从定位到缓解只用了 3 分钟', '3 分钟', '9 分钟'),
  zh.duration(5, '触发后 20 分钟才发现', '20 分钟', '3 分钟'),
  zh.duration(5, '发现 40 分钟后定位到根因', '40 分钟', '16 分钟'),
  zh.duration(5, '定位耗时约 1 小时', '1 小时', '19 分钟'),
  zh.duration(6, '恢复耗时不到 15 分钟', '15 分钟', '1 小时'),
  zh.duration(4, '事故总时长超过 3 小时', '3 小时', '1 小时 20 分钟'),
  zh.count('影响 1,500 名用户', '1500', '1200'),
  zh.count('约 2,000 名用户无法支付', '2000', '1200'),
  zh.count('丢失订单 80 笔，即 80 笔订单丢失', '80', '86'),
  zh.count('收到 75 条投诉', '75', '57'),
  zh.count(
    [
      [5, '重启 4 台节点'],
      [6, '华南重启 3 台节点'],
      [8, '共重启 3 台节点'],
    ],
    '4',
    '3',
  ),
  zh.count(
    [
      [3, '错误率峰值 34%'],
      [4, '错误率最高达到 41%'],
    ],
    '34%',
    '41%',
  ),
  zh.count(
    [
      [1, '影响 3 个地域'],
      [4, '2 个地域受影响'],
    ],
    '3',
    '2',
  ),
  zh.count(
    [
      [4, '企业客户 12 家受影响，即 12 家企业客户无法支付'],
      [5, '20 家企业客户无法支付'],
    ],
    '12',
    '20',
  ),
  zh.order(5, '回滚之后告警才触发', '20:15', '20:40'),
  zh.order(3, '先回滚，再定位根因', '20:31', '20:40'),
  zh.order(5, '定位根因之前服务已恢复', '20:31', '20:40'),
  zh.order(5, '在告警触发之前已经回滚', '20:15', '20:40'),
  zh.order(6, '影响缓解早于定位根因', '20:31', '20:40'),
  zh.order(5, '重启后回滚，指标恢复', '20:40', '20:55'),

  en.duration(1, 'The outage lasted 57 minutes', '57 minutes', '1 hour 20 minutes'),
  en.duration(4, 'Checkout was unavailable for two hours and ten minutes', '2 hours', '1 hour 20 minutes'),
  en.duration(4, 'Total downtime was about 2 hours', '2 hours', '1 hour 20 minutes'),
  en.duration(5, 'The incident lasted nearly three hours', '3 hours', '1 hour 20 minutes'),
  en.duration(11, 'a 45-minute outage of checkout', '45', '1 hour 20 minutes'),
  en.duration(5, 'MTTD was 8 minutes', '8 minutes', '3 minutes'),
  en.duration(5, 'MTTI of 30 minutes', '30 minutes', '16 minutes'),
  en.duration(5, 'The dashboard puts the MTTR at 95 minutes', '95 minutes', '1 hour 20 minutes'),
  en.duration(5, 'It took 25 minutes from detection to identification', '25 minutes', '16 minutes'),
  en.duration(6, 'The release was mitigated 3 minutes after the root cause', '3 minutes', '9 minutes'),
  en.duration(5, 'It was detected 20 minutes after it began', '20 minutes', '3 minutes'),
  en.duration(5, 'The cause was identified 40 minutes after detection', '40 minutes', '16 minutes'),
  en.duration(5, 'Time to detect: 12 minutes', '12 minutes', '3 minutes'),
  en.duration(6, 'Time to recover was under 15 minutes', '15 minutes', '1 hour'),
  en.duration(4, 'The outage lasted more than three hours', '3 hours', '1 hour 20 minutes'),
  en.count('The incident affected 1,500 users', '1500', '1200'),
  en.count('About 2,000 users could not pay', '2000', '1200'),
  en.count('80 orders were lost', '80', '86'),
  en.count('Support counted 75 complaints', '75', '57'),
  en.count(
    [
      [5, 'Restarted 4 nodes'],
      [6, 'We restarted 3 nodes'],
    ],
    '4',
    '3',
  ),
  en.count(
    [
      [3, 'The error rate peaked at 34%'],
      [4, 'At its peak the error rate was 41%'],
    ],
    '34%',
    '41%',
  ),
  en.count(
    [
      [1, 'Three regions were affected'],
      [4, '2 regions were affected'],
    ],
    '3',
    '2',
  ),
  en.count(
    [
      [4, '12 enterprise customers were unable to pay'],
      [5, '20 enterprise customers were unable to pay'],
    ],
    '12',
    '20',
  ),
  en.order(5, 'After the rollback the alert fired', '20:15', '20:40'),
  en.order(3, 'The release was rolled back before the root cause was found', '20:31', '20:40'),
  en.order(5, 'The service was restored before the root cause was identified', '20:31', '20:40'),
  en.order(5, 'The rollback happened before the alert fired', '20:15', '20:40'),
  en.order(6, 'The impact was mitigated before the cause was known', '20:31', '20:40'),
  en.order(5, 'The rollback came after the restart', '20:40', '20:55'),

  // Agree, rounded and said so, or within what a careful reader may mean.
  zh.fine('故障持续 1 小时 20 分钟', 1),
  zh.fine('故障持续约 1.5 小时', 4),
  zh.fine('近一个半小时的故障', 11),
  zh.fine('事故从发现起持续 77 分钟', 4),
  zh.fine('中断共 28 分钟后缓解', 4),
  zh.fine('故障持续 80 分钟', 4),
  zh.fine('不可用超过一小时'),
  zh.fine('MTTI 为 16 分钟'),
  zh.fine('从触发到恢复约 80 分钟'),
  zh.fine('发现 16 分钟后定位到根因'),
  zh.fine('从告警到缓解用了 25 分钟'),
  // Of something else.
  zh.fine('重启耗时 4 分钟'),
  zh.fine('华南的故障多持续 37 分钟'),
  zh.fine('其中完全不可用 28 分钟'),
  zh.fine('观察 20 分钟后关闭告警'),
  zh.fine('上次故障持续 3 小时'),
  zh.fine('延迟达到 15 分钟'),
  zh.fine('如果故障超过 2 小时，需要发公告'),
  zh.fine('计划把 MTTR 降到 30 分钟'),
  zh.fine('每次切换中断约 30 秒'),
  zh.fine('连接在 45 分钟内耗尽'),
  zh.fine('影响 1,200 名用户'),
  zh.fine('约 1,250 名用户无法支付'),
  zh.fine('其中 300 名用户投诉'),
  zh.fine('华南 400 名用户无法支付'),
  zh.fine('客服收到 57 条投诉'),
  zh.fine('每分钟约 40 笔订单失败'),
  zh.fine('20:20 错误率 34%，20:40 错误率 5%'),
  zh.fine('补偿了 86 笔订单中的 80 笔'),
  zh.fine('截至 20:30 有 900 名用户无法支付'),
  zh.fine('初步统计 900 名用户受影响，最终 1,200 名'),
  zh.fine('向 3,000 名用户发送了道歉短信'),
  zh.fine([
    [4, '3 个地域受影响'],
    [6, '2 个地域扩容'],
  ]),
  zh.fine('告警之后回滚'),
  zh.fine('定位根因后回滚，服务恢复'),
  zh.fine('回滚之后没有再次告警'),
  zh.fine('回滚之后再次告警'),
  zh.fine('先定位根因，再回滚'),
  zh.fine('恢复之前一直在排查'),
  zh.fine('回滚前没有收到用户反馈'),
  zh.fine('发布之后 3 分钟告警触发'),

  en.fine('The outage lasted 1 hour 20 minutes', 1),
  en.fine('The outage lasted about an hour and a half', 4),
  en.fine('an outage of nearly 90 minutes', 11),
  en.fine('The incident lasted 77 minutes from detection', 4),
  en.fine('The outage lasted 80 minutes', 4),
  en.fine('Checkout was unavailable for more than an hour'),
  en.fine('MTTI was 16 minutes'),
  en.fine('About 80 minutes from trigger to recovery'),
  en.fine('The cause was identified 16 minutes after detection'),
  en.fine('It was detected three minutes after it started'),
  en.fine('The restart took 4 minutes'),
  en.fine('In the south region the outage lasted another 37 minutes'),
  en.fine('For 28 minutes of which nobody could pay'),
  en.fine('Watched for 20 minutes before closing'),
  en.fine('The previous outage lasted 3 hours'),
  en.fine('Lag reached 15 minutes'),
  en.fine('If an outage lasts more than 2 hours, publish a notice'),
  en.fine('The target for MTTR is 30 minutes'),
  en.fine('Each failover causes downtime of about 30 seconds'),
  en.fine('The pool was exhausted within 45 minutes'),
  en.fine('1,200 users were affected'),
  en.fine('Roughly 1,250 users could not pay'),
  en.fine('300 of the 1,200 users complained'),
  en.fine('400 mobile users could not pay'),
  en.fine('Support received 57 complaints'),
  en.fine('About 40 orders per minute failed'),
  en.fine('The error rate was 34% at 20:20 and 5% at 20:40'),
  en.fine('80 of the lost orders were replayed'),
  en.fine('As of 20:30, 900 users could not pay'),
  en.fine('The first estimate was 900 affected users'),
  en.fine('An apology was sent to 3,000 users'),
  en.fine([
    [4, '3 regions were affected'],
    [6, '2 regions were scaled out'],
  ]),
  en.fine('After the alert the release was rolled back'),
  en.fine('The rollback came after the root cause was found'),
  en.fine('After the rollback no alert fired'),
  en.fine('After the rollback the alert fired again'),
  en.fine('The cause was found before the rollback'),
  en.fine('Before the recovery nobody knew how many users were hit'),
  en.fine('The alert fired three minutes after the release'),
];
