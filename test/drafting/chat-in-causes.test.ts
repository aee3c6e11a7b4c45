import { aReport, linYue, zhouHang } from '../support/builders';

const draftOf = (texts: readonly string[], language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  aReport(
    {
      comments: [
        { at: '20:15', text: language === 'zh-CN' ? '告警：超时率 40%' : 'Alert: 504 rate is 40%' },
        ...texts.map((text, index) => ({
          at: `20:${String(20 + index)}`,
          by: index % 2 === 0 ? zhouHang : linYue,
          text,
        })),
      ],
    },
    language,
  ).draft;

describe('the five whys of a chat', () => {
  it('say that there is no clue instead of nothing, and nothing of clues where there is one', () => {
    const { whys } = draftOf(['定位到根因：缓存配置错误', '已回滚，全部恢复正常']).causes;

    expect(whys[4].map(({ text }) => text)).toEqual(['没有线索，不作假设']);
    const withClue = draftOf(['定位到根因：缓存配置错误', '后续要给缓存加容量告警']).causes.whys[3];
    expect(withClue.map(({ basis }) => basis)).toContain('hypothesis');
    expect(withClue.map(({ text }) => text)).not.toContain('没有线索，不作假设');
  });

  it('give the whole cause behind the cue, and its weak point of design', () => {
    const { whys, technical } = draftOf([
      '原因清楚了：导出任务打满了数据盘的 IO，写入超时，消息和导出共用数据盘',
      '已停掉导出任务，恢复正常',
    ]).causes;

    expect(technical[0]?.text).toBe('导出任务打满了数据盘的 IO，写入超时，消息和导出共用数据盘');
    expect(whys[2][0]?.text).toBe('消息和导出共用数据盘');
    expect(technical.map(({ text }) => text).join()).not.toContain('没有把它列为根因');
  });

  it('keep what is the cause beside what is ruled out', () => {
    const { technical } = draftOf([
      '根因：混部导致的磁盘争抢，不是昨晚升级引起的',
      '已停掉导出任务，恢复正常',
    ]).causes;

    expect(technical[0]?.text).toContain('混部导致的磁盘争抢');
  });

  it('take what is explained by from the sentence before', () => {
    const { whys } = draftOf(
      [
        'yeah, search falls back to a table scan once the index is stale. which explains why it only began today',
        'Turned the fallback off, all fine again',
      ],
      'en-US',
    ).causes;

    expect(JSON.stringify(whys[0])).toContain('search falls back to a table scan once the index is stale');
    expect(JSON.stringify(whys)).not.toContain('which explains');
    expect(whys[0][0]?.text).not.toMatch(/^yeah/);
  });

  it.each([
    'Nine accounts were closed because of this',
    'the forum has maybe 20 mentions of it',
    'Might be unrelated, one ticket for now',
  ])('take neither %j for a cause nor for a supposition of one', (text) => {
    const { causes } = draftOf([text, 'Rolled back, all fine again'], 'en-US');

    expect(JSON.stringify(causes)).not.toContain(text.slice(0, 20));
  });
});

describe('the response in the words of the team', () => {
  const draft = draftOf([
    '定位到根因：缓存配置错误',
    '已回滚，全部恢复正常',
    '小结\n做得好：十分钟内找到原因；做得不好：积压告警没有打电话，是商户先发现的',
  ]);

  it('stands in 五 and is no experience of users', () => {
    expect(draft.response.well.map(({ text }) => text)).toContain('十分钟内找到原因');
    expect(draft.response.badly.map(({ problem }) => problem.text)).toContain(
      '积压告警没有打电话，是商户先发现的',
    );
    expect(JSON.stringify(draft.impact.experience)).not.toContain('做得不好');
  });
});

describe('what a proposal quotes', () => {
  it('is the clause that it is about, not the head of a long sentence', () => {
    const { actions } = draftOf([
      '定位到根因：上周评审过的那个导出需求在昨天晚上和另外两个需求一起合进了主干，今天跑起来以后才把共用的数据库连接池打满了',
      '已停掉导出任务，恢复正常',
    ]);

    const alert = actions.find(({ measure }) => measure.startsWith('对该资源的用量告警'));
    expect(alert?.measure).toContain('连接池打满');
  });
});
