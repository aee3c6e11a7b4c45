import type { Claim } from '../../../src/domain/claim';
import type { Language } from '../../../src/domain/incident';
import { ground } from '../../../src/drafting/ground';
import { aReport, linYue, zhouHang } from '../../support/builders';
import type { IncidentInput } from '../../support/builders';

const chinese: IncidentInput = {
  title: '订单服务超时',
  description: '订单服务大面积超时，约 35,000 名用户受影响，损失 ¥120,000。',
  created: '20:15',
  comments: [
    { at: '20:16', by: linYue, text: '超时率百分之三十，Kafka 集群 order-mq-03 堆积 3.5万 条消息' },
    { at: '20:31', by: zhouHang, text: '定位到根因：v2.4.1 的连接池上限过小，导致数据库连接耗尽。' },
    { at: '20:36', by: zhouHang, text: '值班同学说“先扩容，再回滚”。王磊重启了网关。' },
    { at: '21:45', by: linYue, text: '持续一小时半后恢复，业务方确认。' },
    { at: '21:50', by: linYue, text: '发布了新版本。数据库连接数升高。' },
    { at: '21:55', by: linYue, text: '怀疑是网络抖动导致超时' },
  ],
};
const english: IncidentInput = {
  title: 'Checkout times out',
  description: 'Checkout times out for about 1,200 users. Error rate is 30 percent.',
  created: '20:15',
  comments: [
    {
      at: '20:16',
      by: { name: 'Ann Lee', bot: false },
      text: 'Queue on mq-07 holds 35k messages, lag is ninety minutes',
    },
    {
      at: '20:31',
      by: { name: 'Bo Chan', bot: false },
      text: 'Root cause: release 2.4.1 set the pool too small, which exhausted connections',
    },
    {
      at: '20:36',
      by: { name: 'Bo Chan', bot: false },
      text: 'Rolled back to 2.4.0. "No more errors," said support.',
    },
    {
      at: '20:40',
      by: { name: 'Ann Lee', bot: false },
      text: 'Connections are high. A batch job started at 20:05.',
    },
  ],
};

/** One claim in the place of 业务影响, through the gate. */
function passed(
  text: string,
  evidence: readonly string[],
  { basis = 'evidence', language = 'zh-CN' }: { basis?: Claim['basis']; language?: Language } = {},
) {
  const report = aReport(language === 'zh-CN' ? chinese : english, language);
  const basics = { ...report.draft.basics, business: [{ text, basis, evidence }] };
  const { draft, findings } = ground({ ...report, draft: { ...report.draft, basics } });
  const [claim] = draft.basics.business;
  return { claim, findings: findings.filter(({ kind, where }) => kind === 'unsupported' && where === '1') };
}

describe('the gate reads what is said in another way of writing', () => {
  it.each([
    ['a share', '超时率 30%', ['E2']],
    ['a share with full-width digits', '超时率３０％', ['E2']],
    ['a number in 万', '3.5 万名用户受影响', ['E1']],
    ['a number in figures for one in 万', '堆积 35,000 条消息', ['E2']],
    ['a duration in minutes', '持续 90 分钟', ['E5']],
    ['a duration in numerals', '持续一个半小时', ['E5']],
    ['money', '损失 12 万元', ['E1']],
    ['a rounded number that says so', '约 3.6 万名用户', ['E1']],
    ['a time as people say it', '晚上 8 点 31 分定位到根因', ['E3']],
    ['a time in another zone', '12:31 UTC 定位到根因', ['E3']],
    ['a date in words', '11 月 20 日定位到根因', ['E3']],
    ['a host', 'order-mq-03 堆积', ['E2']],
    ['a quotation', '值班同学说“先扩容，再回滚”', ['E4']],
    ['a figure that its quotation cuts off', '工单写着“约 35…”', ['E1']],
    ['a name that only the text holds', '王磊重启了网关', ['E4']],
    ['a cause that the evidence states', '连接池上限过小导致数据库连接耗尽', ['E3']],
    ['that something was not caused', '没有造成数据丢失', ['E1']],
  ])('%s', (_what, text, evidence) => {
    expect(passed(text, evidence)).toEqual({ claim: { text, basis: 'evidence', evidence }, findings: [] });
  });

  it.each([
    ['a share', 'The error rate was 30%', ['E1']],
    ['a number', 'The queue held 35,000 messages', ['E2']],
    ['a duration', 'The lag was 1.5 hours', ['E2']],
    ['a rounded number that says so', 'Nearly 1,250 users saw it', ['E1']],
    ['a time with its half of the day', 'Found at 8:31 pm', ['E3']],
    ['a quotation', 'Support said “No more errors”', ['E4']],
    ['a given name alone', 'Then Bo rolled back', ['E4']],
    [
      'a cause that the evidence states',
      'Connections were exhausted because release 2.4.1 set the pool too small',
      ['E3'],
    ],
  ])('%s, in English', (_what, text, evidence) => {
    expect(passed(text, evidence, { language: 'en-US' })).toEqual({
      claim: { text, basis: 'evidence', evidence },
      findings: [],
    });
  });
});

