import { factsAbout } from '../support/builders';
import type { IncidentInput } from '../support/builders';
import { writeByRules } from '../../src/drafting/rules-writer';

const telling = [
  '已重启第 {} 台网关，错误率下降',
  '重启没用，错误率还是 {}%',
  '正在扩容第 {} 组实例',
  '第 {} 组扩容完成',
  '怀疑是第 {} 个分片的索引',
  '回滚第 {} 批配置，部分恢复',
  '告警：下单接口 5xx 比例 {}%',
  '因为第 {} 个连接池耗尽导致超时',
  'Restarted worker {}, its latency is back to normal',
  '又开始报错，第 {} 个节点超时',
];

/** A ticket whose every comment tells something, `each` of them in a minute. */
function busyTicket(count: number, each: number): IncidentInput {
  return {
    comments: Array.from({ length: count }, (_, index) => {
      const minutes = Math.floor(index / each);
      const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60].map((part) =>
        String(part).padStart(2, '0'),
      );
      return {
        day: `2026-11-${20 + Math.floor(minutes / 1440)}`,
        at: `${hour}:${minute}`,
        text: (telling[(index * 7) % telling.length] ?? '').replace('{}', String(index)),
      };
    }),
  };
}

/** How often a pattern is held against a text while the draft is written: the writer's work, whatever the machine. */
function effortFor(input: IncidentInput): number {
  const facts = factsAbout(input);
  const original = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec') ?? {};
  const exec = original.value as (this: RegExp, text: string) => RegExpExecArray | null;
  let count = 0;
  const counted = function (this: RegExp, text: string) {
    count += 1;
    return exec.call(this, text);
  };
  Object.defineProperty(RegExp.prototype, 'exec', { ...original, value: counted });
  try {
    writeByRules(facts, { language: 'zh-CN', today: '2026-11-22' });
    return count;
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', original);
  }
}

describe('the effort of the rules writer', () => {
  it.each([
    ['spread over days', 1],
    ['within an hour', 40],
  ])('grows with the ticket and no faster, comments %s', (_name, each) => {
    const [small, large] = [effortFor(busyTicket(250, each)), effortFor(busyTicket(1_000, each))];

    expect(large / small).toBeLessThan(4.8);
  });

  it('grows with a line of many short parts and no faster', () => {
    const ofParts = (count: number) =>
      effortFor({ comments: [{ at: '20:35', text: '10:32 '.repeat(count) }] });

    expect(ofParts(1_600)).toBeLessThan(8 * ofParts(400));
  });
});
