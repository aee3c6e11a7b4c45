const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Source of a pattern for one character of a numeral. */
export const chineseNumeral = '[零〇一二两三四五六七八九十百千]';

/**
 * 二百三十 → 230, 十五 → 15, and as people shorten it 一百二 → 120. Digits alone are read one by one: 二〇二六 → 2026. Of two
 * digits before one scale the second counts: 二三十 → 30. Below ten thousand: 万 and 亿 are units. NaN for what is no numeral.
 */
export function chineseNumber(text: string): number {
  if (text === '' || /[^零〇一二两三四五六七八九十百千]/.test(text)) return NaN;
  if (!/[十百千]/.test(text)) return Number(Array.from(text, (one) => digits[one]).join(''));
  let sum = 0;
  /** Not yet multiplied by what follows it. */
  let digit: number | undefined;
  let scale = 10;
  for (const one of text) {
    const factor = scales[one];
    if (factor === undefined) {
      digit = digits[one] ?? 0;
      // 一百零二: what follows 零 is of the ones.
      if (digit === 0) scale = 10;
    } else {
      sum += (digit ?? 1) * factor;
      digit = undefined;
      scale = factor;
    }
  }
  return sum + (digit ?? 0) * (scale / 10);
}
