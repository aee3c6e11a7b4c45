import { looksRandom } from './looks-random';

/** A line that holds nothing but a run of token signs: the rest of a token that was broken over lines. */
const tail = /\\?\r?\n[ \t>|]{0,12}([A-Za-z0-9+/=_.-]{2,8000})(?=["'`,;)\]}]{0,3}[ \t]{0,8}(?:\r?\n|$))/y;
const shortestWrapped = 12;

/**
 * Where a secret ends that was broken over lines: behind every following line that holds nothing but its continuation. The lines between the
 * first and the last look random; the last may be short, but is no word.
 * @param end where the first line of the secret ends
 */
export function withWrappedTail(text: string, start: number, end: number): number {
  let at = end;
  if (end - start < shortestWrapped || !looksRandom(text.slice(start, end), shortestWrapped)) return end;
  for (;;) {
    tail.lastIndex = at;
    const rest = tail.exec(text)?.[1];
    if (rest === undefined || !continues(rest)) return at;
    at = tail.lastIndex;
  }
}

/** Letters and digits mixed, or capitals inside: a word, a number, a date or a name of the next line is none. */
const continues = (line: string): boolean =>
  looksRandom(line, shortestWrapped) ||
  (line.length < shortestWrapped && /\d/.test(line) && /[A-Za-z]/.test(line) && !/[-.]/.test(line)) ||
  (line.length < shortestWrapped && /[a-z][A-Z]/.test(line));
