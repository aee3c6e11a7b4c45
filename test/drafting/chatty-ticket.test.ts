import { aReport } from '../support/builders';
import type { IncidentInput } from '../support/builders';
import { isMachineLine, proseOf } from '../../src/drafting/prose';

const rowsOf = (input: IncidentInput) =>
  aReport(input).draft.timeline.map(({ title, detail }) => `${title} ${detail[0]?.text ?? ''}`);

describe('prose', () => {
  it.each([
    'ERROR c.e.Pay - call failed after 3000ms',
    'java.net.SocketTimeoutException: Read timed out',
    '+pool.size: 20',
    '    at com.example.Pay.run(Pay.java:7)',
  ])('takes %j for a pasted line', (line) => {
    expect(isMachineLine(line)).toBe(true);
  });

  it('keeps what people say and drops the tables and logs behind it', () => {
    expect(proseOf('核对完了：\n项目 | 异常\n扣款 | 0')).toBe('核对完了');
    expect(proseOf('一句话，没有日志。')).toBe('一句话，没有日志。');
  });
});

describe('a chatty ticket by rules', () => {
  const chat: IncidentInput = {
    comments: [
      { at: '20:20', text: '是不是网关的问题？' },
      { at: '20:31', text: '定位到了：新版本换了模板，缓存上限从 60 变成 20，晚高峰不够用。' },
      { at: '20:38', text: '那就回滚，别再试了。' },
      { at: '20:50', text: '20:50 已回滚到 v2，服务恢复。' },
      {
        at: '21:10',
        text: '后续：@周航 12 月底前补充缓存告警（使用率 > 80% 就告警）\n后续：模板要有校验，负责人待定',
      },
    ],
  };

  it('tells the whole statement of the cause', () => {
    const [direct] = aReport(chat).draft.causes.whys[0];

    expect(direct?.text).toBe('新版本换了模板，缓存上限从 60 变成 20，晚高峰不够用');
  });

  it('keeps owner and date out of a measure', () => {
    const { actions, monitoring } = aReport(chat).draft;

    expect(actions.map(({ measure, due }) => [measure, due])).toContainEqual([
      '补充缓存告警（使用率 > 80% 就告警）',
      '2026-12-31',
    ]);
    expect(actions.map(({ measure }) => measure)).toContain('模板要有校验');
    expect(monitoring.metrics[0]?.threshold).toBe('使用率 > 80%');
  });

  it('takes neither a question for an event nor a decision for a measure', () => {
    expect(rowsOf(chat).join('\n')).not.toContain('是不是网关');
    expect(aReport(chat).draft.fixes.map(({ measure }) => measure)).not.toContain('那就回滚');
  });
});
