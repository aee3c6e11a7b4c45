import { aReport, linYue, zhouHang } from '../support/builders';
import type { CommentInput, IncidentInput } from '../support/builders';

const draftOf = (...comments: readonly CommentInput[]) => {
  const input: IncidentInput = {
    title: '聊天记录接口流量异常',
    description: '监测系统发现聊天记录接口流量异常并发出报警。',
    created: '16:56',
    comments,
  };
  return aReport(input).draft;
};

const live: readonly CommentInput[] = [
  { at: '16:57', by: linYue, text: '经查确认新配置中的部分规则没有产生预期效果。' },
  { at: '16:58', by: zhouHang, text: '立刻恢复原有配置,问题得到解决。' },
];

describe('what the people of an incident told afterwards', () => {
  const draft = draftOf(...live, {
    at: '21:30',
    by: linYue,
    text: '随后我们进一步调查得知,预备系统与生产系统存在差异,新配置在预备系统上通过而在生产系统中部分失效。我们会重新对所有业务系统的预备和生产环境进行一致性检查。',
  });

  it('says why nobody found it before', () => {
    const process = draft.causes.whys[3][0];

    expect(process).toMatchObject({ basis: 'evidence', evidence: ['E4'] });
    expect(process?.text).toContain('在预备系统上通过而在生产系统中部分失效');
  });

  it('holds the action that they announced, in its own words', () => {
    expect(draft.actions).toEqual([
      expect.objectContaining({
        measure: '重新对所有业务系统的预备和生产环境进行一致性检查',
        proposed: false,
      }),
    ]);
  });

  it('is no beginning of the investigation', () => {
    const row = draft.timeline.find(({ milestone }) => milestone === 'investigating');

    expect(row?.at).toBeNull();
  });

  it.each(['我们会继续关注服务状态', '我们会及时通知受影响的用户'])('holds no action in %s', (text) => {
    expect(
      draftOf(...live, { at: '21:30', by: linYue, text }).actions.every(({ proposed }) => proposed),
    ).toBe(true);
  });
});

describe('a summary with the minutes of what happened', () => {
  const draft = draftOf({
    at: '21:30',
    by: linYue,
    text: [
      '立即启动应急流程,紧急进行修复。事后又把旧的缓存节点下线了。',
      '16:55 检测系统发现接口流量异常。',
      '17:02 工程师定位到根因。',
      '17:05 值班排查后,采取分批重启网关的措施,于 17:20 开始陆续恢复,17:40 接口恢复正常。',
      '网关在读取规则时,因代码缺陷忽略了查询条件,导致返回了全部记录。',
    ].join('\n'),
  });
  const minutes = draft.timeline.flatMap(({ at, detail }) => (at === null ? [] : [detail[0]?.text ?? '']));

  it('has no row at the minute at which it was written', () => {
    expect(minutes.filter((text) => /启动应急流程|旧的缓存节点/.test(text))).toEqual([]);
  });

  it('gives no time to a measure that it only mentions, and none to words that name no measure', () => {
    const told = draft.fixes.map(({ measure, at }) => [measure, at === null]);

    expect(told).toContainEqual(['事后又把旧的缓存节点下线了', true]);
    expect(told.some(([measure]) => String(measure).includes('紧急进行修复'))).toBe(false);
  });

  it('tells the mechanism where the finding alone names no cause', () => {
    expect(draft.causes.whys[0][0]?.text).toContain('因代码缺陷忽略了查询条件');
  });

  it('begins the recovery at the minute that the sentence names', () => {
    const row = draft.timeline.find(({ detail }) => detail[0]?.text.includes('开始陆续恢复'));
    const known = draft.timeline.find(({ milestone }) => milestone === 'recovered');

    expect((known?.at ?? 0) - (row?.at ?? 0)).toBe(20);
  });
});

describe('a ticket whose cause nobody tells', () => {
  const draft = aReport(
    {
      title: 'Database exceptions',
      description: 'We noticed database exceptions. Deleting a repository ends in an error.',
      created: '10:44',
      comments: [
        {
          at: '11:00',
          by: linYue,
          text: 'We decided against a rollback as the migration also changed data.',
        },
        { at: '11:47', by: linYue, text: 'The service returned to a normal state.' },
        { at: '11:48', by: linYue, text: 'We continued to investigate the root cause.' },
        { at: '16:03', by: linYue, text: 'We worked around the root cause in the migration.' },
        { at: '17:00', by: linYue, text: 'The outage lasted from 10:40 to 11:45.' },
      ],
    },
    'en-US',
  ).draft;

  it('has no work on the cause for the cause', () => {
    const told = draft.causes.whys.flat().map(({ text }) => text);

    expect(told.filter((text) => /investigate the root cause|worked around/.test(text))).toEqual([]);
  });

  it('has no failing request for a measure, and no rollback that was turned down for a plan', () => {
    expect(draft.fixes.map(({ measure }) => measure)).not.toContainEqual(expect.stringMatching(/^Deleting/));
    expect(draft.fixesNote).toEqual([]);
    expect(draft.timeline.map(({ title }) => title)).toContain('Rollback decided against');
  });

  it('marks the end of what it tells the whole span of', () => {
    const rows = draft.timeline.map(({ detail }) => detail[0]?.text ?? '');

    expect(rows).toContainEqual(expect.stringMatching(/^\(ended then\) The outage lasted/));
  });
});

describe('a description that says nothing', () => {
  it.each(['如题', '见标题', 'see title.'])('is no symptom: %s', (description) => {
    const { draft } = aReport({
      title: '官网打不开',
      description,
      comments: [{ at: '20:40', by: linYue, text: '重启网关，官网恢复正常' }],
    });

    expect(JSON.stringify(draft)).not.toContain(description.replace('.', ''));
  });

  it('does not make a type of what is denied', () => {
    const { draft } = aReport({
      title: '消费延迟',
      description: '消费延迟升高，无数据丢失。',
      comments: [{ at: '20:40', by: linYue, text: '扩容后恢复正常' }],
    });

    expect(draft.basics.type.value).toBe('degraded');
  });
});
