import type { Claim } from '../../src/domain/claim';
import { claimsOf } from '../../src/domain/draft-claims';
import { aReport, checkoutOutage, factsAbout, linYue, sreTeam, zhouHang } from '../support/builders';
import type { IncidentInput } from '../support/builders';
import { hostileTicket, longTicket } from '../support/hostile-tickets';
import { writeByRules } from '../../src/drafting/rules-writer';

const draftOf = (input: IncidentInput, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  aReport(input, language).draft;
const said = (claims: readonly Claim[]) => claims.map(({ text, evidence }) => [text, ...evidence]);

describe('the rules writer', () => {
  it('writes the same words for the same facts', () => {
    const facts = factsAbout(checkoutOutage);
    const options = { language: 'zh-CN', today: '2026-11-22' } as const;

    expect(writeByRules(facts, options)).toEqual(writeByRules(facts, options));
  });

  it.each([
    ['a whole story', checkoutOutage],
    ['an empty ticket', { title: '', description: '', reporter: null, people: [] }],
    ['a hostile ticket', hostileTicket()],
    ['a long ticket', longTicket(200)],
  ])('cites evidence for every fact of %s, and passes the gate unchanged', (_name, input) => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      const report = aReport(input, language);

      const bare = claimsOf(report.draft).filter(
        ({ basis, evidence }) => basis === 'evidence' && evidence.length === 0,
      );
      expect(bare).toEqual([]);
      expect(report.draft.findings.filter(({ kind }) => kind === 'unsupported')).toEqual([]);
    }
  });

  it('asks each open question once and refers to none that it did not ask', () => {
    for (const input of [checkoutOutage, { title: '', description: '' }]) {
      const draft = draftOf(input);

      const ids = draft.meeting.questions.map(({ id }) => id);
      const referred = JSON.stringify({ ...draft, meeting: null }).match(/Q\d+/g) ?? [];
      expect(ids).toEqual(ids.map((_, index) => `Q${index + 1}`));
      expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
      expect(draft.meeting.questions.every(({ role, text }) => role !== '' && text !== '')).toBe(true);
    }
  });
});

describe('section 一 by rules', () => {
  it('takes the severity that the ticket declares, and proposes one otherwise', () => {
    const declared = draftOf({
      ...checkoutOutage,
      declaredSeverity: { severity: 'P2', source: 'Severity: SEV-2' },
    });
    const proposed = draftOf(checkoutOutage);

    expect(declared.basics.severity).toEqual({
      value: 'P2',
      claims: [{ text: '工单声明（Severity: SEV-2）', basis: 'evidence', evidence: ['F'] }],
    });
    expect(proposed.basics.severity.value).toBe('P1');
    expect(proposed.basics.severity.claims[0]).toMatchObject({ basis: 'proposal', evidence: ['F', 'E1'] });
  });

  it('says the least duration when the trigger is not recorded', () => {
    const { duration, period } = draftOf(checkoutOutage).basics;

    expect(said(duration)[0]).toEqual(['至少 37 分钟（发现至恢复，20:15 – 20:52）', 'E1', 'E9']);
    expect(duration[1]).toMatchObject({ basis: 'unknown' });
    expect(period[0]).toMatchObject({ basis: 'unknown', text: '触发时刻（最早记录为 2026-11-20 20:12）' });
  });

  it.each([
    ['支付页面打不开，服务不可用', 'unavailable'],
    ['接口响应缓慢，超时增多', 'degraded'],
    ['订单金额错误，出现重复扣款', 'data'],
    ['A malicious package was published with a stolen token', 'security'],
    ['网关返回 502，下单报错', 'unavailable'],
    ['API calls fail with 503 errors', 'unavailable'],
    ['部分用户下单报错', 'degraded'],
    ['A small number of requests time out', 'degraded'],
    ['無法登入後台', 'unavailable'],
    ['Secrets leaked in a public repository', 'security'],
    ['例行演练', 'other'],
  ])('takes %j for the type %s', (description, type) => {
    expect(draftOf({ title: '事故', description }).basics.type.value).toBe(type);
  });

  it('proposes no level for a ticket that tells nothing, whatever its priority', () => {
    const { severity } = draftOf({ title: '出问题了', priority: 'High', description: '出问题了' }).basics;

    expect(severity).toMatchObject({ value: null, claims: [{ basis: 'unknown' }] });
  });

  it.each([
    ['Highest', '全部业务不可用', 'P0'],
    ['Highest', '下单服务不可用', 'P1'],
    ['Highest', '部分用户全部接口不可用', 'P1'],
    ['Highest', 'Tokens leaked', 'P0'],
    ['High', '下单服务不可用', 'P1'],
    ['High', '部分用户下单报错', 'P2'],
    ['Medium', '部分用户下单变慢', 'P3'],
    ['Medium', '下单变慢', 'P2'],
  ])('proposes for the priority %s and %j the level %s', (priority, description, level) => {
    expect(draftOf({ title: '事故', priority, description }).basics.severity.value).toBe(level);
  });
});

