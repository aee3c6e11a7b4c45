import { harmlessMark, personMark } from './blame-rule';
import type { BlameKind, BlameRule } from './blame-rule';
import { chinesePerson, englishPerson } from './people-words';
import { englishHarmless, englishRules } from './rules-en';
import { chineseHarmless, chineseRules } from './rules-zh';

const everyRule = [...chineseRules, ...englishRules];
const everyHarmless = [...chineseHarmless, ...englishHarmless];
const chinesePeople = new RegExp(chinesePerson);
const englishPeople = new RegExp(englishPerson, 'i');
const hanzi = /[一-龥]/;

/** The first rule that one sentence falls under, with the words that do it; undefined when it blames nobody. `names`: see `findBlame`. */
export function matchBlame(
  sentence: string,
  names: RegExp | null = null,
): { readonly kind: BlameKind; readonly words: string } | undefined {
  const chinese = hanzi.test(sentence);
  const plain = marked(sentence, names, chinese ? everyHarmless : englishHarmless);
  const ofPeople = (chinese && chinesePeople.test(plain)) || englishPeople.test(plain);
  for (const rule of chinese ? everyRule : englishRules) {
    const match = firstMatch(rule, plain, ofPeople);
    if (match && !rule.unless?.test(plain))
      return { kind: rule.kind, words: sentence.slice(match.index, match.index + match[0].length).trim() };
  }
  return undefined;
}

function firstMatch(rule: BlameRule, plain: string, ofPeople: boolean): RegExpExecArray | null {
  for (const pattern of [...rule.says, ...(ofPeople ? (rule.ofPeople ?? []) : [])]) {
    const match = pattern.exec(plain);
    if (match) return match;
  }
  return null;
}

/** The sentence with harmless words and names marked, character by character, so that positions stay. */
function marked(sentence: string, names: RegExp | null, harmless: readonly RegExp[]): string {
  const plain = harmless.reduce(
    (rest, pattern) => rest.replace(pattern, (word) => harmlessMark.repeat(word.length)),
    sentence.replaceAll('’', "'"),
  );
  return names ? plain.replace(names, (name) => personMark.repeat(name.length)) : plain;
}
