import type { ActionItem } from '../../src/domain/action-item';
import type { Claim } from '../../src/domain/claim';
import type { Draft, TimelineRow } from '../../src/domain/draft';
import type { Report } from '../../src/domain/report';
import { ground } from '../../src/drafting/ground';
import { aReport, checkoutOutage, linYue, minute } from '../support/builders';

const report = aReport(checkoutOutage);

const claim = (text: string, evidence: readonly string[], basis: Claim['basis'] = 'evidence'): Claim => ({
  text,
  basis,
  evidence,
});

/** The report with one claim in the place of 业务影响, through the gate. */
function grounded(one: Claim, of: Report = report) {
  const basics = { ...of.draft.basics, business: [one] };
  const { draft, findings } = ground({ ...of, draft: { ...of.draft, basics } });
  return {
    claim: draft.basics.business[0],
    findings: findings.filter(({ where, kind }) => where === '1' && kind === 'unsupported'),
  };
}

const withDraft = (change: (draft: Draft) => Partial<Draft>) =>
  ground({ ...report, draft: { ...report.draft, ...change(report.draft) } });

describe('the gate on claims', () => {
  it.each([
    ['words of the evidence', '结算接口 5xx 比例 34%', ['E3']],
    ['the minute of an event', '20:31 定位到连接池配置', ['E6']],
    ['the full minute of an event', '2026-11-20 20:31 定位', ['E6']],
    ['an interval between two cited events', '12 分钟后全部恢复', ['E8', 'E9']],
    ['an interval between milestones', '37 分钟恢复', ['E9']],
    ['a spelled-out number written as a figure', '观察 20 分钟', ['E10']],
    ['a person who is in the evidence or wrote it', '周航重启了节点', ['E5']],
    ['a name that the text of the evidence holds', '电话通知林月', ['E3']],
    ['references of the report itself', '是（A3），见 Q2 与 H1，P1', ['E6']],
  ])('keeps %s', (_name, text, evidence) => {
    expect(grounded(claim(text, evidence))).toEqual({ claim: claim(text, evidence), findings: [] });
  });

  it.each([
    ['a figure', '结算接口 5xx 比例 64%', ['E3'], '64%', '结算接口 5xx 比例 …'],
    ['a minute', '20:33 定位到连接池配置', ['E6'], '20:33', '… 定位到连接池配置'],
    ['a figure from evidence that is not cited', '比例 34%', ['E6'], '34%', '比例 …'],
    ['an interval that no two events make', '13 分钟后全部恢复', ['E8', 'E9'], '13 分钟', '…后全部恢复'],
    ['money', '损失 ¥120,000', ['E1'], '120000', '损失 ¥…'],
    ['a person who has nothing to do with it', '周航定位了根因', ['E6'], '周航', '…定位了根因'],
    [
      'a name of a thing that the ticket never mentions',
      '原因在 orders.gateway_v2 服务',
      ['E6'],
      'orders.gateway_v2',
      '原因在 … 服务',
    ],
  ])('strikes %s that is not in the evidence', (_name, text, evidence, struck, left) => {
    const { claim: kept, findings } = grounded(claim(text, evidence));

    expect(kept).toEqual({ text: left, basis: 'unknown', evidence });
    expect(findings).toEqual([
      expect.objectContaining({ message: expect.stringContaining(struck) as unknown }),
    ]);
  });

  it('marks a claim without evidence, or with evidence that does not exist', () => {
    expect(grounded(claim('用户无感知', [])).claim?.basis).toBe('unknown');
    expect(grounded(claim('用户无感知', ['E99']))).toMatchObject({
      claim: { basis: 'unknown', evidence: [] },
      findings: [{ message: expect.stringContaining('E99') as unknown }, {}],
    });
    expect(grounded(claim('大量用户反馈', ['E1', 'E99'])).claim).toEqual(claim('大量用户反馈', ['E1']));
  });

  it('lets what is marked as unknown repeat the ticket, and add nothing to it', () => {
    expect(grounded(claim('是否超过 34%', [], 'unknown')).claim?.text).toBe('是否超过 34%');
    expect(grounded(claim('约 5000 名用户', [], 'unknown')).claim).toMatchObject({
      text: '约 … 名用户',
      basis: 'unknown',
    });
  });

  it("leaves proposals their figures: a threshold is nobody's fact", () => {
    expect(grounded(claim('低于 20% 告警', [], 'proposal')).claim?.text).toBe('低于 20% 告警');
  });

  it('changes nothing more when a draft passes twice', () => {
    const once = withDraft((draft) => ({
      basics: { ...draft.basics, business: [claim('比例 64%，20:33 恢复', ['E3'])] },
    }));
    const twice = ground({ ...report, draft: once.draft });

    expect(twice.draft).toEqual(once.draft);
  });

  it('passes what the rules writer wrote as it is', () => {
    expect(report.draft.findings.filter(({ kind }) => kind === 'unsupported')).toEqual([]);
  });
});

