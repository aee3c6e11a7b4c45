import { aReport } from '../support/builders';

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
});
