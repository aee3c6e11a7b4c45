import { plainText } from './plain-text';

/** The text without the words that nothing supports; an ellipsis stands where they were. Figures go whole: 3 is not the 3 of 34. */
export function withoutWords(text: string, words: readonly string[]): string {
  const longest = [...words].sort((a, b) => b.length - a.length);
  const patterns = longest.map(patternOf);
  const inPlain = patterns.some((pattern) => !pattern.test(text));
  return patterns.reduce(
    (current, pattern) => current.replace(new RegExp(pattern, 'giu'), '…'),
    // Written full width, with numerals or separators in the draft.
    inPlain ? plainText(text) : text,
  );
}

function patternOf(word: string): RegExp {
  const escaped = word
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('\\s*');
  const before = /^\d/.test(word) ? '(?<![\\d.])' : /^[A-Za-z]/.test(word) ? '(?<![A-Za-z])' : '';
  const behind = /\d$/.test(word) ? '(?!\\d)' : /[A-Za-z]$/.test(word) ? '(?![A-Za-z])' : '';
  return new RegExp(`${before}${escaped}${behind}`, 'iu');
}

/** The text with these quotations as plain words. */
export function withoutMarks(text: string, quotations: readonly string[]): string {
  return quotations.reduce((current, whole) => current.replaceAll(whole, whole.slice(1, -1)), text);
}