describe('the gate on rows', () => {
  const row = (more: Partial<TimelineRow>): TimelineRow => ({
    at: minute('20:31'),
    milestone: null,
    title: '现象',
    actor: null,
    detail: [],
    ...more,
  });

  it('gives milestones the minutes of the incident and adds those that the draft forgot', () => {
    const { draft } = withDraft(({ timeline }) => ({
      timeline: [
        row({ milestone: 'identified', at: minute('20:59') }),
        ...timeline.filter(({ milestone }) => milestone === 'recovered'),
      ],
    }));

    const minutes = new Map(draft.timeline.map(({ milestone, at }) => [milestone, at]));
    expect(minutes.get('identified')).toBe(minute('20:31'));
    expect(minutes.size).toBe(9);
    expect(minutes.get('triggered')).toBeNull();
  });

  it('drops a row of a minute in which nothing happened', () => {
    const { draft, findings } = withDraft(({ timeline }) => ({
      timeline: [...timeline, row({ at: minute('20:33'), title: '凭空' })],
    }));

    expect(draft.timeline.map(({ title }) => title)).not.toContain('凭空');
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'unsupported', where: '2' }));
  });

  it('knows nobody who is not in the ticket', () => {
    const stranger = { name: '陌生人', bot: false };
    const action: ActionItem = {
      id: 'A1',
      level: 'P1',
      measure: '补充告警',
      goal: '',
      owner: stranger,
      due: '2026-13-01',
      acceptance: ' ',
      evidence: ['E6', 'E77'],
      proposed: false,
    };
    const { draft, findings } = withDraft(({ fixes }) => ({
      actions: [action],
      fixes: fixes.map((fix) => ({ ...fix, by: stranger, at: minute('19:00') })),
    }));

    expect(draft.actions).toEqual([
      { ...action, owner: null, due: null, acceptance: null, evidence: ['E6'] },
    ]);
    expect(draft.fixes.every(({ by, at }) => by === null && at === null)).toBe(true);
    expect(findings).toContainEqual({
      kind: 'incomplete-action',
      where: 'A1',
      message: '「补充告警」缺少负责人、截止日期、验收标准',
    });
  });

  it('marks an action without evidence as proposed', () => {
    const { draft, findings } = withDraft(({ actions }) => ({
      actions: actions
        .slice(0, 1)
        .map((action) => ({ ...action, proposed: false, evidence: [], owner: linYue })),
    }));

    expect(draft.actions[0]?.proposed).toBe(true);
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'unsupported', where: 'A1' }));
  });

  it('lets the severity that the ticket declares win', () => {
    const declared = aReport({
      ...checkoutOutage,
      declaredSeverity: { severity: 'P0', source: 'Severity: SEV-0' },
    });
    const basics = { ...declared.draft.basics, severity: { value: 'P2' as const, claims: [] } };

    const { draft, findings } = ground({ ...declared, draft: { ...declared.draft, basics } });

    expect(draft.basics.severity.value).toBe('P0');
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'contradiction', where: '1' }));
  });
});

describe('findings', () => {
  const of = (input: Parameters<typeof aReport>[0], language: 'zh-CN' | 'en-US' = 'zh-CN') =>
    aReport(input, language).draft.findings;

  it('list milestones that nobody recorded, and what the source left out', () => {
    const found = of({ ...checkoutOutage, missing: [{ kind: 'comment', count: 4 }] });

    expect(found).toContainEqual({ kind: 'missing', where: 'triggered', message: '没有记录：事故触发' });
    expect(found).toContainEqual({ kind: 'missing', where: 'comment', message: '来源还有 4 条评论没有提供' });
  });

  it('show a status that says another thing than the story', () => {
    expect(of(checkoutOutage)).toContainEqual({
      kind: 'contradiction',
      where: 'closed',
      message: '工单状态仍为 Open，记录显示 事故结束 21:20',
    });
    expect(of({ status: { name: 'Done', category: 'done' } })).toContainEqual(
      expect.objectContaining({ kind: 'contradiction', where: 'recovered' }),
    );
  });

  it('show an observation that is shorter than it says', () => {
    const comments = (checkoutOutage.comments ?? []).map((one) => ({
      ...one,
      text: one.text.replace('观察 20 分钟', '持续观察一小时'),
    }));

    expect(of({ ...checkoutOutage, comments })).toContainEqual({
      kind: 'contradiction',
      where: 'confirmed',
      message: '记录写观察 1 小时，从恢复到确认只有 28 分钟：观察从何时开始？',
    });
  });

  it('say when the fix came before the cause was known', () => {
    const found = of({
      comments: [
        { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
        { at: '20:30', text: '已回滚，服务全部恢复正常' },
        { at: '21:10', text: '定位到根因：连接池配置错误导致连接耗尽' },
      ],
    });

    expect(found).toContainEqual(expect.objectContaining({ kind: 'contradiction', where: 'mitigated' }));
  });

  it('show two figures for one thing', () => {
    const found = of({
      description: '收到告警，影响 1200 名用户无法支付',
      comments: [{ at: '20:40', text: '客服统计 3400 名用户受影响，无法支付' }],
    });

    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'contradiction',
        where: '4',
        message: expect.stringMatching(/1200.*3400/) as unknown,
      }),
    );
  });

  it('point at blame in the evidence, and the report does not repeat it', () => {
    const input = {
      comments: [{ at: '20:31', text: '定位到根因：由于运维人员误操作删除了索引，导致查询超时' }],
    };
    const { draft, incident } = aReport(input);

    expect(draft.findings).toContainEqual(expect.objectContaining({ kind: 'blame', where: 'E2' }));
    expect(incident.evidence[1]?.text).toContain('误操作');
    expect(JSON.stringify([draft.causes, draft.summary, draft.fixes, draft.meeting])).not.toContain('误操作');
    expect(draft.causes.whys[1]).toContainEqual(
      expect.objectContaining({
        text: '记录提到一次人工操作；哪些条件使它直接生效',
        basis: 'unknown',
        evidence: ['E2'],
      }),
    );
  });

  it('speak the language of the report', () => {
    expect(of(checkoutOutage, 'en-US')).toContainEqual({
      kind: 'missing',
      where: 'triggered',
      message: 'Not recorded: incident triggered',
    });
  });
});
