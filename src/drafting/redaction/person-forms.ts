import { isCommonWord } from './common-words';
import { isTeamName, isTitle, withoutTitle } from './team-names';

/** How surely a written form means the person. */
export type FormMatch =
  /** Wherever it stands, in any case. */
  | 'anywhere'
  /** Written with a capital, as a name is. */
  | 'capital'
  /** Only with a sign or word beside it that says: a person. */
  | 'marked';

/** One way in which a text may name a person. */
export interface PersonForm {
  readonly text: string;
  readonly match: FormMatch;
}

const between =
  /[()[\]{}【】/|]|\s[-–—]\s|(?<=\p{Script=Han})[-_—·\s](?=[A-Za-z])|(?<=[A-Za-z])[-_—\s](?=\p{Script=Han})/u;
const han = /\p{Script=Han}{1,20}(?:·\p{Script=Han}{1,20}){0,4}/gu;
const letters = String.raw`\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}`;
const word = new RegExp(String.raw`[${letters}][${letters}'’.-]{0,60}`, 'gu');

/**
 * The ways to write a person's name that follow from the name itself: its Chinese and its Latin part, the Latin words in either order, given
 * name and surname alone, and account names such as `first.last` and `flast`. A form that is also an ordinary word counts only where the
 * text marks it as a person. Teams, roles and programs have none (`isTeamName`, `isTitle`).
 * @param name as the product shows it, with whatever people add to it: 王磊（运维）, Lei Wang - SRE
 */
export function personForms(name: string): readonly PersonForm[] {
  const whole = name
    .normalize('NFC')
    .replace(/\s{1,20}/g, ' ')
    .trim();
  const forms = whole.split(between).flatMap((part) => (isTeamName(part.trim()) ? [] : formsOfPart(part)));
  if (forms.length > 0 && !isTeamName(whole)) forms.push(lone(whole));
  const plain = forms.map((form) => ({ ...form, text: withoutAccents(form.text) }));
  return [...new Map([...plain, ...forms].map((form) => [form.text.toLowerCase(), form])).values()];
}

/** Álvarez is also written Alvarez, in account names always. */
const withoutAccents = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}{0,4})\p{M}/gu, '')
    .normalize('NFC');

function formsOfPart(part: string): PersonForm[] {
  const chinese = [...part.matchAll(han)].map(([run]) => withoutTitle(run)).filter((run) => run !== '');
  const words = [...part.matchAll(word)]
    .map(([found]) => found.replace(/[.'’-]{1,60}$/, ''))
    .filter((found) => found.length > 1 && !isTitle(found));
  const other = part.trim();
  if (chinese.length + words.length === 0) {
    return /[\p{L}]{2}/u.test(other) && !/[A-Za-z\p{Script=Han}]/u.test(other) ? [lone(other)] : [];
  }
  return [...chinese.map(lone), ...(words.length >= 2 ? latinForms(words) : words.map(lone))];
}

/** A form by itself. One Chinese character and an ordinary word are no names unless marked. */
function lone(text: string): PersonForm {
  if (isCommonWord(text) || text.length < 2) return { text, match: 'marked' };
  return { text, match: /^[A-Za-z]{2,3}$/.test(text) ? 'capital' : 'anywhere' };
}

function latinForms(words: readonly string[]): PersonForm[] {
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const joined = ['.', '_', '-', ''].flatMap((sign) => [`${first}${sign}${last}`, `${last}${sign}${first}`]);
  const initials = [
    [first, last],
    [last, first],
  ].flatMap(([one = '', two = '']) => [
    `${one.charAt(0)}${two}`,
    `${one.charAt(0)}.${two}`,
    `${one}.${two.charAt(0)}`,
    `${one}${two.charAt(0)}`,
  ]);
  const sure = [words.join(' '), `${first} ${last}`, `${last} ${first}`, `${last}, ${first}`, ...joined];
  return [
    ...sure.map((text) => ({ text, match: 'anywhere' }) as const),
    ...initials.filter((text) => text.length >= 5).map(lone),
    lone(first),
    lone(last),
  ];
}
