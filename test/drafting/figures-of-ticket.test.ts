import { aReport, linYue } from '../support/builders';

const impactOf = (text: string, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  aReport(
    {
      comments: [
        { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
        { at: '20:40', text: '已回滚，服务全部恢复正常' },
        { at: '21:10', by: linYue, text },
      ],
    },
    language,
  ).draft.impact;
const facts = (claims: readonly { readonly basis: string; readonly text: string }[]) =>
  claims.filter(({ basis }) => basis === 'evidence').map(({ text }) => text);

describe('tables of figures in a comment', () => {
  const table = [
    '指标 | 正常 | 故障期间 | 备注',
    '结算失败订单数 | 12 | 3,408 | -',
    '受影响用户数 | - | 2,917 | 占在线 4.1%',
    '客服工单 | 3 | 88 | -',
  ].join('\n');

  it('fill the fields that they count, row by row, with the comment as evidence', () => {
    const { usersAffected, orders, complaints } = impactOf(table);

    expect(facts(usersAffected)[0]).toBe('受影响用户数：故障期间 2,917，备注 占在线 4.1%');
    expect(facts(orders)).toContain('结算失败订单数：正常 12，故障期间 3,408');
    expect(facts(complaints)[0]).toBe('客服工单：正常 3，故障期间 88');
    expect(usersAffected[0]?.evidence).toEqual(['E4']);
  });

  it('give their total alone where they have one', () => {
    const { orders } = impactOf(
      '| region | invoices charged twice | amount (EUR) |\n|---|---|---|\n| north | 1,204 | 8,300.20 |\n| south | 311 | 905.00 |\n| total | 1,515 | 9,205.20 |',
      'en-US',
    );

    expect(facts(orders)).toEqual(['total: invoices charged twice 1,515, amount (EUR) 9,205.20']);
  });

  it('are read from pasted lines of names and figures, which are neither measures nor rows of the timeline', () => {
    const report = aReport({
      comments: [
        { at: '20:15', text: 'Alert: login failures at 60%' },
        { at: '20:40', text: 'Rolled back, all logins are fine' },
        { at: '21:10', text: 'numbers:\nlogin_failures,31904\nunique_users_failed,19377' },
      ],
    });

    expect(facts(report.draft.impact.usersAffected)[0]).toBe('unique_users_failed 19377');
    expect(facts(report.draft.impact.traffic)[0]).toBe('login_failures 31904');
    expect(report.draft.fixes.map(({ measure }) => measure).join()).not.toContain('31904');
  });

  it('are no logs of times and no lists of actions', () => {
    const { usersAffected, orders } = impactOf(
      '时间 | 事件\n20:15 | 用户下单失败 30%\n20:40 | 用户下单恢复 100%\n\n措施 | 负责人 | 截止日期\n给用户退款 20 元 | 林月 | 2026-12-01',
    );

    expect([...facts(usersAffected), ...facts(orders)].join()).not.toMatch(/：事件|退款 20 元/);
  });
});

describe('figures in sentences', () => {
  it('may have words between them and what they count', () => {
    expect(facts(impactOf('All in all 212 EU tenants were affected', 'en-US').usersAffected)).toEqual([
      'All in all 212 EU tenants were affected',
    ]);
    expect(facts(impactOf('It took 3 hours to tell the users', 'en-US').usersAffected)).toEqual([]);
  });

  it.each([
    '下单服务 order-svc 已升级到 3.2',
    '大盘见 https://grafana.example/d/order',
    '客户问订单页改版的事',
  ])('are no loss of orders in %j', (text) => {
    expect(facts(impactOf(text).orders)).toEqual([]);
  });

  it('count the complaints that came in', () => {
    expect(facts(impactOf('进线共 132 个，没有新增').complaints)).toEqual(['进线共 132 个']);
  });
});
