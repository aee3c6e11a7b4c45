import { aReport, linYue, zhouHang } from '../support/builders';
import type { IncidentInput } from '../support/builders';

const draftOf = (input: IncidentInput, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  aReport(input, language).draft;

const channels: IncidentInput = {
  title: '验证码大面积收不到',
  description: '用户反馈收不到验证码，登录受影响。',
  comments: [
    { at: '20:24', by: zhouHang, text: '看了下，A 通道提交成功率掉到 31%。20:06 开始掉的' },
    { at: '20:29', by: zhouHang, text: '权重已改，从 8:2 调成 1:9' },
    { at: '20:33', by: linYue, text: '发送成功率 92%，还有零星投诉' },
    { at: '20:47', by: zhouHang, text: 'B 通道限流了，峰值 600/s 顶不住，成功率又掉到 70%' },
    { at: '20:52', by: zhouHang, text: '联系 B 通道商务临时提额到 1500/s，已生效' },
    { at: '21:10', by: linYue, text: '连续 15 分钟 99.2%，投诉停了，恢复' },
    {
      at: '22:30',
      by: zhouHang,
      text: 'A 通道书面答复：20:05 机房割接，事先未通知我们。我们也没有通道成功率的告警，是客服先知道的。',
    },
    {
      at: '23:00',
      by: linYue,
      text: '影响：约 8.6 万条验证码失败，支付失败 2,140 笔。\n后续：\n1. 周航 加通道成功率告警，低于 95% 三分钟即报，12 月 24 日前\n2. 兼容测试补旧机型，QA 郑洁，12-30\n3. 检查切换脚本 周航 12-25',
    },
  ],
};

describe('a ticket in short words', () => {
  const draft = draftOf(channels);

  it('has only measures of its own people, each with what came of it', () => {
    expect(draft.fixes.map(({ measure, outcome }) => [measure, outcome])).toEqual([
      ['权重已改，从 8:2 调成 1:9', 'partial'],
      ['联系 B 通道商务临时提额到 1500/s，已生效', 'success'],
    ]);
  });

  it('takes what is summed up as impact, not what it looked like on the way', () => {
    const business = draft.basics.business.map(({ text }) => text).join('\n');

    expect(business).toContain('约 8.6 万条验证码失败');
    expect(business).not.toMatch(/连续 15 分钟|成功率 92%/);
  });

  it('tells a gap of the process in the words of the ticket', () => {
    const process = draft.causes.whys[3].map(({ text }) => text).join('\n');

    expect(process).toContain('没有通道成功率的告警');
    expect(process).toContain('事先未通知我们');
  });

  it('tells what began by the sentence before it', () => {
    const effect = draft.timeline.find(({ detail }) =>
      detail.some(({ text }) => text.includes('20:06 开始掉的')),
    );

    expect(effect?.detail.map(({ text }) => text).join()).toContain('提交成功率掉到 31%');
  });

  it('praises no notification for calls that users made', () => {
    const calls = draftOf({
      title: '验证码收不到',
      description: '用户反馈收不到验证码。',
      comments: [{ at: '20:16', by: linYue, text: '客服电话被打爆' }],
    });

    expect(JSON.stringify(calls.response.well)).not.toContain('通知到人');
  });

  it('knows the owner in front of a blank, with a role, and behind the measure', () => {
    expect(draft.actions.map(({ measure, owner, due }) => [measure, owner?.name, due])).toEqual([
      ['加通道成功率告警，低于 95% 三分钟即报', '周航', '2026-12-24'],
      ['兼容测试补旧机型', '郑洁', '2026-12-30'],
      ['检查切换脚本', '周航', '2026-12-25'],
    ]);
  });
});

describe('a cause that a change broke', () => {
  const draft = draftOf(
    {
      title: 'Login 500s',
      description: 'Logins fail with 500.',
      comments: [
        { at: '20:20', by: zhouHang, text: 'Rolling back 2.31.' },
        { at: '20:27', by: zhouHang, text: 'rollback done but still seeing 500s' },
        {
          at: '20:29',
          by: linYue,
          text: "It's not the release. The proxy's egress rule was removed in this morning's firewall cleanup.",
        },
        { at: '20:37', by: zhouHang, text: 'Rule put back.' },
        { at: '20:38', by: linYue, text: 'Logins are green for all tenants we can see.' },
        {
          at: '21:10',
          by: linYue,
          text: `What hurt: the cleanup had no list of dependants; we lost 15 min on the rollback.\n\nActions:\n[ ] ${zhouHang.name} - check dependants before a rule is removed`,
        },
      ],
    },
    'en-US',
  );

  it('is what the report says, not what was ruled out in front of it', () => {
    expect(draft.causes.technical[0]?.text).toContain('egress rule was removed');
    const identified = draft.timeline.find(({ milestone }) => milestone === 'identified');
    expect(identified?.detail[0]?.text).toContain('egress rule was removed');
  });

  it('is no measure of those who found it', () => {
    expect(draft.fixes.map(({ measure }) => measure)).toEqual(['Rolling back 2.31', 'Rule put back']);
  });

  it('stands beside what hurt, part by part, and minutes are no loss of business', () => {
    expect(draft.response.badly.map(({ problem }) => problem.text).slice(0, 2)).toEqual([
      'the cleanup had no list of dependants',
      'we lost 15 min on the rollback',
    ]);
    expect(JSON.stringify([draft.basics.business, draft.impact.traffic])).not.toContain('15 min');
  });

  it('leaves the owner of an action out of its words', () => {
    expect(draft.actions[0]).toMatchObject({
      measure: 'check dependants before a rule is removed',
      owner: { name: zhouHang.name },
    });
  });
});

describe('words that only look like a cause, a loss or a measure', () => {
  const late = draftOf(
    {
      title: 'Push arrives late',
      description: 'Some users report push arriving late.',
      comments: [
        { at: '20:40', by: zhouHang, text: 'Flag off for the new path. Queue 1.2M and dropping' },
        { at: '20:55', by: zhouHang, text: '429s stopped at 20:51' },
        { at: '21:05', by: linYue, text: 'Queue empty.' },
        {
          at: '21:15',
          by: linYue,
          text: `We noticed because of Twitter.\nNext steps: AI: split the panel (${linYue.name}, Dec 1). AI: alert on 429 (${zhouHang.name}, Dec 12).`,
        },
      ],
    },
    'en-US',
  );

  it('leave the cause open where somebody only tells how it was noticed', () => {
    expect(JSON.stringify(late.causes)).not.toContain('because of Twitter');
  });

  it('do not make a measure of what stopped', () => {
    expect(late.fixes.map(({ measure }) => measure)).toEqual(['Flag off for the new path']);
  });

  it('part actions that stand behind one another in a line', () => {
    expect(late.actions.map(({ measure, owner, due }) => [measure, owner?.name, due?.slice(5)])).toEqual([
      ['split the panel', linYue.name, '12-01'],
      ['alert on 429', zhouHang.name, '12-12'],
    ]);
  });

  const refunds = draftOf({
    title: '退款重复入账',
    description: '财务对账发现退款批次入了两次账，涉及 1,386 笔，金额 ¥412,908.50',
    comments: [
      { at: '20:20', by: zhouHang, text: '退款任务跑了两遍，调度器主备切换后又触发了一次' },
      { at: '20:25', by: zhouHang, text: '已给运营商报障' },
      { at: '20:40', by: zhouHang, text: '冲正 1,386 笔完成，金额对平' },
      {
        at: '21:00',
        by: zhouHang,
        text: '根因：任务状态没有持久化。退款接口也没有幂等键。\n改进：\n- 接口加幂等键 周航 12-22 P0\n- 状态落库 基础架构组 12-15 P1\n- 对账改成小时级 周航 2027-01 P2',
      },
    ],
  });

  it('take no loss from the name of a job, and no complaint from a report to a carrier', () => {
    const business = refunds.basics.business.map(({ text }) => text).join('\n');

    expect(business).toContain('1,386 笔');
    expect(business).not.toContain('退款任务跑了两遍');
    expect(JSON.stringify(refunds.impact.complaints)).not.toContain('报障');
  });

  it('tell a missing safeguard as the design', () => {
    expect(JSON.stringify(refunds.causes.whys[2])).toContain('退款接口也没有幂等键');
  });

  it('read owner, day and level behind a measure', () => {
    expect(refunds.actions.map(({ level, owner, due }) => [level, owner?.name, due])).toEqual([
      ['P0', '周航', '2026-12-22'],
      ['P1', '基础架构组', '2026-12-15'],
      ['P2', '周航', '2027-01-31'],
    ]);
  });
});

describe('a chat and a table in the comments', () => {
  const draft = draftOf({
    title: '支付回调大量延迟',
    description: '见评论里的群记录',
    comments: [
      {
        at: '21:30',
        by: linYue,
        text: '把群里的记录贴一下：\n林月 20:02\n积压告警响了\n周航 20:13\n不是，活动流量不走这里。慢 SQL 一条，更新订单状态没走索引\n周航 20:26\n索引建好了，积压开始消\n林月 20:40\n消完了',
      },
      { at: '22:00', by: linYue, text: '期间 2.1 万笔订单显示待支付，客服进线 340 起。' },
      {
        at: '22:10',
        by: linYue,
        text: '跟进事项\n| 事项 | 负责人 | 时间 |\n| 删索引走慢查评审流程 | DBA 组 | 11/30 |\n| 回调消费连接池独立 | 石磊 | 12/15 |\n| 积压告警阈值降到 5 千 | 待定 | 12/20 |',
      },
    ],
  });

  it('give the defect as the cause, not the denial in front of it', () => {
    expect(draft.causes.technical[0]?.text).toContain('没走索引');
    expect(draft.causes.technical[0]?.text).not.toContain('不是，');
  });

  it('say nothing of the failure by pointing at the comments', () => {
    expect(JSON.stringify([draft.basics.scope, draft.impact.experience])).not.toContain('见评论');
  });

  it('have owners and days in their columns, whoever is named there', () => {
    expect(draft.actions.map(({ owner, due }) => [owner?.name ?? null, due?.slice(5)])).toEqual([
      ['DBA 组', '11-30'],
      ['石磊', '12-15'],
      [null, '12-20'],
    ]);
  });

  it('count orders that got stuck', () => {
    expect(draft.impact.orders.map(({ text }) => text).join()).toContain('2.1 万笔订单显示待支付');
  });
});

describe('causes and actions behind labels of a write-up', () => {
  const draft = draftOf({
    title: '选课系统无法访问',
    description: '选课系统打不开，学生反映 502',
    comments: [
      {
        at: '22:00',
        by: linYue,
        text: '20:10 厂商确认 session 存数据库，数据库连接 200 上限打满。20:25 将 session 改为 redis，20:32 系统恢复。\n原因分析：1. 未做压测 2. 厂商默认配置未调整 3. 没有排队机制\n下一步：寒假前完成压测；与厂商约定选课期间驻场；上线排队页',
      },
    ],
  });

  it('are one finding, a list of what contributed, and as many actions as are parted', () => {
    expect(draft.causes.technical[0]?.text).toContain('连接 200 上限打满');
    expect(JSON.stringify([draft.causes.whys[2], draft.causes.whys[3]])).toContain('未做压测');
    expect(draft.actions.map(({ measure }) => measure)).toEqual([
      '寒假前完成压测',
      '与厂商约定选课期间驻场',
      '上线排队页',
    ]);
  });
});

describe('a log in English sentences', () => {
  const draft = draftOf(
    {
      title: 'Launches fail',
      description: 'Launches fail for everybody.',
      comments: [
        { at: '20:20', by: zhouHang, text: 'A first change on one router to verify the root cause.' },
        {
          at: '20:30',
          by: zhouHang,
          text: 'The proxy pod was restarted. This did not resolve the issue. The hub pod was restarted and launches returned back to normal.',
        },
        {
          at: '20:35',
          by: zhouHang,
          text: 'Observing that the culler is fixed. Placed the site into yellow status.',
        },
        {
          at: '20:40',
          by: linYue,
          text: 'Root cause found and understood. Work begins to revert the problematic change.',
        },
        { at: '20:50', by: linYue, text: 'The change is reverted, everything works again.' },
      ],
    },
    'en-US',
  );

  it('has a measure for each thing that was done, also of one kind, and none for how things stand', () => {
    expect(draft.fixes.map(({ measure, outcome }) => [measure, outcome])).toEqual([
      ['The proxy pod was restarted', 'failure'],
      ['The hub pod was restarted and launches returned back to normal', 'success'],
      ['The change is reverted', 'success'],
    ]);
  });

  it('says that the cause was found and that nobody wrote down which', () => {
    const causes = JSON.stringify(draft.causes);

    expect(causes).not.toContain('found and understood');
    expect(causes).not.toContain('to verify the root cause');
    expect(causes).toContain('the minute of finding it is recorded, the cause is not');
  });

  it('tells the cause that stands behind the word that it was found later', () => {
    const { causes } = draftOf(
      {
        comments: [
          {
            at: '20:40',
            by: linYue,
            text: 'Due to its criticality the rollback takes priority. A deep dive was started, and the root cause was found later: the proxy drops insecure headers.',
          },
        ],
      },
      'en-US',
    );

    expect(causes.technical[0]?.text).toMatch(/^the proxy drops insecure headers/);
    expect(JSON.stringify(causes)).not.toContain('takes priority');
  });

  it('takes no verdict on the whole, and nothing that a supposed cause does, for a measure', () => {
    const { fixes } = draftOf(
      {
        comments: [
          {
            at: '20:30',
            by: zhouHang,
            text: 'Found a possible cause: the push fails, so the job is removed from the queue.',
          },
          { at: '20:35', by: zhouHang, text: 'Disabled the setting. Affected services began to recover.' },
          { at: '20:40', by: linYue, text: 'Incident mitigated.' },
          { at: '20:41', by: linYue, text: 'Status page updated: the problem is fixed.' },
        ],
      },
      'en-US',
    );

    expect(fixes.map(({ measure }) => measure)).toEqual(['Disabled the setting']);
  });

  it('tells the mechanism before the place', () => {
    const { causes } = draftOf(
      {
        comments: [
          {
            at: '20:30',
            by: zhouHang,
            text: 'Identified the setting of a customer. It triggers a bug of the last release.',
          },
        ],
      },
      'en-US',
    );

    expect(causes.technical[0]?.text).toMatch(/triggers a bug/);
  });

  it('misses nobody who could act where only a thing is not available', () => {
    const { actions } = draftOf({ description: 'The package is not available on the index.' }, 'en-US');

    expect(JSON.stringify(actions)).not.toContain('on-call shift');
  });

  it('takes no supposition for what users saw, and no word to users for a measure', () => {
    const { impact, fixes } = draftOf(
      {
        description: 'I think my config is corrupted and some other cluster is failing.',
        comments: [{ at: '20:40', by: linYue, text: 'Updated the hub community of an active outage.' }],
      },
      'en-US',
    );

    expect(JSON.stringify(impact.experience)).not.toContain('I think');
    expect(fixes).toEqual([]);
  });

  it('tells the cause without the word that it was confirmed', () => {
    const { technical } = draftOf(
      {
        comments: [
          {
            at: '20:40',
            by: linYue,
            text: 'The leak is gone since the revert, confirming that the spawner update is the root cause.',
          },
        ],
      },
      'en-US',
    ).causes;

    expect(technical[0]?.text).toMatch(/^the spawner update/);
  });
});

describe('what is to be done, inside of other text', () => {
  it('is an action and no measure', () => {
    const draft = draftOf({
      comments: [
        { at: '20:40', by: linYue, text: '已恢复。手册文档已更新。后续：@周航 12 月 20 日前补充回滚演练' },
      ],
    });

    expect(draft.actions.map(({ measure, owner, due }) => [measure, owner?.name, due])).toEqual([
      ['补充回滚演练', '周航', '2026-12-20'],
    ]);
    expect(draft.fixes).toEqual([]);
  });

  it('belongs to whoever is named in front of "to", and to nobody where nobody is', () => {
    const draft = draftOf({
      comments: [
        {
          at: '20:40',
          by: linYue,
          text: 'Recovered. Follow-up: Ann Reed to add an alert by Dec 10.\nAction items:\nP2: nobody yet: write the runbook | with a `pipe`',
        },
      ],
    });

    expect(draft.actions.map(({ measure, owner }) => [measure, owner?.name ?? null])).toEqual([
      ['add an alert', 'Ann Reed'],
      ['write the runbook | with a `pipe`', null],
    ]);
  });
});

describe('what is counted', () => {
  const trafficOf = (text: string, at: string) =>
    draftOf({
      title: '结算超时',
      description: '结算大量超时',
      comments: [
        { at: '20:30', by: zhouHang, text },
        { at: '20:40', by: zhouHang, text: '已回滚，业务恢复' },
        { at, by: linYue, text: '统计完了：约 8.6 万条消息发送失败' },
      ],
    })
      .impact.traffic.map((claim) => claim.text)
      .join('\n');

  it('is a loss when it is summed up, and not when it is a part of the machine or seen on the way', () => {
    expect(trafficOf('200 个工作线程里 180 个卡在 getConnection', '21:30')).toMatch(/8\.6 万条/);
    expect(trafficOf('200 个工作线程里 180 个卡在 getConnection', '21:30')).not.toContain('工作线程');
    expect(trafficOf('现在 300 条消息发送失败', '21:30')).not.toContain('300 条');
  });
});
