/** Width of a text as a reader sees it: a Chinese character counts as two Latin ones. */
function width(text: string): number {
  let sum = 0;
  for (const character of text)
    sum += /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/.test(character)
      ? 2
      : 1;
  return sum;
}

/** A time that stands in front of a note, as people write it in a log. */
const leadingTime =
  /^\s*(?:[[(【（]?\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[A-Z]{2,5}|Z|[+-]\d{2}:?\d{2})?\s*[\])】）]?)\s*[-–—:：|,，]?\s*/;

/** Sentences of a text in their own words and order: lists and lines are sentences too. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/\n+|(?<=[。！？!?；;])\s*|(?<=[^\d\s.][.])\s+(?=\S)|(?<=\d[.])\s+(?=[A-Z][a-z])/)
    .map((sentence) => sentence.replace(/^\s*(?:[-*•▪]|\d{1,2}[.)、](?!\d)|\[[ xX]\])\s*/, '').trim())
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence));
}

/** Clauses of a sentence with the commas that end them; commas within brackets or figures part nothing. */
export function clausesIn(sentence: string): readonly string[] {
  const clauses: string[] = [];
  let start = 0;
  let depth = 0;
  for (const { 0: character, index } of sentence.matchAll(/[()（）[\]【】「」“”,，]/g)) {
    if (/[(（[【「“]/.test(character)) depth += 1;
    else if (/[)）\]】」”]/.test(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !/^\d{3}\b/.test(sentence.slice(index + 1))) {
      clauses.push(sentence.slice(start, index + 1));
      start = index + 1;
    }
  }
  return [...clauses, sentence.slice(start)].filter((clause) => clause !== '');
}

/**
 * A text of the ticket, shortened to about `limit` columns by leaving out whole clauses at its end. Its words are never
 * changed. What is left out shows as an ellipsis.
 */
export function condensed(text: string, limit = 150): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const told = line.replace(leadingTime, '');
  const whole = (told === '' ? line : told)
    .replace(/[。；;，,、.\s]+$/, '')
    .replace(/^[(（]([^()（）]*)[)）]$/, '$1')
    .replace(/[。.]$/, '');
  if (width(whole) <= limit) return whole;
  const borders = [...whole.matchAll(/[。！？!?；;，,：]|:(?!\/\/)|\.\s|\s[-–—]+\s/g)].map(
    (match) => match.index,
  );
  const fitting = borders.filter(
    (border) => width(whole.slice(0, border)) <= limit && width(whole.slice(0, border)) >= limit / 3,
  );
  const border = fitting.at(-1);
  if (border !== undefined) return `${whole.slice(0, border)}…`;
  let cut = '';
  for (const part of whole.split(/(?<=\s)|(?=[\u2e80-\u9fff])/)) {
    if (width(cut + part) > limit) break;
    cut += part;
  }
  // One word wider than the limit: an address or a dump.
  return `${(cut === ''
    ? Array.from(whole)
        .slice(0, limit / 2)
        .join('')
    : cut
  ).trimEnd()}…`;
}
