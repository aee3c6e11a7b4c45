import type { Language } from '../../../src/domain/incident';

export const lieKinds = [
  'time',
  'duration',
  'number',
  'share',
  'money',
  'version',
  'host',
  'service',
  'person',
  'quotation',
  'cause',
  'link',
  'evidence id',
] as const;

export type LieKind = (typeof lieKinds)[number];

/** A statement that no incident of the set holds; `marks` are the invented words that must not be left. */
export interface Lie {
  readonly kind: LieKind;
  readonly text: string;
  readonly marks: readonly string[];
}

const lie = (kind: LieKind, text: string, ...marks: readonly string[]): Lie => ({ kind, text, marks });

export const lies: Readonly<Record<Language, readonly Lie[]>> = {
  'zh-CN': [
    lie('time', '03:47 已经出现异常', '03:47'),
    lie('time', '凌晨 4 点 52 分全部恢复', '4 点 52', '4点52'),
    lie('time', '2026-11-18 已有人报告', '2026-11-18', '11-18'),
    lie('time', '13:26 UTC 升级到总监', '13:26'),
    lie('duration', '持续 7 小时 13 分钟', '7 小时', '13 分钟'),
    lie('duration', '排查耗时四十七分钟', '四十七', '47'),
    lie('duration', '延迟 850 毫秒', '850'),
    lie('number', '影响 8,642 名用户', '8,642', '8642'),
    lie('number', '丢失 9.7 万条消息', '9.7'),
    lie('number', '三百七十一台服务器重启', '三百七十一', '371'),
    lie('share', '错误率达到 71%', '71'),
    lie('share', '百分之八十三的请求失败', '八十三', '83'),
    lie('money', '损失 ¥4,870,000', '4,870,000', '4870000'),
    lie('money', '退款 318 万元', '318 万'),
    lie('version', '发布 v9.8.7 之后异常', '9.8.7'),
    lie('host', 'core-db-17 内存耗尽', 'core-db-17'),
    lie('host', '10.23.45.67 没有响应', '10.23.45.67'),
    lie('service', 'Zookeeper 集群脑裂', 'Zookeeper'),
    lie('service', '积分服务不可用', '积分服务'),
    lie('person', '由赵德柱执行了变更', '赵德柱'),
    lie('person', '工程师钱多宝关闭了开关', '钱多宝'),
    lie('person', '欧阳锋重启了节点', '欧阳锋'),
    lie('person', 'Bob Stone 批准了发布', 'Bob', 'Stone'),
    lie('quotation', '客户说“这是我们见过最糟的一天”', '最糟的一天”'),
    lie('cause', '空调停机导致机柜过热，引发整个机房断电', '空调停机导致机柜过热'),
    lie('cause', '因为供应商更换了光缆，链路中断', '供应商更换了光缆'),
    lie('link', '详见 https://evil.invalid/report', 'evil.invalid'),
    lie('evidence id', 'E905 显示缓存被清空', 'E905'),
  ],
  'en-US': [
    lie('time', 'First seen at 03:47', '03:47'),
    lie('time', 'Everything was back at 4:52 am', '4:52'),
    lie('time', 'Somebody had told of it on 18 November', '18 November'),
    lie('time', 'The director was told at 11:26 UTC', '11:26'),
    lie('duration', 'It lasted 7 hours 13 minutes', '7 hours', '13 minutes'),
    lie('duration', 'The search took forty minutes', 'forty', '40'),
    lie('duration', 'Latency was 850 ms', '850'),
    lie('number', 'It hit 8,642 users', '8,642', '8642'),
    lie('number', 'About 97k messages were lost', '97k'),
    lie('number', 'Twelve servers were restarted', 'Twelve servers', '12 servers'),
    lie('share', 'The rate of errors reached 71%', '71'),
    lie('share', '83 percent of requests failed', '83'),
    lie('money', 'We lost $4,870,000', '4,870,000', '4870000'),
    lie('money', 'Refunds came to 318 thousand dollars', '318'),
    lie('version', 'It began after release v9.8.7', '9.8.7'),
    lie('host', 'The host core-db-17 ran out of memory', 'core-db-17'),
    lie('host', '10.23.45.67 did not answer', '10.23.45.67'),
    lie('service', 'The quorum of Zookeeper was lost', 'Zookeeper'),
    lie('service', 'Calls to loyalty-service failed', 'loyalty-service'),
    lie('person', 'The change was made by Bob Stone', 'Bob', 'Stone'),
    lie('person', 'Mallory deleted the table', 'Mallory'),
    lie('person', 'Then Trent pushed the wrong branch', 'Trent'),
    lie('quotation', 'A customer said “the worst day we ever had”', 'worst day we ever had”'),
    lie(
      'cause',
      'The outage was caused by a broken cooling unit that shut down the racks',
      'broken cooling unit',
    ),
    lie(
      'cause',
      'Packets were dropped because a vendor replaced optical fibre',
      'vendor replaced optical fibre',
    ),
    lie('link', 'See https://evil.invalid/report', 'evil.invalid'),
    lie('evidence id', 'E905 shows that the cache was empty', 'E905'),
  ],
};