describe('section 二 by rules', () => {
  it('keeps the nine milestones in time order with the telling events between', () => {
    const rows = draftOf(checkoutOutage).timeline;

    expect(rows.filter(({ milestone }) => milestone !== null)).toHaveLength(9);
    const minutes = rows.flatMap(({ at }) => at ?? []);
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
    expect(rows.map(({ title }) => title)).toEqual(
      expect.arrayContaining(['变更', '重启未达成', '应急修复（开始）', '部分恢复', '完成']),
    );
  });

  it('leaves chat out and keeps to forty rows', () => {
    const chat = {
      comments: [
        ...(checkoutOutage.comments ?? []),
        { at: '20:33', text: '收到，辛苦了' },
        { at: '20:34', text: '怎么样了？' },
      ],
    };

    const texts = draftOf({ ...checkoutOutage, ...chat }).timeline.flatMap(({ detail }) =>
      detail.map(({ text }) => text),
    );
    expect(texts.filter((text) => /辛苦|怎么样/.test(text))).toEqual([]);
    expect(draftOf(longTicket(300)).timeline.length).toBeLessThanOrEqual(40);
  });
});

describe('section 三 by rules', () => {
  it('cuts the cause to its clause and asks for what lies behind it', () => {
    const { whys, technical } = draftOf(checkoutOutage).causes;

    expect(said(whys[0])[0]).toEqual(['v318 的连接池配置错误，导致数据库连接耗尽', 'E6']);
    expect(said(technical)[0]).toEqual(['v318 的连接池配置错误，导致数据库连接耗尽', 'E6']);
    expect(whys[3]).toEqual([expect.objectContaining({ text: '没有线索，不作假设', basis: 'unknown' })]);
  });

  it('takes weak points of design, process and organisation where the ticket names them', () => {
    const { whys } = draftOf({
      comments: [
        { at: '20:31', text: '定位到根因：缓存集群流量过大导致 CPU 打满' },
        { at: '20:33', text: '缓存是单点，没有限流' },
        { at: '20:34', text: '这次变更没有经过压测' },
        { at: '20:35', text: '值班同学没有权限扩容' },
      ],
    }).causes;

    expect(said(whys[2])[0]).toEqual(['缓存是单点，没有限流', 'E3']);
    expect(said(whys[3])[0]).toEqual(['这次变更没有经过压测', 'E4']);
    expect(said(whys[4])[0]).toEqual(['值班同学没有权限扩容', 'E5']);
  });

  it('tells a suspicion as a hypothesis with who voiced it, and only while no cause is known', () => {
    const suspicion = { at: '20:20', by: zhouHang, text: '怀疑是数据库主从延迟引起的' };
    const open = draftOf({ comments: [suspicion] }).causes.whys[1];
    const settled = draftOf({ comments: [suspicion, { at: '20:31', text: '定位到根因：连接池配置错误' }] })
      .causes.whys[1];

    expect(open).toContainEqual(
      expect.objectContaining({
        basis: 'hypothesis',
        text: expect.stringMatching(/怀疑是数据库主从延迟引起的.*周航 20:20 提出.*证实方法/) as unknown,
      }),
    );
    expect(settled.filter(({ basis }) => basis === 'hypothesis')).toEqual([]);
  });

  it('never ends at a person', () => {
    for (const { people } of [draftOf(checkoutOutage).causes, draftOf({}).causes]) {
      expect(people).toEqual([
        expect.objectContaining({
          basis: 'unknown',
          text: expect.stringMatching(/^不以个人为原因/) as unknown,
        }),
      ]);
    }
  });
});

