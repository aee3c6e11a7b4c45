/** What stands in quotation marks in a text, and the whole with its marks. */
export function quotationsOf(text: string): readonly { readonly whole: string; readonly words: string }[] {
  return [...text.matchAll(/“([^”]{2,})”|「([^」]{2,})」|『([^』]{2,})』|"([^"]{2,})"/g)].map((match) => ({
    whole: match[0],
    words: match[1] ?? match[2] ?? match[3] ?? match[4] ?? '',
  }));
}

const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”„「」『』]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, '')
    .toLowerCase();

/** True when the words stand in the text as they are, apart from width, blanks and where they were cut. */
export function isVerbatim(words: string, text: string): boolean {
  const parts = folded(words)
    .split(/…|\.{3}/)
    .filter((part) => part !== '');
  const whole = folded(text);
  return parts.every((part) => whole.includes(part.replace(/[,.;:!?]+$/, '')));
}

/** Short enough to be the name of something new: a card, an alert, a panel. */
export const isLabel = (words: string): boolean => words.replace(/[\u3400-\u9fff]/g, '··').length <= 24;
