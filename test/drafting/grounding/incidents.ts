import { checkoutOutage } from '../../support/builders';
import type { IncidentInput } from '../../support/builders';
import type { Language } from '../../../src/domain/incident';

/** An incident with statements that its evidence holds, in words of their own. */
export interface GroundingIncident {
  readonly name: string;
  readonly language: Language;
  readonly input: IncidentInput;
  readonly truths: readonly { readonly text: string; readonly evidence: readonly string[] }[];
}

const person = (name: string) => ({ name, bot: false });

export const groundingIncidents: readonly GroundingIncident[] = [
  {
    name: 'checkout, Chinese',
    language: 'zh-CN',
    input: checkoutOutage,
    truths: [
      { text: '告警显示结算接口 5xx 比例为 34%，值班的林月接到电话通知', evidence: ['E3'] },
      { text: '重启没有让错误率下降', evidence: ['E5'] },
      { text: 'v318 的连接池配置错误导致数据库连接耗尽', evidence: ['E6'] },
      { text: '晚上 8 点 36 分回滚到 v317', evidence: ['E7'] },
      { text: '20:40 华南仍有超时，其他地域已经恢复', evidence: ['E8'] },
      { text: '从定位到全部恢复用了 21 分钟', evidence: ['E6', 'E9'] },
      { text: '恢复之后观察了二十分钟，指标正常', evidence: ['E10'] },
    ],
  },
  {
    name: 'message queue, Chinese',
    language: 'zh-CN',
    input: {
      title: '消息推送延迟',
      description: '推送延迟超过 10 分钟，约 3.2 万名用户没有收到验证码。',
      created: '09:02',
      comments: [
        {
          at: '09:05',
          by: person('孙晓'),
          text: '告警：push-mq-02 堆积 48,000 条，消费速率降到百分之十五。',
        },
        { at: '09:20', by: person('孙晓'), text: '已联系平台组，高翔开始排查。' },
        {
          at: '09:41',
          by: person('高翔'),
          text: '根因：消费者升级到 3.4.0 后线程数默认值从 64 变为 4，造成消费变慢。',
        },
        { at: '09:55', by: person('高翔'), text: '把线程数改回 64 并重启消费者，堆积开始下降。' },
        { at: '10:32', by: person('孙晓'), text: '堆积清零，推送恢复正常。客服统计收到 217 条投诉。' },
      ],
    },
    truths: [
      { text: '约 32,000 名用户没有收到验证码', evidence: ['E1'] },
      { text: 'push-mq-02 堆积 4.8 万条，消费速率只有 15%', evidence: ['E2'] },
      { text: '升级到 3.4.0 后线程数默认值变为 4，导致消费变慢', evidence: ['E4'] },
      { text: '高翔 09:55 把线程数改回 64', evidence: ['E5'] },
      { text: '从排查到定位用了 21 分钟', evidence: ['E3', 'E4'] },
      { text: '客服收到 217 条投诉', evidence: ['E6'] },
    ],
  },
  {
    name: 'search, English',
    language: 'en-US',
    input: {
      title: 'Search returns stale results',
      description:
        'Search shows results from yesterday for about 1,200 customers. Error rate is below 2 percent.',
      created: '14:03',
      comments: [
        {
          at: '14:06',
          by: person('Dana Whitlock'),
          text: 'PagerDuty paged on-call: indexer lag on idx-04 is 95 minutes.',
        },
        {
          at: '14:20',
          by: person('Omar Reyes'),
          text: 'Started looking. Restarting the indexer did not help.',
        },
        {
          at: '14:48',
          by: person('Omar Reyes'),
          text: 'Root cause found: the 7.2.1 upgrade disabled compaction, which caused the disk on idx-04 to fill up.',
        },
        {
          at: '15:10',
          by: person('Dana Whitlock'),
          text: 'Compaction is on again and 300 GB were freed. "Looks much better," says support.',
        },
        { at: '16:05', by: person('Dana Whitlock'), text: 'Index caught up, search is fully recovered.' },
      ],
    },
    truths: [
      { text: 'Roughly 1,200 customers saw results from the day before', evidence: ['E1'] },
      { text: 'Indexer lag on idx-04 was 1 hour 35 minutes', evidence: ['E2'] },
      { text: 'Restarting the indexer did not help', evidence: ['E3'] },
      {
        text: 'The disk on idx-04 filled up because the 7.2.1 upgrade disabled compaction',
        evidence: ['E4'],
      },
      { text: 'Dana turned compaction on again at 3:10 pm and 300 GB were freed', evidence: ['E5'] },
      { text: 'Support said “Looks much better”', evidence: ['E5'] },
      { text: 'Search recovered 55 minutes after compaction was on again', evidence: ['E5', 'E6'] },
    ],
  },
  {
    name: 'payments, English with Chinese people',
    language: 'en-US',
    input: {
      title: 'Card payments declined',
      description: 'Every third card payment is declined. Estimated loss so far $48,000.',
      created: '22:10',
      comments: [
        {
          at: '22:12',
          by: person('Li Wei'),
          text: 'Alert: decline rate 33% in eu-west-1, gateway pay-gw-2 times out.',
        },
        {
          at: '22:30',
          by: person('Li Wei'),
          text: 'Certificate of the acquirer expired at 22:00 UTC+8. That is the root cause of the timeouts.',
        },
        {
          at: '22:51',
          by: person('Priya Nair'),
          text: 'New certificate installed, decline rate down to 1%.',
        },
        {
          at: '23:20',
          by: person('Priya Nair'),
          text: 'Watched for 29 minutes, all good. 612 orders were lost.',
        },
      ],
    },
    truths: [
      { text: 'The decline rate in eu-west-1 reached 33 percent', evidence: ['E2'] },
      { text: 'An expired certificate of the acquirer was the root cause of the timeouts', evidence: ['E3'] },
      { text: 'Priya installed a new certificate at 22:51', evidence: ['E4'] },
      { text: '21 minutes from root cause to fix', evidence: ['E3', 'E4'] },
      { text: '612 orders were lost', evidence: ['E5'] },
      { text: 'The loss was estimated at $48k', evidence: ['E1'] },
    ],
  },
];
