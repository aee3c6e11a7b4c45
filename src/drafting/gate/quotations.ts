/** What stands in quotation marks in a text, and the whole with its marks. */
export function quotationsOf(text: string): readonly { readonly whole: string; readonly words: string }[] {
  return [...text.matchAll(marked), ...text.matchAll(spoken)].map((match) => ({
    whole: match[0],
    words: match.slice(1).join(''),
  }));
}

const marked = /“([^”]{2,})”|「([^」]{2,})」|『([^』]{2,})』|"([^"]{2,})"/g;
/** Marks that stand for other things too, behind a word of saying. */
const spoken =
  /(?<=(?:说|称|表示|反馈|写道|\b(?:said|says|told us|wrote|writes|reported|asked))[:：,，]?\s?)(?:‘([^’]{4,})’|《([^》]{4,})》|'([^']{4,})')/gi;

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

/** Short enough to be the name of something new, as of a card or an alert, and not told as somebody's words. */
export function isLabel(words: string, text: string): boolean {
  const before = text.slice(0, Math.max(0, text.indexOf(words) - 1));
  const spoken = /(?:说|称|表示|反馈|写道|[:：]|\b(?:said|says|told|wrote|reported|asked))\s?$/i.test(before);
  return !spoken && words.replace(/[\u3400-\u9fff]/g, '··').length <= 24;
}
