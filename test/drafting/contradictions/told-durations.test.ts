import { toldDurations } from '../../../src/drafting/gate/contradictions/told-durations';

/** How many characters patterns pass over while a sentence of so many figures is read, whatever the machine. */
function effortFor(figures: number): number {
  const parts = Array.from({ length: figures }, (_, index) => `第 ${index} 批耗时 ${(index % 50) + 2} 分钟`);
  const original = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec') ?? {};
  const exec = original.value as (this: RegExp, text: string) => RegExpExecArray | null;
  let characters = 0;
  const counted = function (this: RegExp, text: string) {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, text);
    characters += (match ? match.index + match[0].length : text.length) - from;
    return match;
  };
  Object.defineProperty(RegExp.prototype, 'exec', { ...original, value: counted });
  try {
    toldDurations(
      {
        section: 4,
        text: `故障${parts.join('，')}`,
        quote: '',
        evidence: [],
        isDuration: false,
        counts: null,
      },
      '',
    );
    return characters;
  } finally {
    Object.defineProperty(RegExp.prototype, 'exec', original);
  }
}

describe('reading the durations of a sentence', () => {
  it('grows with its figures and no faster', () => {
    expect(effortFor(1200) / effortFor(300)).toBeLessThan(5);
  });
});