describe('sections 四 and 五 by rules', () => {
  it('quote figures only from the evidence, each in its field', () => {
    const { impact } = draftOf({
      description: '支付失败，影响 1200 名用户，占总用户 3%',
      comments: [
        { at: '20:20', text: '客服收到 45 条投诉' },
        { at: '20:40', text: '损失订单约 300 单，金额 ¥12,000' },
        { at: '21:00', text: '核对完成，没有数据丢失' },
      ],
    });

    expect(said(impact.usersAffected)[0]).toEqual(['支付失败，影响 1200 名用户，占总用户 3%', 'E1']);
    expect(impact.complaints[0]?.evidence).toEqual(['E2']);
    expect(impact.orders.map(({ evidence }) => evidence)).toContainEqual(['E3']);
    expect(said(impact.data)[0]?.at(-1)).toBe('E4');
    expect(impact.traffic).toEqual([expect.objectContaining({ text: '', basis: 'unknown' })]);
  });

  it('weigh the response by its intervals and by what failed', () => {
    const { well, badly, suggestions } = draftOf(checkoutOutage).response;

    expect(well.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['发现后同一分钟内通知到人', '由告警发现']),
    );
    expect(said(badly.map(({ problem }) => problem))).toEqual(
      expect.arrayContaining([
        ['重启结算服务无效', 'E5'],
        ['20:40 部分恢复之后，又过 12 分钟才全部恢复', 'E8', 'E9'],
      ]),
    );
    expect(badly.every(({ why }) => why.question !== undefined || why.evidence.length > 0)).toBe(true);
    expect(suggestions.length).toBeGreaterThan(0);
  });
});

describe('section 六 by rules', () => {
  it('lists what was carried out, with who, when and the effect that followed', () => {
    const { fixes } = draftOf(checkoutOutage);

    expect(
      fixes.map(({ measure, by, outcome, evidence }) => [measure, by?.name, outcome, evidence[0]]),
    ).toEqual([
      ['重启结算服务无效', '周航', 'failure', 'E5'],
      ['已回滚结算服务到 v317', '周航', 'partial', 'E7'],
      ['华南节点重启完成', '周航', 'success', 'E9'],
    ]);
  });

  it('keeps a decision apart from its execution', () => {
    const draft = draftOf({
      comments: [
        { at: '20:20', by: linYue, text: '决定扩容数据库磁盘' },
        { at: '20:40', by: sreTeam, text: '已清理历史日志，服务全部恢复正常' },
      ],
    });

    expect(draft.fixes.map(({ measure }) => measure).join()).not.toContain('扩容');
    expect(draft.fixesNote).toEqual([
      expect.objectContaining({
        text: '提出或决定、但没有执行记录：「决定扩容数据库磁盘」',
        evidence: ['E2'],
      }),
    ]);
  });

  it('does not put an effect down to one measure of several, long after', () => {
    const { fixes } = draftOf({
      comments: [
        { at: '20:20', text: '已重启网关' },
        { at: '20:50', text: '已回滚配置' },
        { at: '20:55', text: '服务全部恢复正常' },
      ],
    });

    expect(fixes.map(({ outcome }) => outcome)).toEqual(['unknown', 'success']);
  });
});

describe('section 十一 by rules', () => {
  it('fills the sentence from the sections above', () => {
    const { summary } = draftOf(checkoutOutage);

    expect(said(summary.cause)[0]).toEqual(['v318 的连接池配置错误，导致数据库连接耗尽', 'E6']);
    expect(said(summary.fix)).toContainEqual(['已回滚结算服务到 v317', 'E7']);
    expect(summary.plan[0]).toMatchObject({
      basis: 'proposal',
      text: expect.stringContaining('（A1）') as unknown,
    });
  });
});
