import { findBlame } from '../../src/domain/blame';
import { neutralFact } from '../../src/drafting/neutral-fact';
import { aReport, alarms, linYue, zhouHang } from '../support/builders';
import type { CommentInput } from '../support/builders';

const story = (...comments: readonly CommentInput[]) => ({
  description: 'Checkout is down.',
  created: '20:15',
  comments: [
    { at: '20:15', by: alarms, text: 'Alert fired: checkout is down; the on-call engineer got paged' },
    { at: '20:17', by: linYue, text: 'Started to investigate' },
    {
      at: '20:20',
      by: linYue,
      text: 'Found the reason for the outage: the pool of connections is exhausted',
    },
    ...comments,
    { at: '20:40', by: zhouHang, text: 'Rolled back to v317, checkout is back online for all users' },
  ],
});
const rowsOf = (...comments: readonly CommentInput[]) =>
  aReport(story(...comments), 'en-US').draft.timeline.map(({ title, milestone, detail }) => ({
    title,
    milestone,
    text: detail[0]?.text ?? '',
  }));
const titleFor = (text: string, at = '20:30') =>
  rowsOf({ at, by: zhouHang, text }).find((row) => row.text.startsWith(text.slice(0, 12)))?.title;

describe('what a row of the timeline is called', () => {
  it.each([
    ['Contacted a colleague who has the access required to resize the pool', 'Escalated'],
    ['Colleague with server access joined the operations channel', 'Access holder arrives'],
    ['Joined the incident call', 'Joined the response'],
    ['War room started', 'War room opened'],
    ['Status page updated: we are working on the checkout outage', 'Announcement sent'],
    ['Found the setting that shrank the pool: the new template is the cause', 'Cause narrowed down'],
    ['Proposed to increase capacity of the database', 'More capacity proposed'],
    ['Decision: restart the gateway', 'Restart decided'],
    ['The restart of the gateway had no effect', 'Restart did not succeed'],
    ['Impact: 3,812 failed checkouts, 26 support tickets', 'Impact figures'],
  ])('is told by %s', (text, title) => {
    expect(titleFor(text)).toBe(title);
  });

  it.each([
    ['Increased the memory alert threshold was discussed in the last review', 'Failure grows'],
    ['The team joined two tables in the slow query', 'Joined the response'],
    ['Error pages show that the vendor contacted us last week', 'Escalated'],
  ])('is not taken from single words of %s', (text, title) => {
    expect(titleFor(text)).not.toBe(title);
  });

  it('counts the steps of the emergency fix and completes it only beside a step', () => {
    const stepped = rowsOf(
      { at: '20:30', by: zhouHang, text: 'Removed the stuck sessions' },
      { at: '20:33', by: zhouHang, text: 'Restarted the gateway' },
    ).map(({ title }) => title);

    expect(stepped).toEqual(
      expect.arrayContaining(['Emergency fix (begun)', 'Emergency fix (second step)', 'complete']),
    );
    expect(rowsOf().map(({ title }) => title)).not.toContain('complete');
  });

  it('names no measure that was only begun after another one failed', () => {
    const rows = rowsOf(
      { at: '20:26', by: zhouHang, text: 'Raised the limit. Did not help, still OOM. Rolling back to 4.11.' },
      { at: '20:33', by: zhouHang, text: 'Rollback done.' },
      { at: '20:40', by: zhouHang, text: 'All services are back to normal.' },
    );

    expect(rows.map(({ title }) => title)).not.toContain('Rollback did not succeed');
    expect(rows).toContainEqual(expect.objectContaining({ title: 'Measure did not succeed' }));
  });

  it('is a catch-up only after the fix', () => {
    const text = 'Added the failed orders back into the queue';

    expect(titleFor(text, '20:55')).toBe('Catch-up started');
    expect(titleFor(text, '20:30')).not.toBe('Catch-up started');
  });
});

describe('a row whose record blames', () => {
  const say = (chinese: string) => chinese;
  const english = (_: string, text: string) => text;

  it('tells what happened to what, with the evidence, whose words stay', () => {
    const blaming = '值班同学误删了 orders 表的索引，操作太粗心了。';
    const report = aReport({
      comments: [
        { at: '20:12', by: zhouHang, text: blaming },
        { at: '20:31', text: '定位到根因：索引缺失导致慢查询' },
        { at: '20:50', text: '已重建索引，服务全部恢复正常' },
      ],
    });
    const row = report.draft.timeline.find(({ detail }) => detail[0]?.evidence.includes('E2'));

    for (const { detail } of report.draft.timeline)
      for (const { text } of detail) expect(findBlame(text, report.incident.people)).toEqual([]);
    expect(row?.detail[0]?.text).toContain('orders 表的索引');
    expect(report.incident.evidence.find(({ id }) => id === 'E2')?.text).toBe(blaming);
    expect(report.draft.findings.filter(({ kind }) => kind === 'blame').map(({ where }) => where)).toContain(
      'E2',
    );
  });

  it.each([
    ['运维同学忘了更新网关证书', '没有执行：更新网关证书'],
    ['值班同学误操作导致主库切换', '人工操作之后：主库切换'],
    ['已重启网关，服务恢复', '已重启网关，服务恢复'],
  ])('turns %s into %s', (sentence, told) => {
    expect(neutralFact(sentence, [], say)).toBe(told);
  });

  it.each([
    ['The engineer accidentally deleted the production table', 'manual action: deleted the production table'],
    ['Bob forgot to renew the gateway certificate', 'not carried out: renew the gateway certificate'],
    ['Restarted the gateway', 'Restarted the gateway'],
  ])('turns %s into %s', (sentence, told) => {
    expect(neutralFact(sentence, [], english)).toBe(told);
  });

  it('leaves a judgement out that holds no fact', () => {
    expect(neutralFact('这也太粗心了', [], say) ?? '').not.toContain('粗心');
  });
});

describe('a span of time in a comment', () => {
  it('is one row, at its first minute', () => {
    const { timeline } = aReport({
      comments: [
        { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
        { at: '20:52', text: '已回滚，服务全部恢复正常' },
        { at: '21:30', text: '20:18–20:44 商户后台报错，其他正常' },
      ],
    }).draft;

    const rows = timeline.filter(({ detail }) => detail.some(({ text }) => text.includes('商户后台报错')));
    expect(rows).toHaveLength(1);
  });
});

describe('talk', () => {
  it('that repeats itself is told once, an alert each time', () => {
    const texts = aReport({
      comments: [
        { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
        ...['20:17', '20:19', '20:21', '20:23'].map((at) => ({ at, by: zhouHang, text: '我也在看日志' })),
        { at: '20:30', text: '告警：结算队列积压' },
        { at: '20:34', text: '告警：结算队列积压' },
      ],
    }).draft.timeline.flatMap(({ detail }) => detail.map(({ text }) => text));

    expect(texts.filter((text) => text.includes('我也在看'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes('结算队列积压'))).toHaveLength(2);
  });

  it('is no report, and a backlog that goes down is no failure that appears', () => {
    const { timeline } = aReport({
      comments: [
        { at: '20:15', text: '告警：结算接口 5xx 比例 34%' },
        { at: '20:20', text: '领导在群里问了……先别管，专心查' },
        { at: '20:30', text: '积压开始下降，预计 40 分钟消化完' },
      ],
    }).draft;

    expect(JSON.stringify(timeline)).not.toContain('领导在群里问');
    expect(timeline.find(({ detail }) => detail.some(({ text }) => text.includes('积压开始')))?.title).toBe(
      '恢复进展',
    );
  });
});