describe('the gate strikes what the cited evidence does not hold', () => {
  it.each([
    ['a share', '超时率 35%', ['E2'], '35%'],
    ['a number that was not called rounded', '3.6 万名用户受影响', ['E1'], '3.6'],
    ['a rounded number that is too far off', '约 4.2 万名用户受影响', ['E1'], '4.2'],
    ['a figure of another unit', '30 分钟内超时', ['E2'], '30'],
    ['money in another currency', '损失 $120,000', ['E1'], '120000'],
    ['a time as people say it', '晚上 9 点 12 分定位到根因', ['E3'], '9'],
    ['a time in another zone', '20:31 UTC 定位到根因', ['E4'], '20:31'],
    ['a date', '11 月 3 日定位到根因', ['E3'], '11 月 3 日'],
    ['a host that other evidence names', 'order-mq-03 连接耗尽', ['E3'], 'order-mq-03'],
    ['a product', 'Redis 连接耗尽', ['E3'], 'Redis'],
    ['a service', '支付网关连接耗尽', ['E3'], '支付网关'],
    ['a region', '华北用户超时', ['E1'], '华北'],
    ['a version', 'v2.4.2 的连接池上限过小', ['E3'], '2.4.2'],
    ['somebody whom nobody named', '由赵德柱回滚', ['E4'], '赵德柱'],
    ['somebody of the ticket who has nothing to do with it', '林月定位到根因', ['E3'], '林月'],
    ['a quotation in other words', '值班同学说“立刻回滚”', ['E4'], '立刻回滚'],
    ['an id of no evidence', 'E77 记录了超时', ['E1'], 'E77'],
    ['an address', '详见 https://status.invalid/42', ['E1'], 'status.invalid'],
  ])('%s', (_what, text, evidence, gone) => {
    const { claim, findings } = passed(text, evidence);

    expect(claim?.basis).toBe('unknown');
    expect(claim?.text).not.toContain(gone);
    expect(findings).toHaveLength(1);
  });

  it.each([
    ['somebody in the middle of a sentence', 'The pool was changed by Mallory', ['E3'], 'Mallory'],
    ['somebody who opens the sentence', 'Mallory deleted the pool', ['E3'], 'Mallory'],
    ['a host', 'The pool on db-99 was too small', ['E3'], 'db-99'],
    ['a product', 'The pool of Redis was too small', ['E3'], 'Redis'],
    ['a duration in words', 'The lag was forty minutes', ['E2'], '40'],
    ['a quotation', 'Support said “everything is lost”', ['E4'], 'everything'],
  ])('%s, in English', (_what, text, evidence, gone) => {
    const { claim } = passed(text, evidence, { language: 'en-US' });

    expect(claim?.basis).toBe('unknown');
    expect(claim?.text).not.toContain(gone);
  });

  it('leaves nothing of a claim that is nothing else', () => {
    expect(passed('2,345', ['E1']).claim).toEqual({ text: '', basis: 'unknown', evidence: ['E1'] });
  });
});

describe('cause and effect', () => {
  it.each([
    ['evidence that names both', '新版本发布导致数据库连接数升高', ['E6'], 'zh-CN'],
    ['evidence that names both, with another verb', '新版本发布拖垮了数据库连接数', ['E6'], 'zh-CN'],
    ['evidence that only supposes it', '网络抖动导致超时', ['E7'], 'zh-CN'],
    ['a cause that the evidence does not name', '机房空调故障引发断电，导致数据库连接耗尽', ['E3'], 'zh-CN'],
    [
      'evidence that names both, in English',
      'Connections are high because a batch job started',
      ['E5'],
      'en-US',
    ],
  ] as const)('is a hypothesis on %s', (_what, text, evidence, language) => {
    const { claim, findings } = passed(text, evidence, { language });

    expect(claim?.basis).toBe('hypothesis');
    expect(claim?.text).toContain(text);
    expect(claim?.text).toMatch(/如何证实|to confirm/);
    expect(findings).toHaveLength(1);
  });
});

describe('a proposal', () => {
  it('keeps its own figures, days and names of new things', () => {
    const text = '2026-12-01 前上线“连接池水位”告警，阈值 80%，5 分钟内通知';

    expect(passed(text, [], { basis: 'proposal' })).toMatchObject({ claim: { text }, findings: [] });
  });

  it.each([
    ['somebody of no ticket', '由赵德柱复核连接池', '赵德柱'],
    ['a host of no ticket', '扩容 pay-db-11', 'pay-db-11'],
    ['a time of day that nobody told of', '19:47 的误删需要备份', '19:47'],
  ])('loses %s', (_what, text, gone) => {
    expect(passed(text, [], { basis: 'proposal' }).claim?.text).not.toContain(gone);
  });

  it('has no marks around what nobody said', () => {
    const text = '用户说“你们的系统根本不能用，我们再也不会相信你们”';

    expect(passed(text, [], { basis: 'proposal' }).claim?.text).toBe(
      '用户说你们的系统根本不能用，我们再也不会相信你们',
    );
  });
});
