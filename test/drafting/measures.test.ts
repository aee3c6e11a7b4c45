import { aReport, linYue, zhouHang } from '../support/builders';
import type { IncidentInput } from '../support/builders';

const draftOf = (input: IncidentInput, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  aReport(input, language).draft;
const measuresOf = (input: IncidentInput, language?: 'zh-CN' | 'en-US') =>
  draftOf(input, language).fixes.map(({ measure }) => measure);

const english: IncidentInput = {
  title: 'Search answers with 502',
  description: 'First alert fired at 20:15 (rule search-502). Search returns 502 to most visitors.',
  comments: [
    { at: '20:22', by: zhouHang, text: 'Ruled out the load balancer. Index nodes are out of file handles.' },
    {
      at: '20:30',
      by: zhouHang,
      text: 'Root cause identified: handle leak in indexer 4.2, deployed at 19:52; it never closes a segment.',
    },
    { at: '20:38', by: linYue, text: 'Disabled the segment cache at 20:37. Error rate dropping.' },
    { at: '20:45', by: linYue, text: 'Error rate is back to baseline.' },
    {
      at: '21:20',
      by: linYue,
      text: 'No recurrence for 30 minutes. Declaring incident resolved. Estimated lost orders: 310.',
    },
  ],
};

const chinese: IncidentInput = {
  title: '搜索大量超时',
  description: '20:15 告警：搜索接口超时率 40%',
  comments: [
    { at: '20:24', by: zhouHang, text: '先把 search-index 扩到 9 个副本了，没用，队列还在涨' },
    {
      at: '20:40',
      by: zhouHang,
      text: '找到了，20:02 上线的 4.2 把段缓存从 64 改成了 2，每次都要读盘。就是这个。',
    },
    { at: '20:46', by: zhouHang, text: '已回滚到 4.1，搜索恢复正常' },
    { at: '21:20', by: linYue, text: '观察 30 分钟正常。按预案处理过程完毕' },
  ],
};

describe('measures by rules', () => {
  it('are what was done against the failure: no ruled-out finding, no trigger, no figure of impact', () => {
    expect(measuresOf(english, 'en-US')).toEqual(['Disabled the segment cache at 20:37']);
  });

  it('leave a closing out', () => {
    expect(measuresOf(chinese).join()).not.toContain('处理过程完毕');
  });

  it('leave out what a change is found to have done', () => {
    const comments = [
      {
        at: '20:40',
        by: zhouHang,
        text: '就是它。4.2 把段缓存从 64 改成了 2，每次都要读盘，对象存储限流了。',
      },
      { at: '20:46', by: zhouHang, text: '已回滚到 4.1，搜索恢复正常' },
    ];

    expect(measuresOf({ ...chinese, comments })).toEqual(['已回滚到 4.1']);
  });

  it('keep one that did not help, as failed, and as something that did not go well', () => {
    const { fixes, response } = draftOf(chinese);

    expect(fixes[0]).toMatchObject({ measure: '先把 search-index 扩到 9 个副本了', outcome: 'failure' });
    expect(response.badly.map(({ problem }) => problem.text).join()).toContain('没用');
  });

  it('do not fail because another one before them did', () => {
    const input = {
      comments: [
        { at: '20:15', text: '告警：超时率 40%' },
        { at: '20:30', text: '重启没用，已回滚到 v3，全部恢复正常' },
      ],
    };

    expect(draftOf(input).fixes.map(({ outcome }) => outcome)).not.toContain('failure');
  });
});

describe('a cause behind a cue', () => {
  it('is the clause that follows, never the cue or a pronoun', () => {
    const { causes } = draftOf(chinese);

    const said = causes.technical[0]?.text ?? '';
    expect(said).toContain('4.2 把段缓存从 64 改成了 2');
    expect(said).not.toMatch(/找到了|就是这个/);
    expect(causes.whys[1].map(({ text }) => text)).not.toContain('就是这个');
  });

  it('is found in English too', () => {
    const { causes } = draftOf(
      {
        comments: [
          { at: '20:15', text: 'Alert: 502 rate is 40%' },
          { at: '20:30', text: 'Found it, the new parser drops the tenant header on retries.' },
        ],
      },
      'en-US',
    );

    expect(causes.technical[0]?.text).toBe('the new parser drops the tenant header on retries');
  });

  it('is not what is being done about it', () => {
    const { causes } = draftOf({
      comments: [
        { at: '20:15', text: '告警：超时率 40%' },
        { at: '20:30', text: '找到原因了，正在回滚到 v3' },
      ],
    });

    expect(causes.technical[0]?.text).not.toBe('正在回滚到 v3');
  });
});

describe('an alert', () => {
  it('is no symptom that went unseen', () => {
    const { causes, monitoring } = draftOf(english, 'en-US');

    expect(JSON.stringify([causes.whys[3], monitoring.blindSpots])).not.toContain('no alert covered');
    expect(JSON.stringify(monitoring.blindSpots)).not.toContain('alert fired');
  });

  it('is no loss of orders because a rule bears a name', () => {
    expect(JSON.stringify(draftOf(english, 'en-US').impact.orders)).not.toContain('alert fired');
  });
});

describe('what the ticket only mentions', () => {
  const { impact } = draftOf({
    comments: [
      { at: '20:15', text: '告警：超时率 40%' },
      { at: '20:31', by: zhouHang, text: '是对账任务抢数据库。@林月 跟商户那边说一下' },
      { at: '20:40', text: '已重启，服务恢复正常' },
    ],
  });

  it('is no finding on the data because a job bears a name, and no impact on partners because they are to be told', () => {
    expect(impact.data.map(({ basis }) => basis)).toEqual(['unknown']);
    expect(impact.partners.map(({ basis }) => basis)).toEqual(['unknown']);
  });
});

describe('milestones without a minute', () => {
  it('stand behind every row that has one', () => {
    const { timeline } = draftOf({
      comments: [
        { at: '20:15', text: '告警：超时率 40%' },
        { at: '20:40', text: '已回滚，服务恢复正常' },
        { at: '21:10', text: '又开始超时，已重启' },
      ],
    });

    const firstOpen = timeline.findIndex(({ at }) => at === null);
    expect(firstOpen).toBeGreaterThan(0);
    expect(timeline.slice(firstOpen).every(({ at }) => at === null)).toBe(true);
  });
});

describe('speed', () => {
  it('is not praised for what one comment tells at once', () => {
    const { response } = draftOf({
      comments: [
        { at: '20:15', text: '20:14 告警：超时率 40%，定位到根因：连接池配置错误。20:14 已通知值班' },
      ],
    });

    expect(response.well.map(({ text }) => text).join()).not.toContain('同一分钟内');
  });
});

describe('a measure', () => {
  const measuresAmong = (...texts: readonly string[]) =>
    measuresOf({
      comments: [
        { at: '20:15', text: 'Alert: 502 rate is 40%' },
        ...texts.map((text, index) => ({ at: `20:${String(20 + index)}`, text })),
        { at: '21:00', text: 'All traffic is back to normal' },
      ],
    });

  it.each([
    'Approved.',
    'I changed the reminder script too, so that should not have mattered',
    'The carrier says it is fixed on their side',
    'Error rate 0.4%, calling it resolved',
    'All messages were retained in the queue',
    'Deploys must skip the night window from now on',
    '我上线了。',
    '我也重启过报表服务，跟这个没关系',
    'logins_failed,3190\nlogins_total,48210',
  ])('is not what stands in %j', (text) => {
    expect(measuresAmong(text)).toEqual([]);
  });

  it.each([
    [
      'Disabled the nightly import so nothing else gets lost',
      'Disabled the nightly import so nothing else gets lost',
    ],
    ['hmm, pausing the sync job', 'pausing the sync job'],
    ['we lowered the batch size to 50', 'lowered the batch size to 50'],
    ['我把导出任务停了', '把导出任务停了'],
    ['先把读线程从 8 调到 32 试试', '先把读线程从 8 调到 32 试试'],
    ['杀掉了 12 个卡住的会话', '杀掉了 12 个卡住的会话'],
    ['列表先走静态数据，已切', '列表先走静态数据，已切'],
  ])('stands in %j, without who says it', (text, measure) => {
    expect(measuresAmong(text)).toEqual([measure]);
  });

  it('is no deed of a minute before anybody knew', () => {
    expect(measuresAmong('the standby took over at 19:38 when the node was restarted')).toEqual([]);
  });

  it('has failed where the next one says so of the same kind', () => {
    const { fixes } = draftOf({
      comments: [
        { at: '20:15', text: '告警：超时率 40%' },
        { at: '20:20', text: '先把读线程从 8 调到 32 试试' },
        { at: '20:24', text: '调了，没什么用，超时率还是 38%' },
        { at: '20:40', text: '已回滚到 v3，全部恢复正常' },
      ],
    });

    expect(fixes.map(({ measure, outcome }) => [measure, outcome])).toEqual([
      ['先把读线程从 8 调到 32 试试', 'failure'],
      ['已回滚到 v3', 'success'],
    ]);
  });
});

describe('what happened by itself', () => {
  it.each([
    ['Automated alerts fired: event processing and run scheduling stopped'],
    ['Backlog fully processed, latency back to normal'],
    ['mysqld stopped.'],
  ])('is no measure: %s', (text) => {
    const measures = measuresOf(
      {
        title: 'Events are delayed',
        description: 'Events are delayed.',
        comments: [
          { at: '20:22', by: zhouHang, text },
          { at: '20:30', by: linYue, text: 'Disabled the publishing path.' },
          { at: '20:40', by: linYue, text: 'The service is restored.' },
        ],
      },
      'en-US',
    );

    expect(measures).toEqual(['Disabled the publishing path']);
  });

  it('is one where somebody stopped it', () => {
    const measures = measuresOf(
      {
        title: 'Events are delayed',
        description: 'Events are delayed.',
        comments: [
          { at: '20:30', by: linYue, text: 'Stopped the scheduling of batch runs.' },
          { at: '20:40', by: linYue, text: 'The service is restored.' },
        ],
      },
      'en-US',
    );

    expect(measures).toEqual(['Stopped the scheduling of batch runs']);
  });
});
