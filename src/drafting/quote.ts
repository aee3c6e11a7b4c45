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
  /^\s*(?:(?:[Aa]t|[Aa]round|[Aa]bout|[Aa]pproximately|大?约|~)\s*){0,2}(?:[[(【（]?\s*(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?[ T]*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?\s*(?:[A-Z]{2,5}|Z|[+-]\d{2}:?\d{2})?\s*[\])】）]?)\s*[-–—:：|,，]?\s*/;

/** What is left of "21:15 左右" once the time is gone. */
const vague = /^(?:左右|前后|许)(?:(?:开始|起)(?=[，,、]))?[，,、]?\s*|^(?:开始|起)[，,、]\s*/;

/** How people begin to speak: it belongs to no statement. */
const filler =
  /^(?:(?:yeah|hmm+|uh+|ugh|oh|ah|wow|lol|haha+|ok(?:ay)? so|well),?[\s,.:!…]+|(?:啊|嗯|哦|唉|哈哈|额)+[\s,，.。!！…]+)+(?=\S{2})/i;

/** Sentences of a text in their own words and order: lists and lines are sentences too. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(
      /\n+|(?<=[。！？!?；;])\s*|(?<=[^\d\s.][.])(?<!\b(?:est|approx|vs|incl|avg|resp|cf)\.)\s+(?=\S)|(?<=\d[.])\s+(?=[A-Z][a-z])/,
    )
    .map((sentence) =>
      sentence.replace(/^\s*(?:[-•▪·●○◦‣]|\*(?!\.\w)|\d{1,2}[.)、](?!\d)|\[[ xX]\])\s*/, '').trim(),
    )
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

const bordersIn = (text: string): readonly number[] =>
  [...text.matchAll(/[。！？!?；;，,：]|:(?!\/\/|(?<=\d:)\d)|\.\s|\s[-–—]+\s/g)].map((match) => match.index);

/** As many whole clauses from the start as fit, else as many words. */
function headOf(whole: string, limit: number): string {
  if (whole.length <= 2 * limit && width(whole) <= limit) return whole;
  // No character is narrower than one column, and none longer than two units: the rest of a dump is never looked at.
  const beginning = whole.slice(0, 2 * limit);
  const fitting = bordersIn(beginning).filter((border) => {
    const wide = width(whole.slice(0, border));
    return wide <= limit && wide >= limit / 3;
  });
  const border = fitting.at(-1);
  if (border !== undefined) return `${whole.slice(0, border)}…`;
  let cut = '';
  for (const part of beginning.split(/(?<=\s)|(?=[\u2e80-\u9fff])/)) {
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

/** Where to begin so that the words at `at` are shown with as much before them as fits: at a clause, else at a word. */
function startFor(whole: string, at: number, end: number, limit: number): number {
  const close = bordersIn(whole).find((border) => border >= end) ?? whole.length;
  const fits = (start: number) => width(whole.slice(start, close)) <= limit - 1;
  const clauses = bordersIn(whole)
    .filter((border) => border < at)
    .map((border) => border + 1 + (/^\s*/.exec(whole.slice(border + 1))?.[0].length ?? 0));
  const clause = clauses.find(fits) ?? clauses.at(-1);
  if (clause !== undefined && width(whole.slice(clause, end)) <= limit - 1) return clause;
  const words = [...whole.slice(0, at).matchAll(/\s+|(?=[\u2e80-\u9fff])/g)].map(
    (match) => match.index + match[0].length,
  );
  return words.find((word) => width(whole.slice(word, end)) <= limit * 0.7) ?? at;
}

/**
 * A text of the ticket, shortened to about `limit` columns by leaving out whole clauses: those at its end, or, when what it
 * is quoted for (`about`) stands further back, those before that too. Its words are never changed. What is left out shows as
 * an ellipsis.
 */
export function condensed(text: string, limit = 150, about?: RegExp | string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const told = line.replace(leadingTime, '').replace(vague, '').replace(filler, '');
  const whole = (told === '' ? line : told)
    .replace(/[。；;，,、.\s]+$/, '')
    .replace(/^[(（]([^()（）]*)[)）]$/, '$1')
    .replace(/[。.]$/, '');
  const head = headOf(whole, limit);
  if (head === whole || about === undefined) return head;
  const words =
    typeof about === 'string' ? about.replace(/\s+/g, ' ').trim() : (about.exec(whole)?.[0] ?? '');
  const at = words === '' ? -1 : whole.indexOf(words);
  if (at === -1 || at + Math.min(words.length, limit / 3) <= head.length - 1) return head;
  const start = startFor(whole, at, at + words.length, limit);
  return start === 0 ? head : `…${headOf(whole.slice(start), limit - 1)}`;
}
