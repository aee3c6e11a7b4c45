import type { IncidentInput } from '../support/builders';
import { aReport, linYue, zhouHang } from '../support/builders';

const story = [
  { at: '20:15', text: '告警：下单接口 5xx 比例 34%' },
  {
    at: '20:31',
    by: zhouHang,
    text: '找到了，20:05 有人跑了 ALTER TABLE，被一个长事务堵住，后面的查询全排队',
  },
  { at: '20:41', by: zhouHang, text: '已 kill 掉长事务' },
  { at: '20:44', by: linYue, text: '下单成功率 99.6%，恢复了' },
];

const causesOf = (text: string, more: Partial<IncidentInput> = {}) =>
  aReport({ comments: [...story, { at: '23:30', by: linYue, text }], ...more }).draft.causes;

const textsAt = (causes: ReturnType<typeof causesOf>, level: number) =>
  (causes.whys[level] ?? []).map(({ text }) => text);

describe('a root cause by its label', () => {
  const causes = causesOf(
    '小结：\n根因：DDL 平台允许在高峰直接改主库，没有检查是否有长事务；也没设锁等待超时。\n后续：\n1. 平台增加长事务检查（林悦，12-05）',
  );

  it('is the conclusion, whole; what was found at the time is the direct cause', () => {
    expect(textsAt(causes, 0)[0]).toContain('被一个长事务堵住');
    expect(textsAt(causes, 1)[0]).toBe(
      'DDL 平台允许在高峰直接改主库，没有检查是否有长事务；也没设锁等待超时',
    );
    expect(causes.technical.map(({ text }) => text)).toEqual([
      'DDL 平台允许在高峰直接改主库，没有检查是否有长事务；也没设锁等待超时',
    ]);
  });

  it('is not asked for again', () => {
    expect(causes.technical.every(({ basis }) => basis === 'evidence')).toBe(true);
  });
});

describe('whys that the ticket answers', () => {
  it('stand at their level, and nothing is asked or supposed there', () => {
    const causes = causesOf(
      '为什么没测出来：回归只跑了新机型，旧机型 3 月下架了没补\n为什么 20:05 开始 20:15 才告警：阈值是 95% 持续 10 分钟\n为什么没拦住：网关没有限流',
    );

    expect(textsAt(causes, 3)).toEqual([
      '为什么没测出来：回归只跑了新机型，旧机型 3 月下架了没补',
      '为什么 20:05 开始 20:15 才告警：阈值是 95% 持续 10 分钟',
    ]);
    expect(causes.whys[2][0]?.text).toBe('为什么没拦住：网关没有限流');
    expect([causes.whys[2], causes.whys[3]].flat().every((claim) => claim.basis === 'evidence')).toBe(true);
    expect(causes.process[0]?.text).toContain('回归只跑了新机型');
  });

  it('fill the five whys in their order where it has its own', () => {
    const { causes } = aReport(
      {
        title: 'Search is down',
        description: 'Alert: search availability 71%.',
        created: '20:04',
        comments: [
          { at: '20:20', by: linYue, text: 'Turned off facets.' },
          { at: '20:50', by: linYue, text: 'Full recovery.' },
          {
            at: '23:00',
            by: zhouHang,
            text: "5 whys:\n1. Why was search down? The data nodes ran out of memory.\n2. Why? Facet queries at 3.4x load exceeded the heap.\n3. Why wasn't it load tested?\n   The test used last year's queries.\n4. Why no headroom? The quota was capped, and nobody owns quota planning.\nNext steps: none yet",
          },
        ],
      },
      'en-US',
    ).draft;
    const texts = causes.whys.map(([first]) => first?.text);

    expect(texts.slice(0, 4)).toEqual([
      'The data nodes ran out of memory',
      'Why? Facet queries at 3.4x load exceeded the heap',
      "Why wasn't it load tested? The test used last year's queries",
      'Why no headroom? The quota was capped, and nobody owns quota planning',
    ]);
    expect(causes.technical.map(({ text }) => text)).toEqual([
      'The data nodes ran out of memory',
      'Facet queries at 3.4x load exceeded the heap',
    ]);
  });

  it.each([
    '为什么没测出来？',
    '为什么没拦住：',
    'Why was nobody paged?',
    '为什么没测出来：周航偷懒没跑回归',
  ])('are none without an answer, or where the answer blames: %s', (text) => {
    expect(JSON.stringify(causesOf(text).whys)).not.toContain(text.slice(0, 8));
  });
});

describe('words that only look like a cause or a supposition', () => {
  it.each(['Should we alert on restarts? Probably yes.', '定位', 'Their bug.'])('are none: %s', (text) => {
    const { whys } = causesOf(text);

    expect(JSON.stringify(whys)).not.toMatch(/Probably yes|「定位」|"定位"|Their bug/);
  });

  it('are what a write-up says of the response', () => {
    const { whys } = causesOf(
      'Root cause: the flag was switched on before its endpoint existed.\nWhat went badly: we lost 20 minutes because flag changes are not on the timeline.',
    );

    expect(JSON.stringify(whys)).not.toContain('we lost 20 minutes');
  });
});

describe('a finding whose words say where it was found', () => {
  it.each([
    ['在日志里看到 certificate expired，定位到原因', '在日志里看到 certificate expired'],
    [
      '查到了，迁移到新集群之后 key 前缀变了，线上还在读旧前缀',
      '迁移到新集群之后 key 前缀变了，线上还在读旧前缀',
    ],
  ])('is told by what was found: %s', (text, cause) => {
    const { causes } = aReport({
      comments: [
        { at: '20:15', text: '告警：登录失败' },
        { at: '20:31', by: zhouHang, text },
        { at: '20:44', by: linYue, text: '已修复，全部恢复' },
      ],
    }).draft;

    expect(causes.whys[0][0]?.text).toBe(cause);
  });
});
