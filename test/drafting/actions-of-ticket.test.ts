import type { Person } from '../../src/domain/person';
import { sectionNodes } from '../../src/document/report-page';
import { aReport, linYue, zhouHang } from '../support/builders';
import type { IncidentInput } from '../support/builders';

const story = [
  { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
  { at: '20:31', text: '定位到根因：连接池配置错误' },
  { at: '20:52', by: zhouHang, text: '已回滚，服务全部恢复正常' },
];

const actionsOf = (text: string, more: Partial<IncidentInput> = {}) =>
  aReport({ comments: [...story, { at: '21:30', by: linYue, text }], ...more }).draft.actions;

describe('actions that the ticket holds', () => {
  it.each([
    'Action items from the review:',
    'Action Items (postmortem 2026-11-20):',
    'Action items agreed in the review:',
    "Follow-ups from today's call:",
    'Next steps from the retro:',
    "What we'll do so this doesn't happen again:",
    'Improvements we agreed on:',
    'Post-incident actions:',
    '复盘会定的改进项：',
    '会后待办',
    '复盘 action：',
    '长期措施',
  ])('are read from a list under the words %s', (lead) => {
    const actions = actionsOf(
      `${lead}\n- Alert when a certificate has fewer than 14 days left\n- 梳理发布检查单`,
    );

    expect(actions.map(({ measure, proposed }) => [measure, proposed])).toEqual([
      ['Alert when a certificate has fewer than 14 days left', false],
      ['梳理发布检查单', false],
    ]);
  });

  it.each(['Actions taken so far:', '已执行的应急措施：', 'We restarted the gateway as a follow-up.'])(
    'are none under the words %s',
    (lead) => {
      const actions = actionsOf(`${lead}\n- Restarted the gateway\n- Drained the second node`);

      expect(actions.every(({ proposed }) => proposed)).toBe(true);
    },
  );

  it('are read from a list under a heading, with owner, due date, level and acceptance', () => {
    const actions = actionsOf(
      [
        '后续改进措施：',
        '- [P0] 补充连接池用量告警，负责人：周航，截止 2026-11-25，验收标准：压到 80% 时 5 分钟内告警',
        '- 梳理发布检查单 @林月 下周五前完成',
        '- 长期：拆分结算数据库',
        '以上。',
      ].join('\n'),
    );

    expect(actions).toEqual([
      {
        id: 'A1',
        level: 'P0',
        measure: '补充连接池用量告警',
        goal: '发现：缩短 MTTD',
        owner: zhouHang,
        due: '2026-11-25',
        acceptance: '压到 80% 时 5 分钟内告警',
        evidence: ['E5'],
        proposed: false,
      },
      expect.objectContaining({ id: 'A2', level: 'P1', owner: linYue, due: '2026-11-27', proposed: false }),
      expect.objectContaining({ id: 'A3', level: 'P2', due: '2027-02-18', owner: null }),
    ]);
    expect(actions[1]?.measure).toContain('梳理发布检查单');
  });

  it.each([
    ['梳理发布检查单 @林月 12 月 10 日前完成', 'P1'],
    ['梳理发布检查单 @林月 2027 年 1 月 20 日前完成', 'P2'],
    ['[P1] 梳理发布检查单 @林月 2027 年 1 月 20 日前完成', 'P1'],
  ])(
    'have the level whose window holds the day that they are due, unless they name one: %s',
    (line, level) => {
      expect(actionsOf(`后续改进措施：\n- ${line}`)[0]?.level).toBe(level);
    },
  );

  it.each([
    ['Action:1. 活动配置拆 key（周航 12/5）2. 导入加条数限制，超过 500 条二次确认（林月 12/10）'],
    ['待办：1）活动配置拆 key，周航，12/5；2）导入加条数限制，超过 500 条二次确认，林月，12/10'],
    ['AIs: (1) 活动配置拆 key - 周航 - 12/5; (2) 导入加条数限制，超过 500 条二次确认 - 林月 - 12/10'],
    ['1.活动配置拆 key @周航 12/5\n2.导入加条数限制，超过 500 条二次确认 @林月 12/10'],
  ])('are read from a list with numbers of any form, which are no part of them: %s', (text) => {
    const actions = actionsOf(text);

    expect(actions.map(({ owner, due, proposed }) => [owner?.name, due, proposed])).toEqual([
      ['周航', '2026-12-05', false],
      ['林月', '2026-12-10', false],
    ]);
    expect(actions[0]?.measure).toMatch(/^活动配置拆 key/);
    expect(actions[1]?.measure).toMatch(/^导入加条数限制/);
  });

  it('are none where they were turned down or are done', () => {
    const actions = actionsOf(
      "改进措施：\n- 加限流（林月，12 月 1 日）\n- 不做：换数据库，成本太高\n- Won't do: second vendor\n- 导出限流已上线\n- Done: restored the role",
    );

    expect(actions.map(({ measure, owner, due, proposed }) => [measure, owner?.name, due, proposed])).toEqual(
      [['加限流', '林月', '2026-12-01', false]],
    );
  });

  it('are none in a numbered list that nobody is to do by a day', () => {
    expect(actionsOf('1. 重启网关\n2. 观察 10 分钟').every(({ proposed }) => proposed)).toBe(true);
  });

  it('are read from a table whose columns stand in any order', () => {
    const actions = actionsOf(
      '负责人 | 改进措施 | 截止日期 | 优先级\n周航 | 增加灰度发布 | 2026-12-10 | P1\n林月 | 建立应急预案 | 12月20日 | P2',
    );

    expect(actions.map(({ measure, owner, due, level }) => [measure, owner?.name, due, level])).toEqual([
      ['增加灰度发布', '周航', '2026-12-10', 'P1'],
      ['建立应急预案', '林月', '2026-12-20', 'P2'],
    ]);
  });

  it('are read from a checklist; what is ticked off is only noted', () => {
    const report = aReport({
      comments: [
        ...story,
        { at: '21:30', text: 'Action items:\n[ ] Add an alert on pool usage\n[x] Roll back v318' },
      ],
    });

    expect(report.draft.actions.map(({ measure }) => measure)).toEqual(['Add an alert on pool usage']);
    expect(report.draft.actionsNote.map(({ text }) => text)).toContain('工单中已标为完成：Roll back v318');
  });

  it('are read from sentences that say what to do afterwards', () => {
    const measures = (text: string) => actionsOf(text).map(({ measure, proposed }) => [measure, proposed]);

    expect(measures('后续需要补充连接池监控。谢谢大家。')).toEqual([['后续需要补充连接池监控', false]]);
    expect(measures('TODO: write a runbook for pool exhaustion')).toEqual([
      ['write a runbook for pool exhaustion', false],
    ]);
    expect(measures('We should add a canary stage to the pipeline.')).toEqual([
      ['We should add a canary stage to the pipeline', false],
    ]);
  });

  it('take the due date from the window of their level, counted from the last update, when none is written', () => {
    const [urgent, ordinary] = actionsOf('行动项：\n- 立即下线旧配置入口\n- 补充压测用例');

    expect([urgent?.level, urgent?.due]).toEqual(['P0', '2026-11-27']);
    expect([ordinary?.level, ordinary?.due]).toEqual(['P1', '2026-12-20']);
  });

  it('keep words that name no day open, with the words, instead of a default', () => {
    const report = aReport({
      comments: [
        ...story,
        { at: '21:30', text: '行动项：\n- 补充压测用例，下个迭代完成\n- 12 月 5 日那次变更要补评审' },
      ],
    });
    const page = JSON.stringify([...sectionNodes(report)]);
    const [unreadable, past] = report.draft.actions;

    expect(unreadable).toMatchObject({ measure: '补充压测用例', due: null, dueWords: '下个迭代完成' });
    expect(past).toMatchObject({ measure: '12 月 5 日那次变更要补评审', due: '2026-12-20' });
    expect(page).toContain('（「下个迭代完成」）');
    expect(report.draft.findings).toContainEqual(
      expect.objectContaining({ kind: 'incomplete-action', where: 'A1' }),
    );
  });

  it('lack what nobody wrote and nobody can derive, and are listed as incomplete', () => {
    const { draft } = aReport({
      comments: [...story, { at: '21:30', text: '行动项：\n- 与供应商重新谈合同' }],
    });

    expect(draft.actions[0]).toMatchObject({ owner: null, acceptance: null, proposed: false });
    expect(draft.findings).toContainEqual({
      kind: 'incomplete-action',
      where: 'A1',
      message: '「与供应商重新谈合同」缺少负责人、验收标准',
    });
  });

  it('are not made of measures in the heat of the incident, of tables of fixes or of blame', () => {
    const actions = actionsOf('措施 | 执行人 | 执行时间\n回滚 | 周航 | 20:52', {
      comments: [
        { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
        { at: '20:20', text: '需要扩容，正在申请' },
        { at: '20:52', text: '已回滚，服务全部恢复正常' },
        { at: '21:00', text: '行动项：\n- 加强大家的安全意识' },
      ],
    });

    expect(actions.filter(({ proposed }) => !proposed)).toEqual([]);
  });
});

describe('actions of a ticket that holds none', () => {
  it('are proposed from what the records show, each with evidence, owner, due date and a test', () => {
    const { draft } = aReport({ comments: story });

    expect(draft.actions.length).toBeGreaterThan(1);
    for (const action of draft.actions) {
      expect(action).toMatchObject({
        proposed: true,
        acceptance: expect.stringMatching(/\S{4}/) as unknown,
        due: expect.stringMatching(/^202\d-/) as unknown,
      });
      expect(action.evidence.length).toBeGreaterThan(0);
    }
    expect(draft.findings.filter(({ kind }) => kind === 'incomplete-action')).toEqual([]);
  });

  it('name nobody, and say so, when one account signs everything', () => {
    const shared = { name: '结算团队', accountId: 'team', bot: false };
    const { draft } = aReport({ reporter: shared, comments: story.map((one) => ({ ...one, by: shared })) });

    expect(draft.actions.map(({ owner }) => owner)).toEqual(draft.actions.map(() => null));
    expect(draft.actionsNote[0]?.text).toContain('工单上只有「结算团队」的署名，负责人由会议指定');
    expect(draft.actionsNote[0]?.basis).toBe('evidence');
  });

  it('are only to fill the record when the ticket tells nothing', () => {
    const { draft } = aReport({ title: '', description: '', reporter: null, people: [] });

    expect(draft.actions.map(({ measure }) => measure)).toEqual([
      expect.stringMatching(/^查清触发与根因（Q\d、Q\d）$/),
    ]);
  });
});

describe('owners that stand beside a measure', () => {
  const priya: Person = { accountId: 'acc-priya', name: 'Priya Nair', bot: false };
  const withPriya = (line: string) =>
    actionsOf(`Follow-ups:\n- ${line}`, { people: [linYue, zhouHang, priya] })[0];

  it('are known by their first name, when only one bears it', () => {
    expect(withPriya('Close idle handles (Priya, by 2026-12-10)')).toMatchObject({
      measure: 'Close idle handles',
      owner: priya,
      due: '2026-12-10',
    });
  });

  it.each([
    ['参数改动要压测，周航跟进，本周五前', '参数改动要压测', '周航'],
    ['队列超过 800 条要告警，周航 11 月 28 日前', '队列超过 800 条要告警', '周航'],
    ['先放 5% 流量再全量，这个找平台组', '先放 5% 流量再全量', '平台组'],
  ])('leave the measure of %j', (line, measure, owner) => {
    const [action] = actionsOf(`后面要做的：\n1. ${line}`);

    expect([action?.measure, action?.owner?.name]).toEqual([measure, owner]);
  });

  it('give the threshold of an alert with what it is compared by', () => {
    const { monitoring } = aReport({
      comments: [...story, { at: '21:30', text: '后面要做的：\n1. 队列超过 800 条要告警，现在没有' }],
    }).draft;

    expect(monitoring.metrics[0]?.threshold).toBe('超过 800 条');
  });
});

describe('actions as a chat ends', () => {
  const priya: Person = { accountId: 'acc-priya', name: 'Priya Nair', bot: false };
  const kofi: Person = { accountId: 'acc-kofi', name: 'Kofi', bot: false };
  const people = [linYue, zhouHang, priya, kofi];
  const toldOf = (text: string) =>
    actionsOf(text, { people })
      .filter(({ proposed }) => !proposed)
      .map(({ measure, owner, due }) => [measure, owner?.name ?? null, due]);

  it('are read behind one label, parted by commas, with owner and day in brackets', () => {
    expect(
      toldOf(
        'oh well. next steps: bounds check in the importer (me, Nov 27), freeze the header row (sales ops)',
      ),
    ).toEqual([
      ['bounds check in the importer', '林月', '2026-11-27'],
      ['freeze the header row', 'sales ops', '2026-12-20'],
    ]);
    expect(toldOf('先这样。待办：导出任务设上限（周航 11-28）；导出窗口变更要通知客服（平台组）')).toEqual([
      ['导出任务设上限', '周航', '2026-11-28'],
      ['导出窗口变更要通知客服', '平台组', '2026-12-20'],
    ]);
  });

  it('are read under a lead, with the owner behind a dash; a question mark in brackets stays', () => {
    expect(
      toldOf(
        'things we should do imo:\n- SSO on the test site (again) - Priya\n- purge by script - Kofi/Priya - by Nov 30',
      ),
    ).toEqual([
      ['SSO on the test site (again)', 'Priya Nair', '2026-12-20'],
      ['purge by script (Kofi & Priya)', 'Kofi', '2026-11-30'],
    ]);
  });

  it('are the answers to a call for them, and suggestions afterwards', () => {
    const { actions } = aReport({
      comments: [
        ...story,
        { at: '21:30', by: linYue, text: '改进项大家报一下' },
        { at: '21:31', by: zhouHang, text: '收到' },
        { at: '21:40', by: zhouHang, text: '建议结算库加只读副本，12 月 5 日前' },
        { at: '21:50', by: linYue, text: '切流步骤脚本化' },
      ],
    }).draft;

    expect(actions.map(({ measure, due }) => [measure, due])).toEqual([
      ['结算库加只读副本', '2026-12-05'],
      ['切流步骤脚本化', '2026-12-20'],
    ]);
  });

  it('name what an alert watches without its condition', () => {
    const metrics = (line: string) =>
      aReport({
        comments: [...story, { at: '21:30', text: `行动项：\n- ${line}` }],
      }).draft.monitoring.metrics.map(({ metric, threshold }) => [metric, threshold]);

    expect(metrics('结算队列积压超过 5 万电话告警')).toEqual([['结算队列积压（A1）', '超过 5 万']]);
    expect(metrics('主库会话数 > 200 要告警')).toEqual([['主库会话数（A1）', '> 200']]);
    expect(metrics('alert on replica lag > 15 min')).toEqual([['replica lag（A1）', '> 15 min']]);
  });
});

describe('a list of actions', () => {
  const list = [
    '改进措施：',
    '- P0 清理旧告警群，全部切换到值班群（周航，11 月 25 日前）',
    '- 给查询接口加限流，负责人待定',
  ].join('\n');

  it('is no measure that was carried out and no impact', () => {
    const { fixes, impact } = aReport({ comments: [...story, { at: '21:30', text: list }] }).draft;

    expect(JSON.stringify([fixes, impact])).not.toMatch(/值班群|旧告警群/);
    expect(actionsOf(list).map(({ measure }) => measure)).toContain('清理旧告警群，全部切换到值班群');
  });

  it('is read in traditional characters, and told in them', () => {
    const actions = actionsOf(
      [
        '後續事項：',
        '- 憑證更新流程加入備援節點檢查（負責人：周航，11/28 前完成）',
        '- 補發失敗訂單通知信',
      ].join('\n'),
    );

    expect(actions).toEqual([
      expect.objectContaining({
        measure: '憑證更新流程加入備援節點檢查',
        owner: zhouHang,
        due: '2026-11-28',
      }),
      expect.objectContaining({ measure: '補發失敗訂單通知信', owner: null, proposed: false }),
    ]);
  });

  it('parts an owner from the word that follows the name', () => {
    const [action] = actionsOf(
      'Follow-ups:\n- Route the count alert to the pager. Owner: Lena. ETA: mid December',
    );

    expect(action).toMatchObject({ owner: { name: 'Lena' }, due: '2026-12-20' });
  });
});

describe('an action that begins with who does it', () => {
  it('is told without the name, which is its owner', () => {
    const [action] = actionsOf('AIs:\n- [P0] 周航: 关闭网关的请求体缓冲, by Nov 24');

    expect(action).toMatchObject({ measure: '关闭网关的请求体缓冲', owner: zhouHang, due: '2026-11-24' });
  });
});

describe('the root cause', () => {
  const technical = (...texts: readonly string[]) =>
    aReport({
      comments: [...story.slice(0, 1), ...texts.map((text, index) => ({ at: `20:3${index}`, text }))],
    }).draft.causes.technical[0]?.text;

  it('is what is labelled so, before what was first taken for it', () => {
    expect(
      technical(
        '定位到：网关内存不足。',
        '已回滚，服务恢复正常。',
        'RCA: 4.12 buffers request bodies by default.',
      ),
    ).toContain('4.12 buffers request bodies');
  });

  it('is told without the words of finding', () => {
    expect(technical('确认是 conntrack 参数写错，少了一个 0')).toMatch(/^conntrack 参数写错/);
  });

  it('is the fault on which the milestone stands, where nobody says that it was found', () => {
    expect(technical('短信服务商账号欠费停机了。', '已切换到备用服务商。', '登录恢复正常。')).toContain(
      '欠费停机',
    );
  });
});

describe('tables and lists in one line', () => {
  const measures = (text: string) =>
    actionsOf(text)
      .filter(({ proposed }) => !proposed)
      .map(({ measure, owner, due }) => [measure, owner?.name ?? null, due]);

  it('a log that names who did it is no list of actions', () => {
    expect(
      measures('Time (UTC) | What | Who\n08:24 | Started investigating | Maya\n08:49 | Redeployed | Tom'),
    ).toEqual([]);
  });

  it('a table whose last column is 时间 is one: the same word means by when there', () => {
    expect(measures('措施 | 负责人 | 时间\n建立证书到期监控 | 周航 | 2026-12-22')).toMatchObject([
      ['建立证书到期监控', '周航', expect.any(String)],
    ]);
  });

  it('a table of 項目, 負責人 and 期限 is one', () => {
    expect(measures('項目 | 負責人 | 期限\n建立憑證到期監控（30/14/7 天） | 周航 | 2026/12/22')).toEqual([
      ['建立憑證到期監控（30/14/7 天）', '周航', '2026-12-22'],
    ]);
  });

  it('an owner without an account is kept beside the day', () => {
    expect(
      measures('待办：源站升级 TLS1.2（陈博，12月15日）；add a login check (Peter Maly, 7 Dec)'),
    ).toEqual([
      ['源站升级 TLS1.2', '陈博', '2026-12-15'],
      ['add a login check', 'Peter Maly', '2026-12-07'],
    ]);
  });

  it('the first name in front of a line is its owner, and an attachment is no action', () => {
    const { draft } = aReport({
      comments: [
        ...story,
        { at: '21:00', by: { name: 'Tom Baker', bot: false }, text: 'ok' },
        {
          at: '21:30',
          by: linYue,
          text: 'Action items:\n- Tom: pin pool.size in config — due 2026-12-12\n- graph.png',
        },
      ],
    });

    expect(draft.actions.filter(({ proposed }) => !proposed)).toMatchObject([
      { measure: 'pin pool.size in config', owner: { name: 'Tom Baker' }, due: '2026-12-12' },
    ]);
  });

  it('a day in brackets does not begin the next item', () => {
    expect(
      measures(
        'Follow-ups: log rotation on data nodes (周航, Nov 27); watermark alert at 75% (林月, Dec 12)',
      ),
    ).toEqual([
      ['log rotation on data nodes', '周航', '2026-11-27'],
      ['watermark alert at 75%', '林月', '2026-12-12'],
    ]);
  });
});

describe('figures and days as people write them', () => {
  it('counts users behind the word, and in traditional characters', () => {
    const { impact } = aReport({
      comments: [...story, { at: '21:30', text: '统计了下：受影响用户约3.2万，投诉共646个' }],
    }).draft;
    const traditional = aReport({
      comments: [...story, { at: '21:30', text: '約 8,600 名會員無法登入，客服收到 153 件客訴' }],
    }).draft;

    expect(impact.usersAffected[0]?.text).toContain('3.2万');
    expect(traditional.impact.usersAffected[0]?.text).toContain('8,600 名會員');
    expect(traditional.impact.complaints[0]?.text).toContain('153 件客訴');
  });

  it('reads a short day behind the owner of an action', () => {
    const [action] = actionsOf('后续改进：\n1. 在线加 coupon_id 索引，周航，12/16');

    expect(action).toMatchObject({ measure: '在线加 coupon_id 索引', due: '2026-12-16' });
    expect(action?.owner?.name).toBe('周航');
  });

  it('takes the label off a cause', () => {
    const { causes } = aReport({
      comments: [
        ...story.slice(0, 1),
        { at: '20:31', text: '破案了：v3.8 的新接口没走索引，全表扫导致超时' },
      ],
    }).draft;

    expect(causes.technical[0]?.text).toMatch(/^v3\.8 的新接口没走索引/);
  });
});

describe('words that only look like an impact', () => {
  it('fear for an SLA is none', () => {
    const business = (text: string) =>
      JSON.stringify(aReport({ comments: [...story, { at: '21:00', text }] }).draft.basics.business);

    expect(business('工单先点已解决，不然SLA要超')).not.toContain('SLA');
    expect(business('SLA 赔付 3 家客户')).toContain('SLA');
  });

  it('a share of all traffic is not everybody, and what a vendor answers is no complaint', () => {
    const { basics, impact } = aReport({
      description: '华南地区用户图片加载失败，约占全站流量的 12%。',
      comments: [...story, { at: '21:00', text: '云厂商反馈是他们的节点升级导致握手失败' }],
    }).draft;

    expect(basics.scope[0]?.text).not.toContain('全部用户');
    expect(JSON.stringify(impact.complaints)).not.toContain('握手失败');
  });
});

describe('what somebody did by mistake', () => {
  it('is no scope and no experience of users', () => {
    const { draft } = aReport({
      description:
        'At 20:03 a migration script ran against production instead of staging and truncated the table invoices. Bob ran it by mistake and did not check the host.',
      comments: story,
    });

    expect(JSON.stringify(draft.basics.scope)).toContain('truncated');
    expect(JSON.stringify([draft.basics.scope, draft.impact.experience])).not.toContain('Bob');
  });
});

describe('a fix that was found', () => {
  it('is no cause', () => {
    const { causes } = aReport({
      comments: [
        ...story.slice(0, 1),
        { at: '20:49', text: 'Detected and implemented the fix. Errors stop.' },
      ],
    }).draft;

    expect(JSON.stringify(causes.technical)).not.toContain('implemented the fix');
  });
});

describe('a reason that points back', () => {
  it('is the sentence before it, not the one behind it', () => {
    const { causes } = aReport({
      comments: [
        ...story.slice(0, 1),
        {
          at: '20:31',
          text: 'Secret scanning was disabled for forks; that is why the push was not blocked. No data was modified or deleted.',
        },
      ],
    }).draft;

    expect(causes.technical[0]?.text).toContain('Secret scanning was disabled');
  });
});

describe('figures of the impact', () => {
  it('count people, and are not cut at an abbreviation', () => {
    const { impact } = aReport({
      comments: [...story, { at: '21:30', text: '影响统计：约 8.6 万人登录失败' }],
    }).draft;
    const english = aReport(
      { comments: [...story, { at: '21:30', text: 'Impact: 3,812 failed checkouts, est. $41k revenue' }] },
      'en-US',
    ).draft;

    expect(JSON.stringify(impact)).toContain('8.6 万人');
    expect(JSON.stringify(english.impact)).toContain('est. $41k');
  });
});

describe('the sentence at the end', () => {
  it('names first what took effect for the users', () => {
    const { summary } = aReport({
      comments: [
        ...story.slice(0, 2),
        { at: '20:41', by: zhouHang, text: 'v318 回滚完毕。' },
        { at: '20:44', text: '支付成功率 99.8%' },
        { at: '21:40', by: zhouHang, text: '漏掉的通知补推完成' },
      ],
    }).draft;

    expect(summary.fix[0]?.text).toContain('回滚完毕');
  });
});

describe('a cause that a time leads', () => {
  it('is quoted with what came of it', () => {
    const { causes } = aReport({
      comments: [
        ...story.slice(0, 1),
        { at: '20:31', text: '确认原因：昨晚 23:30 更新证书时，漏掉了备用节点，导致握手失败。' },
      ],
    }).draft;

    expect(causes.technical[0]?.text).toContain('漏掉了备用节点');
  });
});

describe('actions as people write them down', () => {
  const told = (text: string) =>
    actionsOf(text, { updated: '23:00' })
      .filter(({ proposed }) => !proposed)
      .map(({ measure, owner, due, dueWords }) => [measure, owner?.name ?? null, due ?? dueWords ?? null]);

  it.each([
    ['后续：\n- 平台增加长事务检查 —— 罗文 11/29 前', ['平台增加长事务检查', '罗文', '2026-11-29']],
    [
      '后续：\n- 备份失败告警接到值班群，DBA 小组，11.28',
      ['备份失败告警接到值班群', 'DBA 小组', '2026-11-28'],
    ],
    [
      '后续：\n- 长期密钥改为临时凭证，平台组 常远，12 月 15 日',
      ['长期密钥改为临时凭证', '常远', '2026-12-15'],
    ],
    ['后续：\n- 做一次恢复演练，周航/林月，国庆后', ['做一次恢复演练（周航、林月）', '周航', '国庆后']],
    ['后续：\n- 报表任务切到只读从库 @周航 11-30', ['报表任务切到只读从库', '周航', '2026-11-30']],
    ['后续：\n· 两个主题拆开 周航 11-30', ['两个主题拆开', '周航', '2026-11-30']],
    [
      '网卡已换。建议：丢包告警改成两个探针同时异常才触发。@周航 11 月 28 号前改掉',
      ['丢包告警改成两个探针同时异常才触发', '周航', '2026-11-28'],
    ],
    [
      'Follow ups:\n[NET-14] Mute expiry, max 7 days — Observability (Lena) — Dec 10th',
      ['[NET-14] Mute expiry, max 7 days', 'Observability (Lena)', '2026-12-10'],
    ],
    [
      'AIs:\n- Platform: default-deny caching for HTML ETA Dec 8',
      ['default-deny caching for HTML', 'Platform', '2026-12-08'],
    ],
    [
      'AIs:\n- Growth team: require approval for flags, end of December',
      ['require approval for flags', 'Growth team', '2026-12-31'],
    ],
    ['AIs:\nP1 - shed facets when heap > 85% - 15/12', ['shed facets when heap > 85%', null, '2026-12-15']],
    [
      'We stay on tunnel 1. TODO me: ask for a second carrier quote',
      ['ask for a second carrier quote', '林月', '2026-12-20'],
    ],
  ] as const)('are read from %j', (text, wanted) => {
    expect(told(text)).toContainEqual([...wanted]);
  });

  it('are read one by one from a line of prose, without what is only asked', () => {
    expect(
      told(
        'Next steps: Victor - chunk the batch (Dec 10). Mei - reconcile daily with an alert, by Nov 30. Should we alert on restarts? Probably yes. Agnes will write a macro for it.',
      ).map(([measure]) => measure),
    ).toEqual([
      'Victor - chunk the batch',
      'Mei - reconcile daily with an alert',
      expect.stringContaining('write a macro for it'),
    ]);
  });

  it.each([
    '后续：\n- 全量扫描个人仓库（已做，无新增）',
    'Follow ups:\n- Remove the bandwidth cap — Dana — done 11/20',
    'AIs:\n- Customer notice draft → Legal. Done.',
    '后续：\n- 主干强制一人评审，11/19 已完成',
    'Actions\n- ~~page the growth team~~ not needed',
  ])('are none any more where they are done or struck out: %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it('end where the text tells of the incident again', () => {
    expect(told('后续：\n1）导出桶加白名单，周航，12-01\n根本原因：密钥权限过大且长期有效。')).toEqual([
      ['导出桶加白名单', '周航', '2026-12-01'],
    ]);
  });

  it('keep a consent that people agreed on, and no call for care', () => {
    expect(told('后续：\n- 开关平台增加审批流程（周航，12-10）\n- 以后变更要细心一点')).toEqual([
      ['开关平台增加审批流程', '周航', '2026-12-10'],
    ]);
  });
});
