/**
 * Whether every term of a JQL text search is in the text. Terms are whole words, `word*` is a beginning, and a phrase
 * inside quotes stands together; Chinese has no gaps between words, so there a term may stand anywhere.
 */
export function matchesText(text: string, search: string): boolean {
  const haystack = text.toLowerCase();
  const terms = [...search.toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)];
  return (
    terms.length > 0 &&
    terms.every(([, phrase, term]) => hasTerm(haystack, phrase ?? term ?? '', phrase !== undefined))
  );
}

function hasTerm(haystack: string, term: string, isPhrase: boolean): boolean {
  if (isPhrase || /\p{Script=Han}/u.test(term)) return haystack.includes(term.replace(/\*$/, ''));
  const isBeginning = term.endsWith('*');
  const stem = isBeginning ? term.slice(0, -1) : term;
  const end = isBeginning ? '' : '(?![\\p{L}\\p{N}_])';
  return new RegExp(`(?<![\\p{L}\\p{N}_])${escaped(stem)}${end}`, 'u').test(haystack);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
