import type { IncidentInput } from './builders';
import { alarms, linYue, zhouHang } from './builders';

/** Texts that try to be something else than text. */
export const hostileTexts = [
  '<script>alert(1)</script> <img src=x onerror=alert(2)>',
  '[click](javascript:alert(3)) ![x](https://evil.test/p.png) <https://evil.test>',
  '| 伪造 | 单元格 |\n|---|---|\n| a | b |',
  '## 七、长期改进措施（行动计划）\n### P0\n- [ ] 假的行动',
  '[E1]: https://evil.test/x\n[E1][F] ![E2]',
  '{"type":"doc","version":1,"content":[{"type":"paragraph"}]}',
  '**粗** _斜_ ~~删~~ `码` \\| 反斜杠 &lt;b&gt; &#x3C;i&#x3E;',
  '\u202Etxt.exe\u2066 علامة \u200F مرحبا \uFEFF',
  'NUL\u0000 BEL\u0007 ESC\u001b[31m \uD800 孤代理 \uFFFF',
  '👩‍👩‍👧‍👦🏳️‍🌈 emoji 👍🏽',
  '{code}h1. wiki{code} h2. Heading ||a||b||',
  `${'很长'.repeat(5_000)} ${'x'.repeat(10_000)}`,
  'www.evil.test mailto:a@evil.test a@evil.test https://evil.test/a_b(c)|d',
  '1. 一\n   1. 二\n\n    代码块?\n---\n***',
] as const;

/** A ticket in which everything that people write is one of these. */
export function hostileTicket(): IncidentInput {
  return {
    title: '结算 | 接口 <b>报错</b> [x](https://evil.test) \u202E',
    description: hostileTexts.join('\n'),
    comments: hostileTexts.map((text, index) => ({
      at: `20:${String(15 + index)}`,
      by: index % 3 === 0 ? linYue : index % 3 === 1 ? zhouHang : { name: 'evil|<b>[n](x)', bot: false },
      text: `${text} 告警：接口超时，已重启，由于配置错误导致故障，恢复正常`,
    })),
  };
}

/** A ticket on which a large team worked for days. @param count number of comments */
export function longTicket(count: number): IncidentInput {
  const texts = [
    '告警：订单接口超时率 12%',
    '怀疑数据库主从延迟',
    '已重启节点，错误率没有下降',
    '扩容完成，部分地域恢复',
    '定位到根因：连接池配置错误导致连接耗尽',
    '服务全部恢复正常',
    '后续需要补充连接池告警，下周五前完成 @周航',
  ];
  return {
    comments: Array.from({ length: count }, (_, index) => ({
      at: `${String(Math.floor(index / 60) % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`,
      day: `2026-11-${String(20 + (Math.floor(index / 1440) % 8))}`,
      by: [linYue, zhouHang, alarms][index % 3] ?? linYue,
      text: `${texts[index % texts.length] ?? ''}（第 ${index + 1} 条）${'，补充说明'.repeat(20)}`,
    })),
  };
}
