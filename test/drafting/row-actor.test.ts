import { aReport, linYue, zhouHang } from '../support/builders';

describe('the actor of a row', () => {
  const { draft } = aReport({
    comments: [
      { at: '20:31', text: '定位到了：新版本把缓存上限改小了。' },
      { at: '23:50', text: '补记：\n- 20:50 已回滚到上一版本，服务恢复\n- 21:10 观察二十分钟无异常' },
    ],
  });
  const actorAt = (text: string) =>
    draft.timeline.find(({ detail }) => detail.some((claim) => claim.text.includes(text)))?.actor ?? null;

  it('is the teller of what is told at once', () => {
    expect(actorAt('缓存上限')?.name).toBeDefined();
  });

  it('is nobody where it was written down hours later and nobody is named', () => {
    expect(actorAt('无异常')).toBeNull();
    expect(draft.fixes.map(({ by }) => by)).toEqual([null]);
  });

  it.each([
    ['@周航 @SRE 上线看下网关，我先拉会', '林月'],
    ['@周航 去重启了网关，超时率下降', '周航'],
    ['@周航 已回滚网关', '周航'],
  ])('of %j is %s: who is asked has done nothing yet', (text, name) => {
    const { timeline } = aReport({
      people: [linYue, zhouHang],
      comments: [
        { at: '20:20', by: linYue, text },
        { at: '20:50', by: zhouHang, text: '全部恢复正常' },
      ],
    }).draft;

    const row = timeline.find(({ detail }) => detail.some((claim) => claim.text.includes('网关')));
    expect(row?.actor?.name).toBe(name);
  });
});
